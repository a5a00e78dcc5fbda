#pragma once

#include "ui/core/page.h"
#include "ui/faces/faces_controller.h"

class QStackedWidget;

namespace likeness::ui {

class AlbumPanel;
class ComparePanel;
class EmptyState;
class FacesHead;
class FindPanel;
class LivePanel;
class MessageCard;
class PackCard;
class PairPanel;
class PhotoPanel;
class PeoplePanel;

/// Folders of photos become albums of people, which can be browsed and put right.
class FacesPage : public Page {
  Q_OBJECT

 public:
  FacesPage(Session& session, FacesEngine engine, const std::filesystem::path& library,
            QWidget* parent = nullptr);

  FacesController& controller() { return controller_; }
  /// Another library; it need not exist yet.
  void openLibrary(const std::filesystem::path& library);
  /// As if these had been dropped.
  void addPhotos(const std::vector<std::filesystem::path>& places);

  bool finishWork() override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void connectAll();
  void connectIndexing();
  void connectPanels();
  void openAlbum(RowId album);
  void openPhoto(RowId photo, RowId face);
  void showState();
  void showWork();
  void showEnd();
  void showPart(QWidget* part);
  void showHome();
  void chooseFolder();
  void choosePhotos();
  void offerUndo(const QString& what, bool canBeUndone);

  FacesController controller_;
  std::vector<std::filesystem::path> waiting_;  // to be added when the licence has been seen
  std::optional<Error> failure_;                // why the library cannot be opened
  FacesHead* head_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  MessageCard* failures_ = nullptr;
  EmptyState* empty_ = nullptr;
  EmptyState* problem_ = nullptr;
  PackCard* licence_ = nullptr;
  PeoplePanel* people_ = nullptr;
  AlbumPanel* album_ = nullptr;
  PairPanel* pairs_ = nullptr;
  PhotoPanel* photo_ = nullptr;
  FindPanel* find_ = nullptr;
  ComparePanel* compare_ = nullptr;
  LivePanel* live_ = nullptr;
  QWidget* beforePhoto_ = nullptr;  // where a photo was opened
};

}  // namespace likeness::ui
