#include "ui/faces/album_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/icon.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/album_model.h"
#include "ui/faces/cover_label.h"
#include "ui/faces/face_delegate.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/name_field.h"
#include "ui/faces/people_model.h"
#include "ui/faces/suggestion_bar.h"
#include "ui/faces/tile_view.h"

namespace likeness::ui {

AlbumPanel::AlbumPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      model_(new AlbumModel(this)),
      grid_(new TileView(FaceDelegate::tile)),
      suggestions_(new SuggestionBar),
      warning_(new MessageCard) {
  grid_->setModel(model_);
  grid_->setItemDelegate(new FaceDelegate(controller.thumbnails(), grid_));
  grid_->setAccessibleName(tr("Faces of the album"));
  makeActions();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(12);
  column->addLayout(makeHead());
  column->addWidget(suggestions_);
  column->addWidget(warning_);
  column->addLayout(makeBar());
  column->addWidget(grid_, 1);
  connectAll();
}

QHBoxLayout* AlbumPanel::makeHead() {
  cover_ = new CoverLabel(controller_.thumbnails(), 64);
  name_ = new NameField(controller_);
  name_->setPlaceholderText(tr("Who is this?"));
  name_->setAccessibleName(tr("Name of the person"));
  name_->setFixedWidth(320);
  name_->setFont(headingFont(font()));
  title_ = makeTitle({});
  count_ = makeSecondary({});
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::tiny);
  words->addStretch();
  words->addWidget(title_);
  words->addWidget(name_);
  words->addWidget(count_);
  words->addStretch();
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::medium);
  row->addWidget(makeActionButton(back_));
  row->addWidget(cover_);
  row->addLayout(words);
  row->addStretch();
  row->addWidget(makeActionButton(hide_), 0, Qt::AlignTop);
  row->addWidget(makeActionButton(forget_), 0, Qt::AlignTop);
  return row;
}

void AlbumPanel::makeActions() {
  back_ = makeAction(QStringLiteral("back"), tr("People"), Qt::Key_Escape, tr("Back to all albums (Esc)"),
                     &AlbumPanel::closed);
  reject_ = makeAction(QStringLiteral("face-reject"), tr("Not this person"), Qt::Key_R,
                       tr("The selected faces are somebody else (R)"), &AlbumPanel::rejectSelected);
  split_ = makeAction(QStringLiteral("face-split"), tr("New person"), Qt::Key_S,
                      tr("The selected faces are a person of their own (S)"), &AlbumPanel::splitSelected);
  noFace_ = makeAction(QStringLiteral("face-none"), tr("Not a face"), Qt::Key_X,
                       tr("The selected pictures are no faces (X)"), &AlbumPanel::markNoFaces);
  ignore_ = makeAction(QStringLiteral("face-aside"), tr("Ignore"), Qt::Key_I,
                       tr("Nobody needs to know whose faces these are (I)"), &AlbumPanel::ignoreSelected);
  coverAction_ = makeAction(QStringLiteral("face-cover"), tr("Cover"), Qt::Key_C,
                            tr("The selected face stands for the album (C)"), &AlbumPanel::setCover);
  bringBack_ = makeAction(QStringLiteral("ink-undo"), tr("Bring back"), Qt::Key_B,
                          tr("The selected faces are faces again (B)"), &AlbumPanel::bringBack);
  hide_ = makeAction(QStringLiteral("hide"), tr("Hide"), Qt::Key_H, tr("The album is not shown any more (H)"),
                     &AlbumPanel::hideAlbum);
  forget_ = makeAction(QStringLiteral("experiment-delete"), tr("Forget this person..."), {},
                       tr("Deletes the name, the faces and all that was computed of them"),
                       &AlbumPanel::askToForget);
}

QHBoxLayout* AlbumPanel::makeBar() {
  selected_ = makeSecondary({});
  selected_->setWordWrap(false);
  who_ = new NameField(controller_);
  who_->setPlaceholderText(tr("They are ..."));
  who_->setToolTip(tr("Gives the selected faces to a person; a new name makes a new one"));
  who_->setAccessibleName(tr("Who the selected faces are"));
  who_->setFixedWidth(160);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::tiny);
  for (QAction* action : {reject_, split_, noFace_, ignore_, coverAction_, bringBack_})
    row->addWidget(makeActionButton(action));
  row->addSpacing(spacing::small);
  row->addWidget(who_);
  row->addStretch();
  row->addWidget(selected_);
  return row;
}

QAction* AlbumPanel::makeAction(const QString& iconName, const QString& text, const QKeySequence& key,
                                const QString& sentence, void (AlbumPanel::*slot)()) {
  auto* action = new QAction(icon(iconName), text, this);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  action->setToolTip(sentence);
  addAction(action);
  connect(action, &QAction::triggered, this, slot);
  return action;
}

void AlbumPanel::connectAll() {
  connect(name_, &QLineEdit::editingFinished, this, &AlbumPanel::commitName);
  connect(name_, &QLineEdit::returnPressed, grid_, qOverload<>(&QWidget::setFocus));
  connect(who_, &QLineEdit::returnPressed, this, &AlbumPanel::assignSelected);
  connect(grid_, &TileView::opened, this, [this](const QModelIndex& index) {
    const StoredFace& face = model_->record(index.row());
    emit photoOpened(face.photo, face.id);
  });
  connect(grid_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &AlbumPanel::followSelection);
  connect(suggestions_, &SuggestionBar::chosen, this, &AlbumPanel::mergeInto);
  connect(&controller_, &FacesController::albumRead, this, &AlbumPanel::takeAlbum);
  connect(&controller_, &FacesController::viewChanged, this, &AlbumPanel::followLibrary);
  connect(&controller_.thumbnails(), &FaceThumbnails::arrived, grid_->viewport(),
          qOverload<>(&QWidget::update));
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
  model_->setAlbum({album, {}, {}});
  suggestions_->setSuggestions({});
  followLibrary();
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
  showHead();
  controller_.readAlbum(album_);
}

void AlbumPanel::showHead() {
  const bool person = isPerson(album_);
  cover_->setVisible(person);
  cover_->setFace(person_.cover);
  name_->setVisible(person);
  title_->setVisible(!person);
  title_->setText(albumName(person_));
  if (!name_->hasFocus()) name_->setText(QString::fromStdString(person_.name));
  for (QAction* action : {reject_, coverAction_, forget_, hide_}) action->setVisible(person);
  for (QAction* action : {noFace_, ignore_, split_}) action->setVisible(album_ != markedAlbum);
  bringBack_->setVisible(album_ == markedAlbum);
  hide_->setText(person_.hidden ? tr("Show") : tr("Hide"));
  hide_->setIcon(icon(person_.hidden ? QStringLiteral("show") : QStringLiteral("hide")));
  who_->setVisible(album_ != markedAlbum);
}

void AlbumPanel::takeAlbum(const AlbumView& view) {
  if (view.album != album_ || album_ == 0 || !isVisible()) return;
  model_->setAlbum(view);
  if (view.faces.empty() && person_.name.empty()) return emit closed();  // the last face has left
  const int count = static_cast<int>(view.faces.size());
  count_->setText(
      isPerson(album_) && person_.photos > 0
          ? tr("%1 in %2").arg(tr("%n faces", nullptr, count), tr("%n photos", nullptr, person_.photos))
          : tr("%n faces", nullptr, count));
  suggestions_->setSuggestions(view.suggestions);
  followSelection();
}

void AlbumPanel::mergeInto(RowId person) {
  const RowId other = album_;
  emit albumOpened(person);
  controller_.merge(person, {other});
}

std::vector<RowId> AlbumPanel::selectedFaces() const {
  QModelIndexList rows = grid_->selectionModel()->selectedIndexes();
  std::sort(rows.begin(), rows.end());
  std::vector<RowId> faces;
  for (const QModelIndex& index : rows) faces.push_back(index.data(AlbumModel::idRole).toLongLong());
  return faces;
}

void AlbumPanel::followSelection() {
  const auto count = grid_->selectionModel()->selectedIndexes().size();
  for (QAction* action : {reject_, noFace_, ignore_, split_, bringBack_}) action->setEnabled(count > 0);
  coverAction_->setEnabled(count == 1);
  who_->setEnabled(count > 0);
  selected_->setText(count > 0 ? tr("%n selected", nullptr, static_cast<int>(count))
                               : tr("Select faces to correct them"));
}

void AlbumPanel::commitName() {
  const QString name = name_->text().trimmed();
  if (!isPerson(album_) || name == QString::fromStdString(person_.name)) return;
  person_.name = name.toStdString();
  controller_.rename(album_, name);
}

void AlbumPanel::assignSelected() {
  const auto faces = selectedFaces();
  const QString name = who_->text().trimmed();
  if (faces.empty() || name.isEmpty()) return;
  who_->clear();
  grid_->setFocus();
  controller_.assignByName(faces, name);
}

void AlbumPanel::rejectSelected() {
  controller_.reject(selectedFaces(), albumName(person_));
}

void AlbumPanel::markNoFaces() {
  controller_.mark(selectedFaces(), FaceMark::notAFace);
}

void AlbumPanel::ignoreSelected() {
  controller_.mark(selectedFaces(), FaceMark::ignored);
}

void AlbumPanel::splitSelected() {
  controller_.split(selectedFaces());
}

void AlbumPanel::setCover() {
  controller_.setCover(album_, selectedFaces().front());
}

void AlbumPanel::bringBack() {
  controller_.mark(selectedFaces(), FaceMark::none);
}

void AlbumPanel::hideAlbum() {
  controller_.hide({album_}, !person_.hidden);
}

void AlbumPanel::askToForget() {
  warning_->setMessage(
      Tone::warning,
      tr("%1: the name, %n faces and what was computed of them are deleted from the library. "
         "The photos stay. This cannot be taken back, and neither can earlier changes then.",
         nullptr, model_->rowCount())
          .arg(albumName(person_)),
      tr("Forget"));
}

}  // namespace likeness::ui
