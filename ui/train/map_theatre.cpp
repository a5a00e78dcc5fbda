#include "ui/train/map_theatre.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/style.h"
#include "ui/plots/scatter_map.h"
#include "ui/plots/time_slider.h"

namespace likeness::ui {

namespace {

constexpr std::size_t mostChosen = 12;
constexpr std::size_t trailPlaces = 200;

}  // namespace

MapTheatre::MapTheatre(QWidget* parent)
    : QWidget(parent),
      map_(new ScatterMap),
      slider_(new TimeSlider),
      trails_(new QToolButton),
      row_(new QWidget) {
  trails_->setText(tr("Trails"));
  trails_->setCheckable(true);
  trails_->setAutoRaise(true);
  trails_->setToolTip(tr("Shows where points came from. Click points of the map to choose them."));
  auto* inRow = new QHBoxLayout(row_);
  inRow->setContentsMargins({});
  inRow->setSpacing(spacing::small);
  inRow->addWidget(slider_, 1);
  inRow->addStretch();
  inRow->addWidget(trails_);
  map_->setPlaceholder(tr("The map of 1,000 pictures appears with the first steps."));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::tiny);
  column->addWidget(map_, 1);
  column->addWidget(row_);
  connect(slider_, &TimeSlider::frameChosen, this, &MapTheatre::showFrame);
  connect(trails_, &QToolButton::toggled, this, &MapTheatre::showTrails);
  connect(map_, &ScatterMap::chosen, this, &MapTheatre::togglePoint);
  map_->setTitle(tr("Map of the embeddings"), tr("calibration pictures on their principal plane (PCA)"));
  followFrames();
}

void MapTheatre::clear() {
  series_.clear();
  chosen_.clear();
  map_->clear();
  map_->setTrails({});
  slider_->setSteps({}, true);
  followFrames();
}

void MapTheatre::followFrames() {
  row_->setVisible(series_.size() > 1);
}

void MapTheatre::setPictures(std::shared_ptr<const LabelledSamples> pictures) {
  map_->setPictures(std::move(pictures));
}

void MapTheatre::add(const MapFrame& frame, bool smoothly) {
  if (!series_.add(frame.step, frame.points)) return;
  followFrames();
  smoothly_ = smoothly;
  slider_->setSteps(series_.steps(), series_.size() == 1);
  smoothly_ = true;
}

void MapTheatre::setSeries(const MapSeries& series) {
  series_ = series;
  followFrames();
  smoothly_ = false;
  slider_->setSteps(series_.steps(), true);
  smoothly_ = true;
}

void MapTheatre::showFrame(int frame) {
  if (frame < 0 || std::size_t(frame) >= series_.size()) return;
  MapFrame now;
  now.step = series_.steps()[std::size_t(frame)];
  now.points = series_.places(std::size_t(frame));
  map_->showFrame(now, smoothly_ && !slider_->dragging());
  showTrails();
  const bool last = std::size_t(frame) + 1 == series_.size();
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
  if (trails_->isChecked() && series_.size() > 0) {
    for (const int point : chosen_) {
      trails.push_back(
          {point, series_.trail(std::size_t(point), std::size_t(slider_->current()), trailPlaces)});
    }
  }
  map_->setTrails(std::move(trails));
}

}  // namespace likeness::ui
