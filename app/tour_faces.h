#pragma once

#include <QString>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_step.h"

class QAbstractButton;

namespace likeness::ui {

class FacesController;
class FacesPage;
class MainWindow;
class TileView;

/// The tour of the page Faces: photos are dropped, become albums, and are put right and looked at.
class TourFaces {
 public:
  /// `scratch` is a folder for the photos, which are copied there.
  TourFaces(MainWindow& window, TourHand& hand, TourCamera& camera, const QString& scratch);

  std::vector<TourStep> steps();

 private:
  bool gatherPhotos();
  bool seeTheEmptyPage();
  bool dropPhotos();
  bool watchAlbumsFill();
  bool selectTwo();
  bool openAnAlbum();
  bool nameIt();
  bool seeWholePhotos();
  bool openAPhoto();
  bool dragTheCut();
  bool askAboutPairs();
  bool findSomebody();
  bool compareTwo();
  bool seeTheMap();
  bool watchAFilm();
  bool seeTheExport();

  FacesPage& page() const;
  FacesController& controller() const;
  template <class Part>
  Part* part() const;
  bool press(const QString& text);
  bool goHome();
  void openTile(TileView* grid, int row);
  QString photo(const QString& name) const { return photos_ + QLatin1Char('/') + name; }

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
  QString photos_;
};

}  // namespace likeness::ui
