// What FacesPage does with a library as a whole: its models, export and import, and its end.
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/faces/compare_panel.h"
#include "ui/faces/delete_card.h"
#include "ui/faces/export_panel.h"
#include "ui/faces/export_text.h"
#include "ui/faces/faces_head.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/find_panel.h"
#include "ui/faces/index_report.h"
#include "ui/faces/library_menu.h"
#include "ui/faces/pack_card.h"

namespace likeness::ui {

void FacesPage::connectLibraryTools() {
  LibraryMenu& menu = head_->libraryMenu();
  connect(&menu, &LibraryMenu::opening, this, [this, &menu] {
    std::error_code ignored;
    menu.setState(controller_.view().counts.photos > 0,
                  std::filesystem::exists(controller_.library(), ignored), controller_.index().active());
  });
  connect(&menu, &LibraryMenu::packsWanted, this, &FacesPage::showPacks);
  connect(&menu, &LibraryMenu::exportWanted, this, &FacesPage::showExport);
  connect(&menu, &LibraryMenu::deletionWanted, this, &FacesPage::askToDelete);
  connect(licence_, &PackCard::accepted, this, &FacesPage::takePack);
  connect(licence_, &PackCard::refused, this, [this] {
    waiting_.reset();
    wantedPart_ = nullptr;
    showHome();
  });
  connect(delete_, &DeleteCard::accepted, this, &FacesPage::deleteLibrary);
  connect(delete_, &DeleteCard::refused, this, &FacesPage::showHome);
  connect(&controller_, &FacesController::deletionEnded, this, &FacesPage::takeDeletion);
  connect(export_, &ExportPanel::closed, this, &FacesPage::showHome);
  connect(&export_->run(), &ExportRun::progressed, this, &FacesPage::showExportWork);
  connect(export_, &ExportPanel::imported, this, [this](const QString& what) {
    controller_.cuts().forget();
    controller_.refresh();
    offerUndo(what, true);
  });
  connect(&controller_, &FacesController::opened, this, [this] {
    find_->clear();
    compare_->clear();
  });
  connect(licence_, &PackCard::lookAgainWanted, &controller_, &FacesController::readPacks);
  connect(&controller_, &FacesController::packsRead, this,
          [this] { licence_->updatePacks(controller_.packs()); });
  connect(missingPack_, &MessageCard::activated, this, &FacesPage::showPacks);
}

void FacesPage::showPacks() {
  const auto& packs = controller_.packs();
  if (!controller_.pack() || packs.empty() || controller_.index().active()) return;
  const auto current = std::ranges::find_if(
      packs, [this](const PackState& state) { return state.pack.id == controller_.pack()->pack.id; });
  licence_->setPacks(packs, static_cast<std::size_t>(current - packs.begin()),
                     controller_.view().counts.photos > 0);
  showPart(licence_);
  licence_->setFocus();
}

bool FacesPage::showWithModels(QWidget* part) {
  const bool accepted = controller_.pack() && PackCard::wasAccepted(*controller_.pack());
  if (accepted) {
    showPart(part);
  } else {
    wantedPart_ = part;
    showPacks();
  }
  return accepted;
}

void FacesPage::takePack() {
  const PackState chosen = licence_->chosen();
  PackCard::remember(chosen);
  const auto places = std::exchange(waiting_, std::nullopt);
  QWidget* const part = std::exchange(wantedPart_, nullptr);
  const PackState& current = *controller_.pack();
  if (chosen.pack.id != current.pack.id || !current.missing.empty()) {
    report_->clear();
    stack_->setCurrentIndex(0);
    return controller_.usePack(chosen.pack.id, places.value_or(std::vector<std::filesystem::path>()));
  }
  showHome();
  if (part != nullptr) showPart(part);
  if (places) addPhotos(*places);
}

/// Its people can be looked at all the same.
void FacesPage::tellMissingPack() {
  const auto& pack = controller_.pack();
  if (!pack || pack->missing.empty() || controller_.view().counts.photos == 0 || failure_)
    return missingPack_->setMessage(Tone::plain, {});
  missingPack_->setMessage(
      Tone::warning,
      tr("The models \"%1\", with which this library was made, are not in %2. It can be looked at and put "
         "right, but no photos can be added, found or compared.")
          .arg(QString::fromStdString(pack->pack.title), toQString(pack->folder)),
      tr("Face models..."));
}

void FacesPage::showExport() {
  showPart(export_);
  export_->setFocus();
}

void FacesPage::showExportWork() {
  if (controller_.index().active()) return;  // which shows itself there
  session().setWork(exportWork(export_->run()));
}

void FacesPage::askToDelete() {
  delete_->setLibrary(controller_.library(), controller_.view(), controller_.isOpen());
  showPart(delete_);
  delete_->setFocus();
}

void FacesPage::deleteLibrary() {
  if (controller_.index().active() || export_->run().active()) {
    session().postNotice({tr("The library is at work. Delete it when that is done."), true, {}});
    return;
  }
  head_->setUsable(false);
  stack_->setCurrentIndex(0);
  controller_.deleteLibrary();
}

void FacesPage::takeDeletion(bool gone) {
  if (!gone) return showHome();
  export_->clear();
  report_->clear();
  openLibrary(controller_.library());
  session().postNotice({tr("The library is deleted. Your photos are where they were."), false, {}});
}

}  // namespace likeness::ui
