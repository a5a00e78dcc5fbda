#include "ui/explore/map_stage.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <utility>

#include "ui/core/style.h"
#include "ui/explore/color_choice.h"
#include "ui/explore/color_legend.h"
#include "ui/explore/frame_glide.h"
#include "ui/explore/map_search.h"
#include "ui/explore/map_tools.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/time_slider.h"

namespace likeness::ui {

namespace {

constexpr std::size_t mostFields = 7;  // on the card of a point

RowSelection::Combine combineOf(CloudMap::Combine how) {
  return RowSelection::Combine(int(how));
}

}  // namespace

MapStage::MapStage(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      map_(new CloudMap),
      legend_(new ColorLegend),
      frames_(new TimeSlider),
      glide_(new FrameGlide([this](const auto& places) { map_->setPlaces(places, true); }, this)),
      search_(new MapSearch(controller)),
      colorBy_(new ColorChoice) {
  map_->setPlaceholder(tr("Placing the points..."));
  map_->setCards([this](int row) { return cardOf(row); });
  auto* tools = new MapTools(*map_);
  tools->addAtEnd(colorBy_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(search_);
  column->addWidget(tools);
  column->addWidget(map_, 1);
  column->addWidget(frames_);
  column->addWidget(legend_);
  connectMap();
  connectController();
}

QLineEdit* MapStage::searchField() const {
  return search_->field();
}

void MapStage::connectController() {
  connect(&controller_, &ExploreController::tableChanged, this, &MapStage::takeTable);
  connect(&controller_, &ExploreController::factsChanged, this, [this](int changed) {
    colorBy_->fill(*controller_.facts(), changed >= 0 ? changed : colorBy_->choice());
    recolor();
  });
  connect(&controller_, &ExploreController::mapStarted, this, [this] {
    newSeries_ = true;
    frames_->setCount(0, true);
  });
  connect(&controller_, &ExploreController::frameAdded, this, [this] {
    const int count = int(controller_.frames().size());
    frames_->setCount(count, std::exchange(newSeries_, false));
  });
  connect(&controller_, &ExploreController::mapEnded, this, [this] {
    if (colorBy_->choice() == ColorChoice::clusters) recolor();
  });
  connect(&controller_, &ExploreController::neighboursChanged, this, &MapStage::showNeighbours);
  connect(&controller_.coloring(), &PointColoring::colored, this, &MapStage::takeColors);
  connect(&controller_.selection(), &RowSelection::changed, this, &MapStage::showSelection);
}

void MapStage::connectMap() {
  connect(map_, &CloudMap::chosen, this, [this](int point, CloudMap::Combine how) {
    controller_.selection().combine({point}, combineOf(how));
    if (how == CloudMap::Combine::replace) emit chosen(point);
  });
  connect(map_, &CloudMap::areaSelected, this, [this](const std::vector<int>& points, CloudMap::Combine how) {
    controller_.selection().combine(points, combineOf(how));
  });
  connect(frames_, &TimeSlider::frameChosen, this, &MapStage::showFrame);
  connect(search_, &MapSearch::foundOne, map_, &CloudMap::reveal);
  connect(colorBy_, &QComboBox::activated, this, &MapStage::recolor);
  connect(legend_, &ColorLegend::hiddenChanged, this, &MapStage::hideColors);
  connect(legend_, &ColorLegend::selectWanted, this, &MapStage::selectColor);
}

void MapStage::takeTable() {
  map_->clear();
  glide_->forget();
  frames_->setCount(0, true);
  search_->clear();
  colorBy_->fill(*controller_.facts(), controller_.facts()->labelColumn);
  recolor();
}

void MapStage::recolor() {
  if (!controller_.hasTable()) return;
  ColorWish wish = colorBy_->wish();
  wish.row = controller_.neighbours().row;
  wish.metric = controller_.neighbours().metric;
  controller_.color(wish);
}

void MapStage::takeColors(const ColumnColors& colors) {
  if (!controller_.hasTable() || colors.colors->index.size() != controller_.facts()->size()) return;
  hidden_.clear();
  legend_->setColors(colors);
  map_->setColors(colors.colors, colors.names);
}

void MapStage::hideColors(const std::vector<std::uint8_t>& hidden) {
  const ColumnColors& shown = legend_->shown();
  auto colors = std::make_shared<CloudColors>(*shown.colors);
  colors->hidden = hidden_ = hidden;
  map_->setColors(colors, shown.names);
}

void MapStage::selectColor(int color) {
  const auto& index = legend_->shown().colors->index;
  std::vector<int> rows;
  for (std::size_t i = 0; i < index.size(); ++i) {
    if (int(index[i]) == color) rows.push_back(int(i));
  }
  controller_.selection().combine(rows, RowSelection::Combine::replace);
}

void MapStage::showSelection() {
  map_->setMarks(controller_.selection().marks(), controller_.selection().count() > 0);
}

void MapStage::showFrame(int frame) {
  if (frame < 0 || std::size_t(frame) >= controller_.frames().size()) return;
  const auto& shown = controller_.frames()[std::size_t(frame)];
  const bool fresh = map_->pointCount() != shown->places.rows;
  if (fresh) glide_->forget();
  glide_->moveTo(std::shared_ptr<const Matrix>(shown, &shown->places), isVisible() ? frames_->moveMs() : 0);
  if (fresh) {
    map_->setPictures(controller_.facts()->pictures);
    if (legend_->shown().colors) map_->setColors(legend_->shown().colors, legend_->shown().names);
    showSelection();
  }
  const QLocale locale;
  frames_->setWords(shown->iterations > 0 ? tr("Step %1").arg(locale.toString(shown->iteration))
                                          : tr("Frame %1").arg(locale.toString(frame + 1)));
}

MapFilmFrames MapStage::film() const {
  MapFilmFrames film;
  for (const auto& frame : controller_.frames()) {
    film.places.emplace_back(frame, &frame->places);
    film.captions.push_back(tr("Step %1").arg(frame->iteration).toStdString());
  }
  if (film.places.empty() || !legend_->shown().colors) return {};
  const CloudColors& colors = *legend_->shown().colors;
  for (std::size_t row = 0; row < film.places.front()->rows; ++row) {
    const std::uint16_t color = row < colors.index.size() ? colors.index[row] : std::uint16_t{0};
    film.colors.push_back(colors.palette[color]);
    if (color >= hidden_.size() || hidden_[color] == 0) film.rows.push_back(row);
  }
  if (film.rows.empty()) return {};
  return film;
}

void MapStage::showNeighbours() {
  map_->setLinks(controller_.neighbours().row, controller_.neighbours().rows);
  if (colorBy_->choice() == ColorChoice::distance) recolor();
}

CloudCard MapStage::cardOf(int row) const {
  CloudCard card;
  const EmbeddingTable& facts = *controller_.facts();
  card.title = tr("Row %1").arg(QLocale().toString(row + 1));
  for (const EmbeddingColumn& column : facts.columns) {
    if (std::size_t(card.lines.size()) == mostFields) break;
    card.lines << QStringLiteral("%1: %2").arg(QString::fromStdString(column.name),
                                               valueText(column, std::size_t(row)));
  }
  return card;
}

}  // namespace likeness::ui
