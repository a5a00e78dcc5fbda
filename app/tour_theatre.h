#pragma once

#include "app/tour_camera.h"
#include "app/tour_hand.h"

namespace likeness::ui {

class MainWindow;
class MapTheatre;
class TrainPage;

/// The part of a tour that watches a run by t-SNE while it trains, and afterwards plays it.
class TourTheatre {
 public:
  TourTheatre(MainWindow& window, TourHand& hand, TourCamera& camera);

  /// While a run trains on the page that is shown.
  bool watchByTsne();
  /// After it: from its first frame on, with the trail of a point.
  bool playItAgain();

 private:
  TrainPage& page() const;
  MapTheatre& theatre() const;
  void choose(int method);

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
};

}  // namespace likeness::ui
