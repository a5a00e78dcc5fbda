#include "app/tour_theatre.h"

#include <QAbstractButton>
#include <QSlider>
#include <QToolButton>

#include "ui/core/segmented_switch.h"
#include "ui/main_window.h"
#include "ui/plots/scatter_map.h"
#include "ui/plots/time_slider.h"
#include "ui/train/map_theatre.h"
#include "ui/train/train_page.h"
#include "ui/train/training_charts.h"

namespace likeness::ui {

namespace {

constexpr int liveMs = 30000;  // it has what time the training leaves
constexpr std::size_t liveFrames = 3;
constexpr int playMs = 15000;

}  // namespace

TourTheatre::TourTheatre(MainWindow& window, TourHand& hand, TourCamera& camera)
    : window_(window), hand_(hand), camera_(camera) {}

TrainPage& TourTheatre::page() const {
  return *static_cast<TrainPage*>(window_.page(PageId::train));
}

MapTheatre& TourTheatre::theatre() const {
  return *page().charts()->theatre();
}

void TourTheatre::choose(int method) {
  hand_.click(theatre().methods()->findChildren<QAbstractButton*>().at(method));
}

bool TourTheatre::watchByTsne() {
  choose(1);
  const bool trained = page().controller().active();
  const bool mapped = hand_.waitFor([this] { return theatre().series().size() >= liveFrames; }, liveMs);
  return camera_.shoot(QStringLiteral("train-live-tsne")) && trained && mapped;
}

bool TourTheatre::playItAgain() {
  choose(0);
  TimeSlider& slider = *theatre().slider();
  if (slider.count() < 2) return false;
  hand_.press(slider.slider(), Qt::Key_Home);
  const bool first = slider.current() == 0;
  hand_.click(theatre().trailsButton());
  hand_.click(theatre().map(), theatre().map()->positionOf(0).toPoint());
  hand_.click(slider.playButton());
  hand_.waitFor([&] { return 2 * slider.current() > slider.count(); }, playMs);
  const bool shot = camera_.shoot(QStringLiteral("train-replay"));
  const bool played = slider.current() > 0;
  hand_.press(slider.slider(), Qt::Key_End);
  hand_.click(theatre().trailsButton());
  return first && played && shot;
}

}  // namespace likeness::ui
