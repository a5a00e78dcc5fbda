#include "ui/faces/album_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/core/message_card.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/album_head.h"
#include "ui/faces/correction_bar.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/people_model.h"
#include "ui/faces/suggestion_bar.h"
#include "ui/faces/tile_view.h"

namespace likeness::ui {

AlbumPanel::AlbumPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      head_(new AlbumHead(controller, this)),
      suggestions_(new SuggestionBar),
      warning_(new MessageCard),
      kind_(new SegmentedSwitch({tr("Faces"), tr("Photos")})),
      corrections_(new CorrectionBar(controller, this)),
      tiles_(new AlbumTiles(controller)) {
  kind_->setToolTips({tr("The faces of the album (F)"), tr("The whole photos that they are in (P)")});
  kind_->setAccessibleName(tr("What is shown of the album"));
  auto* bar = new QHBoxLayout;
  bar->setSpacing(spacing::medium);
  bar->addWidget(kind_);
  bar->addWidget(corrections_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(12);
  column->addWidget(head_);
  column->addWidget(suggestions_);
  column->addWidget(warning_);
  column->addLayout(bar);
  column->addWidget(tiles_, 1);
  connectAll();
}

QLineEdit* AlbumPanel::nameField() const {
  return head_->nameField();
}

void AlbumPanel::connectAll() {
  connect(head_, &AlbumHead::backWanted, this, &AlbumPanel::closed);
  connect(head_, &AlbumHead::forgetWanted, this, &AlbumPanel::askToForget);
  connect(head_, &AlbumHead::named, this, &AlbumPanel::focusGrid);
  connect(corrections_, &CorrectionBar::named, this, &AlbumPanel::focusGrid);
  connect(suggestions_, &SuggestionBar::chosen, this, &AlbumPanel::mergeInto);
  connect(tiles_, &AlbumTiles::photoOpened, this, &AlbumPanel::photoOpened);
  connect(tiles_, &AlbumTiles::selectionChanged, this, &AlbumPanel::followSelection);
  connect(kind_, &SegmentedSwitch::chosen, this, &AlbumPanel::setKind);
  for (const auto& [key, kind] : {std::pair{Qt::Key_F, AlbumTiles::faces}, {Qt::Key_P, AlbumTiles::photos}}) {
    const QAction* action = makePanelAction(this, {}, {}, key, {});
    connect(action, &QAction::triggered, this, [this, kind = kind] {
      setKind(kind);
      focusGrid();
    });
  }
  connect(&controller_, &FacesController::albumRead, this, &AlbumPanel::takeAlbum);
  connect(&controller_, &FacesController::viewChanged, this, &AlbumPanel::followLibrary);
  connect(warning_, &MessageCard::activated, this, [this] {
    const RowId person = album_;
    emit closed();
    controller_.forgetPerson(person, albumName(person_));
  });
}

void AlbumPanel::openAlbum(RowId album) {
  album_ = album;
  person_ = {};
  warning_->setMessage(Tone::plain, {});
  tiles_->setAlbum({album, {}, {}});
  suggestions_->setSuggestions({});
  followLibrary();
}

void AlbumPanel::setKind(int kind) {
  kind_->setCurrent(kind);
  tiles_->setKind(static_cast<AlbumTiles::Kind>(kind));
}

void AlbumPanel::focusGrid() {
  grid()->setFocus();
}

void AlbumPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  followLibrary();
}

void AlbumPanel::followLibrary() {
  if (album_ == 0 || !isVisible()) return;
  for (const StoredPerson& person : controller_.view().people) {
    if (person.id == album_) person_ = person;
  }
  person_.id = album_;
  head_->setAlbum(person_);
  corrections_->setAlbum(person_);
  controller_.readAlbum(album_);
}

void AlbumPanel::takeAlbum(const AlbumView& view) {
  if (view.album != album_ || album_ == 0 || !isVisible()) return;
  tiles_->setAlbum(view);
  if (view.faces.empty() && person_.name.empty()) return emit closed();  // the last face has left
  head_->setFaceCount(static_cast<int>(view.faces.size()));
  suggestions_->setSuggestions(view.suggestions);
  followSelection();
}

void AlbumPanel::followSelection() {
  corrections_->setFaces(tiles_->selectedFaces(), tiles_->kind() == AlbumTiles::faces
                                                      ? tr("Select faces to correct them")
                                                      : tr("Ctrl selects photos to correct their faces"));
}

void AlbumPanel::mergeInto(RowId person) {
  const RowId other = album_;
  emit albumOpened(person);
  controller_.merge(person, {other});
}

void AlbumPanel::askToForget() {
  warning_->setMessage(
      Tone::warning,
      tr("%1: the name, %n faces and what was computed of them are deleted from the library. "
         "The photos stay. This cannot be taken back, and neither can earlier changes then.",
         nullptr, tiles_->faceCount())
          .arg(albumName(person_)),
      tr("Forget"));
}

}  // namespace likeness::ui
