#pragma once

#include "ui/core/page.h"
#include "ui/faces/faces_controller.h"

class QStackedWidget;

namespace likeness::ui {

class AlbumPanel;
class ComparePanel;
class DeleteCard;
class EmptyState;
class ExportPanel;
class FaceMapPanel;
class FacesHead;
class FindPanel;
class IndexReport;
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
  void connectPanels();
  // What is done with the library as a whole (library_tools.cpp).
  void connectLibraryTools();
  void showPacks();
  /// Shows a part that runs the models, at once or when their licence has been accepted; true for at once.
  bool showWithModels(QWidget* part);
  void takePack();
  void showExport();
  void showExportWork();
  void askToDelete();
  void deleteLibrary();
  void takeDeletion(bool gone);
  void tellMissingPack();
  void openAlbum(RowId album);
  void openPhoto(RowId photo, RowId face);
  void showState();
  void showPart(QWidget* part);
  void showHome();
  void chooseFolder();
  void choosePhotos();
  void offerUndo(const QString& what, bool canBeUndone);

  FacesController controller_;
  std::optional<std::vector<std::filesystem::path>> waiting_;  // to be added when the licence has been seen
  QWidget* wantedPart_ = nullptr;                              // to be shown then
  std::optional<Error> failure_;                               // why the library cannot be opened
  FacesHead* head_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  IndexReport* report_ = nullptr;
  EmptyState* empty_ = nullptr;
  EmptyState* problem_ = nullptr;
  PackCard* licence_ = nullptr;
  DeleteCard* delete_ = nullptr;
  ExportPanel* export_ = nullptr;
  MessageCard* missingPack_ = nullptr;
  PeoplePanel* people_ = nullptr;
  AlbumPanel* album_ = nullptr;
  PairPanel* pairs_ = nullptr;
  PhotoPanel* photo_ = nullptr;
  FindPanel* find_ = nullptr;
  ComparePanel* compare_ = nullptr;
  LivePanel* live_ = nullptr;
  FaceMapPanel* map_ = nullptr;
  QWidget* beforePhoto_ = nullptr;  // where a photo was opened
};

}  // namespace likeness::ui
