#include "ui/train/map_theatre.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/core/icon.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/plots/scatter_map.h"
#include "ui/plots/time_slider.h"

namespace likeness::ui {

namespace {

constexpr std::size_t mostChosen = 12;
constexpr std::size_t trailPlaces = 200;
constexpr int oneLine = 460;  // wide enough for all of the row
constexpr int glideMs = 200;  // to a frame that has just come

}  // namespace

MapTheatre::MapTheatre(QWidget* parent) : QWidget(parent), map_(new ScatterMap), slider_(new TimeSlider) {
  row_ = makeRow();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::tiny);
  column->addWidget(map_, 1);
  column->addWidget(row_);
  connect(slider_, &TimeSlider::frameChosen, this, &MapTheatre::showFrame);
  connect(methods_, &SegmentedSwitch::chosen, this, &MapTheatre::chooseMethod);
  connect(trails_, &QToolButton::toggled, this, &MapTheatre::showTrails);
  connect(filmButton_, &QToolButton::clicked, this, &MapTheatre::filmWanted);
  connect(map_, &ScatterMap::chosen, this, &MapTheatre::togglePoint);
  connect(&worker_, &LiveMap::mapped, this, &MapTheatre::takeLive);
  sayWhat();
  followFrames();
}

QWidget* MapTheatre::makeRow() {
  methods_ = new SegmentedSwitch({tr("PCA"), tr("t-SNE"), tr("UMAP")});
  methods_->setObjectName(QStringLiteral("mapTheatreMethod"));
  const QString beside = tr(
      "%1 is worked out beside the training in the time that it leaves, each map from the one before. What "
      "is watched is kept with the run.");
  methods_->setToolTips({tr("The plane of the largest spread; every frame of the run is kept."),
                         beside.arg(tr("t-SNE")), beside.arg(tr("UMAP"))});
  trails_ = makeButton(QStringLiteral("trails"),
                       tr("Trails: shows where points came from. Click points of the map to choose them."));
  trails_->setCheckable(true);
  filmButton_ = makeButton(QStringLiteral("film"), tr("Save the frames as a film (GIF, MP4)"));
  filmButton_->setObjectName(QStringLiteral("saveFilm"));
  auto* row = new QWidget;
  inRow_ = new QGridLayout(row);
  inRow_->setContentsMargins({});
  inRow_->setHorizontalSpacing(spacing::small);
  inRow_->setVerticalSpacing(0);
  inRow_->addWidget(methods_, 0, 0);
  inRow_->addWidget(slider_, 0, 1);
  inRow_->addWidget(trails_, 0, 2);
  inRow_->addWidget(filmButton_, 0, 3);
  inRow_->setColumnStretch(1, 1);
  return row;
}

void MapTheatre::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool narrow = width() < oneLine;
  if (narrow == narrow_) return;
  narrow_ = narrow;
  if (narrow) {
    inRow_->addWidget(slider_, 1, 0, 1, 4);
  } else {
    inRow_->addWidget(slider_, 0, 1);
  }
}

QToolButton* MapTheatre::makeButton(const QString& iconName, const QString& text) {
  auto* button = new QToolButton;
  button->setIcon(icon(iconName));
  button->setAutoRaise(true);
  button->setToolTip(text);
  button->setFocusPolicy(Qt::TabFocus);
  button->setAccessibleName(text);
  return button;
}

void MapTheatre::clear() {
  worker_.clear();
  goesOn_ = false;
  series_ = {};
  chosen_.clear();
  pictures_.reset();
  map_->clear();
  map_->setTrails({});
  slider_->setSteps({}, true);
  sayWhat();
  followFrames();
}

void MapTheatre::followFrames() {
  const bool any = std::ranges::any_of(series_, [](const MapSeries& series) { return series.size() > 1; });
  row_->setVisible(any || worker_.ready());
  trails_->setVisible(series().size() > 1);
  filmButton_->setVisible(series().size() > 1);
}

void MapTheatre::setKind(DataKind kind) {
  kind_ = kind;
  sayWhat();
}

void MapTheatre::setPictures(std::shared_ptr<const LabelledSamples> pictures) {
  pictures_ = pictures;
  map_->setPictures(std::move(pictures));
}

void MapTheatre::keepIn(const std::filesystem::path& folder, std::int64_t step) {
  worker_.keepIn(folder, step);
  goesOn_ = true;
  sayWhat();
}

void MapTheatre::add(const MapFrame& frame, bool smoothly) {
  worker_.add(frame.step, frame.embeddings);
  MapSeries& planes = series_[std::size_t(MapMethod::pca)];
  const bool added = planes.add(frame.step, frame.points);
  followFrames();
  if (!added || method_ != MapMethod::pca) return;
  smoothly_ = smoothly;
  glides_ = true;
  slider_->setSteps(planes.steps(), planes.size() == 1);
  smoothly_ = true;
  glides_ = false;
}

void MapTheatre::setSeries(const MethodSeries& series) {
  for (std::size_t i = 0; i < series.size(); ++i) {
    const MapSeries& own = series[i];
    const bool fits = own.size() > 0 && (!pictures_ || own.places(0)->rows == pictures_->size());
    if (fits) {
      series_[i] = own;
    } else if (i != std::size_t(MapMethod::pca)) {
      series_[i].clear();
    }
    if (fits) worker_.continueFrom(MapMethod(i), own.steps().back(), own.places(own.size() - 1));
  }
  if (this->series().size() == 0) {
    methods_->setCurrent(0);
    method_ = MapMethod::pca;
    worker_.setMethod(method_);
  }
  showSeries(false);
}

void MapTheatre::showSeries(bool smoothly) {
  sayWhat();
  followFrames();
  if (series().size() == 0) map_->clear();
  smoothly_ = smoothly;
  glides_ = true;
  slider_->setSteps(series().steps(), true);
  smoothly_ = true;
  glides_ = false;
}

void MapTheatre::takeLive(const LiveMapFrame& frame) {
  if (frame.method != method_) return;
  sayWhat(frame.fault);
  MapSeries& series = series_[std::size_t(method_)];
  if (!frame.places || !series.add(frame.step, frame.places)) return;
  followFrames();
  glides_ = true;
  slider_->setSteps(series.steps(), series.size() == 1);
  glides_ = false;
}

void MapTheatre::chooseMethod(int method) {
  const std::int64_t step =
      series().size() > 0 ? series().steps()[std::size_t(slider_->current())] : std::int64_t{-1};
  const bool atEnd = slider_->current() + 1 >= slider_->count();
  method_ = MapMethod(method);
  worker_.setMethod(method_);
  showSeries(true);
  if (!atEnd && step >= 0) slider_->showStep(step);
}

QString MapTheatre::emptyWords() const {
  if (method_ == MapMethod::pca || pictures_ == nullptr) return mapPlaceholder(kind_);
  const QString name = method_ == MapMethod::tsne ? tr("t-SNE") : tr("UMAP");
  if (goesOn_) return tr("The first map by %1 is being worked out beside the training.").arg(name);
  return tr("Nobody watched this run by %1 while it trained, and only what was watched is kept. The page "
            "Explore maps what the run learnt in the end.")
      .arg(name);
}

void MapTheatre::sayWhat(const QString& fault) {
  map_->setTitle(tr("Map of the embeddings"), fault.isEmpty() ? mapDetails(kind_, method_) : fault);
  map_->setPlaceholder(emptyWords());
}

void MapTheatre::showFrame(int frame) {
  if (frame < 0 || std::size_t(frame) >= series().size()) return;
  MapFrame now;
  now.step = series().steps()[std::size_t(frame)];
  now.points = series().places(std::size_t(frame));
  const int moveMs = glides_ ? glideMs : slider_->moveMs();
  map_->setMoveMs(moveMs);
  map_->showFrame(now, smoothly_ && moveMs > 0 && !slider_->dragging());
  showTrails();
  const bool last = std::size_t(frame) + 1 == series().size();
  emit stepShown(last ? -1 : now.step);
}

void MapTheatre::showStep(std::int64_t step) {
  slider_->showStep(step);
}

void MapTheatre::togglePoint(int point) {
  const auto known = std::find(chosen_.begin(), chosen_.end(), point);
  if (known != chosen_.end()) {
    chosen_.erase(known);
  } else {
    chosen_.push_back(point);
    if (chosen_.size() > mostChosen) chosen_.erase(chosen_.begin());
  }
  showTrails();
}

void MapTheatre::showTrails() {
  std::vector<ScatterMap::Trail> trails;
  if (trails_->isChecked() && series().size() > 0) {
    for (const int point : chosen_) {
      trails.push_back(
          {point, series().trail(std::size_t(point), std::size_t(slider_->current()), trailPlaces)});
    }
  }
  map_->setTrails(std::move(trails));
}

MapFilmFrames MapTheatre::film() const {
  MapFilmFrames frames;
  for (std::size_t i = 0; i < series().size(); ++i) {
    frames.places.push_back(series().places(i));
    frames.captions.push_back(tr("Step %1").arg(series().steps()[i]).toStdString());
  }
  if (frames.places.empty()) return frames;
  frames.colors.resize(frames.places.front()->rows);
  for (std::size_t i = 0; i < frames.colors.size(); ++i) {
    const bool known = pictures_ && i < pictures_->size();
    frames.colors[i] = classColor(known ? pictures_->labels[i] : 0).rgb();
  }
  return frames;
}

}  // namespace likeness::ui
