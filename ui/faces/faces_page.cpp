#include "ui/faces/faces_page.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/core/dropped_files.h"
#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/faces/album_panel.h"
#include "ui/faces/choose_photos.h"
#include "ui/faces/compare_panel.h"
#include "ui/faces/delete_card.h"
#include "ui/faces/export_panel.h"
#include "ui/faces/face_map_panel.h"
#include "ui/faces/face_map_view.h"
#include "ui/faces/faces_head.h"
#include "ui/faces/find_panel.h"
#include "ui/faces/index_report.h"
#include "ui/faces/live_panel.h"
#include "ui/faces/pack_card.h"
#include "ui/faces/pair_panel.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/photo_panel.h"
#include "ui/faces/tile_view.h"
#include "ui/live/boxed_picture.h"

namespace likeness::ui {

namespace {

constexpr std::chrono::seconds patience{10};  // for a photo at work when the window closes

}  // namespace

FacesPage::FacesPage(Session& session, FacesEngine engine, const std::filesystem::path& library,
                     QWidget* parent)
    : Page(PageId::faces, session, parent),
      controller_(std::move(engine)),
      head_(new FacesHead(this)),
      stack_(new QStackedWidget),
      report_(new IndexReport(session, controller_.index())),
      empty_(new EmptyState(pageIconName(PageId::faces),
                            tr("Here photos become albums of the people on them. Drop folders or photos "
                               "anywhere on this page; nothing leaves your computer."),
                            tr("Choose a folder..."))),
      problem_(new EmptyState(QStringLiteral("warning"), QString(), tr("Look again"))),
      licence_(new PackCard),
      delete_(new DeleteCard),
      export_(new ExportPanel(controller_)),
      missingPack_(new MessageCard),
      people_(new PeoplePanel(controller_)),
      album_(new AlbumPanel(controller_)),
      pairs_(new PairPanel(controller_)),
      photo_(new PhotoPanel(controller_)),
      find_(new FindPanel(controller_)),
      compare_(new ComparePanel(controller_)),
      live_(new LivePanel(controller_)),
      map_(new FaceMapPanel(controller_)) {
  stack_->addWidget(new QWidget);  // while the library is being opened
  for (QWidget* part :
       {static_cast<QWidget*>(empty_), static_cast<QWidget*>(problem_), static_cast<QWidget*>(licence_),
        static_cast<QWidget*>(people_), static_cast<QWidget*>(album_), static_cast<QWidget*>(pairs_),
        static_cast<QWidget*>(photo_), static_cast<QWidget*>(find_), static_cast<QWidget*>(compare_),
        static_cast<QWidget*>(live_), static_cast<QWidget*>(map_), static_cast<QWidget*>(delete_),
        static_cast<QWidget*>(export_)})
    stack_->addWidget(part);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  column->setSpacing(spacing::medium);
  column->addWidget(head_);
  column->addWidget(missingPack_);
  column->addWidget(report_);
  column->addWidget(stack_, 1);
  empty_->setObjectName(QStringLiteral("noFaces"));
  setAcceptDrops(true);
  connectAll();
  connectPanels();
  connectLibraryTools();
  openLibrary(library);
}

void FacesPage::connectAll() {
  connect(&controller_, &FacesController::opened, this, &FacesPage::showHome);
  connect(&controller_, &FacesController::openFailed, this, [this](const Error& reason) {
    failure_ = reason;
    showHome();
  });
  connect(&controller_, &FacesController::viewChanged, this, &FacesPage::showState);
  connect(&controller_, &FacesController::corrected, this, &FacesPage::offerUndo);
  connect(&controller_, &FacesController::failed, this, [this](const Error& reason) {
    this->session().postNotice({errorMessage(reason), true, {}});
  });
  connect(empty_, &EmptyState::activated, this, &FacesPage::chooseFolder);
  connect(problem_, &EmptyState::activated, this, [this] { openLibrary(controller_.library()); });
  connect(report_, &IndexReport::retryWanted, this, [this] { controller_.add({}, true); });
  connect(head_, &FacesHead::undoWanted, &controller_, &FacesController::undo);
  connect(head_, &FacesHead::redoWanted, &controller_, &FacesController::redo);
  connect(head_, &FacesHead::folderWanted, this, &FacesPage::chooseFolder);
  connect(head_, &FacesHead::photosWanted, this, &FacesPage::choosePhotos);
  connect(head_, &FacesHead::rescanWanted, this, [this] { addPhotos({}); });
}

void FacesPage::connectPanels() {
  connect(people_, &PeoplePanel::albumOpened, this, &FacesPage::openAlbum);
  connect(album_, &AlbumPanel::albumOpened, this, &FacesPage::openAlbum);
  connect(photo_, &PhotoPanel::albumOpened, this, &FacesPage::openAlbum);
  connect(find_, &FindPanel::albumOpened, this, &FacesPage::openAlbum);
  connect(album_, &AlbumPanel::photoOpened, this, &FacesPage::openPhoto);
  connect(find_, &FindPanel::photoOpened, this, &FacesPage::openPhoto);
  connect(album_, &AlbumPanel::closed, this, &FacesPage::showHome);
  connect(pairs_, &PairPanel::closed, this, &FacesPage::showHome);
  connect(find_, &FindPanel::closed, this, &FacesPage::showHome);
  connect(compare_, &ComparePanel::closed, this, &FacesPage::showHome);
  connect(live_, &LivePanel::closed, this, &FacesPage::showHome);
  connect(head_, &FacesHead::liveWanted, this, [this] { showWithModels(live_); });
  connect(map_, &FaceMapPanel::closed, this, &FacesPage::showHome);
  connect(map_, &FaceMapPanel::albumOpened, this, &FacesPage::openAlbum);
  connect(map_, &FaceMapPanel::photoOpened, this, &FacesPage::openPhoto);
  connect(map_, &FaceMapPanel::photosWanted, this, &FacesPage::choosePhotos);
  connect(photo_, &PhotoPanel::closed, this, [this] { showPart(beforePhoto_); });
  connect(people_, &PeoplePanel::pairsWanted, this, [this] {
    showPart(pairs_);
    pairs_->begin();
    pairs_->setFocus();
  });
  connect(head_, &FacesHead::findWanted, this, [this] {
    if (showWithModels(find_)) find_->canvas()->setFocus();
  });
  connect(head_, &FacesHead::compareWanted, this, [this] {
    if (showWithModels(compare_)) compare_->canvas(0)->setFocus();
  });
  connect(head_, &FacesHead::mapWanted, this, [this] {
    showPart(map_);
    map_->view()->setFocus();
  });
}

void FacesPage::openAlbum(RowId album) {
  album_->openAlbum(album);
  showPart(album_);
  album_->grid()->setFocus();
}

void FacesPage::openPhoto(RowId photo, RowId face) {
  beforePhoto_ = stack_->currentWidget();
  photo_->openPhoto(photo, face);
  showPart(photo_);
  photo_->canvas()->setFocus();
}

void FacesPage::openLibrary(const std::filesystem::path& library) {
  failure_.reset();
  stack_->setCurrentIndex(0);
  controller_.open(library);
}

void FacesPage::addPhotos(const std::vector<std::filesystem::path>& places) {
  const auto& pack = controller_.pack();
  if (!pack || !pack->missing.empty()) return;
  if (controller_.index().active()) {
    session().postNotice({tr("Photos are being looked at already. Add these when that is done."), true, {}});
    return;
  }
  if (!PackCard::wasAccepted(*pack)) {
    waiting_ = places;
    return showPacks();
  }
  report_->clear();
  controller_.add(places);
  showHome();
}

void FacesPage::showPart(QWidget* part) {
  stack_->setCurrentWidget(part);
}

void FacesPage::showHome() {
  const auto& pack = controller_.pack();
  const LibraryView& view = controller_.view();
  const bool hasPhotos = view.counts.photos > 0 || controller_.index().active();
  const bool broken = failure_ || !pack || (!pack->missing.empty() && !hasPhotos);
  if (failure_) {
    problem_->setSentence(errorMessage(*failure_));
  } else if (!pack) {
    problem_->setSentence(
        tr("The descriptions of the face models are not there: this program is not "
           "installed completely."));
  } else if (broken) {
    problem_->setSentence(tr("The face models \"%1\" are not there yet. packaging/setup.sh gets them, once, "
                             "into %2.")
                              .arg(QString::fromStdString(pack->pack.title), toQString(pack->folder)));
  }
  head_->setUsable(!broken && pack->missing.empty());
  tellMissingPack();
  const bool peopleBefore = stack_->currentWidget() == people_;
  showPart(broken ? problem_ : hasPhotos ? static_cast<QWidget*>(people_) : empty_);
  if (stack_->currentWidget() == people_ && !peopleBefore) people_->grid()->setFocus();
}

void FacesPage::showState() {
  people_->showLibrary(controller_.view());
  head_->showLibrary(controller_.view());
  report_->setCanRetry(controller_.view().folders > 0);
  if (stack_->currentWidget() == empty_ || stack_->currentWidget() == people_) showHome();
}

void FacesPage::offerUndo(const QString& what, bool canBeUndone) {
  Notice notice{what, false, {}};
  if (canBeUndone) {
    notice.undo = [page = QPointer(this)] {
      if (page) page->controller_.undo();
    };
  }
  session().postNotice(notice);
}

void FacesPage::chooseFolder() {
  if (const auto places = chooseFolderOfPhotos(this); !places.empty()) addPhotos(places);
}

void FacesPage::choosePhotos() {
  if (const auto places = choosePhotoFiles(this); !places.empty()) addPhotos(places);
}

void FacesPage::dragEnterEvent(QDragEnterEvent* event) {
  if (head_->isUsable() && !filesIn(event->mimeData()).empty()) event->acceptProposedAction();
}

void FacesPage::dropEvent(QDropEvent* event) {
  if (const auto places = filesIn(event->mimeData()); !places.empty()) addPhotos(places);
}

bool FacesPage::finishWork() {
  return export_->run().finish(patience) && controller_.finish(patience);
}

}  // namespace likeness::ui
