#pragma once

#include <vector>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_step.h"

class QWidget;

namespace likeness::ui {

class CloudMap;
class ExplorePage;
class MainWindow;

/// The parts of a tour that explore the test digits of the experiment that is open, and the faces of the
/// library once there are some.
class TourExplore {
 public:
  TourExplore(MainWindow& window, TourHand& hand, TourCamera& camera);

  std::vector<TourStep> steps();
  std::vector<TourStep> libraryFaces();

 private:
  bool seeTheEmptyPage();
  bool openTheExperiment();
  bool makeTsne();
  bool seeNeighbours();
  bool drawALasso();
  bool zoomIn();
  bool turnInSpace();
  bool openTheLibrary();
  bool seeAFaceAndItsLike();

  ExplorePage& page() const;
  CloudMap& map() const;
  bool press(const char* objectName);
  bool settle();
  /// Makes the map that is set and waits for its end.
  bool runMap();

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
};

}  // namespace likeness::ui
