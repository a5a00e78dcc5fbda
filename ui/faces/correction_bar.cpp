#include "ui/faces/correction_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/name_field.h"
#include "ui/faces/people_model.h"

namespace likeness::ui {

CorrectionBar::CorrectionBar(FacesController& controller, QWidget* panel)
    : controller_(controller), who_(new NameField(controller)), selected_(makeSecondary({})) {
  makeActions(panel);
  selected_->setWordWrap(false);
  who_->setPlaceholderText(tr("They are ..."));
  who_->setToolTip(tr("Gives the selected faces to a person; a new name makes a new one"));
  who_->setAccessibleName(tr("Who the selected faces are"));
  who_->setFixedWidth(160);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::tiny);
  for (QAction* action : {reject_, split_, noFace_, ignore_, cover_, bringBack_})
    row->addWidget(makeActionButton(action));
  row->addSpacing(spacing::small);
  row->addWidget(who_);
  row->addStretch();
  row->addWidget(selected_);
  connect(who_, &QLineEdit::returnPressed, this, &CorrectionBar::assign);
}

void CorrectionBar::makeActions(QWidget* panel) {
  reject_ = makeAction(panel, QStringLiteral("face-reject"), tr("Not this person"), Qt::Key_R,
                       tr("The selected faces are somebody else (R)"), &CorrectionBar::reject);
  split_ = makeAction(panel, QStringLiteral("face-split"), tr("New person"), Qt::Key_S,
                      tr("The selected faces are a person of their own (S)"), &CorrectionBar::split);
  noFace_ = makeAction(panel, QStringLiteral("face-none"), tr("Not a face"), Qt::Key_X,
                       tr("The selected pictures are no faces (X)"), &CorrectionBar::markNoFaces);
  ignore_ = makeAction(panel, QStringLiteral("face-aside"), tr("Ignore"), Qt::Key_I,
                       tr("Nobody needs to know whose faces these are (I)"), &CorrectionBar::ignore);
  cover_ = makeAction(panel, QStringLiteral("face-cover"), tr("Cover"), Qt::Key_C,
                      tr("The selected face stands for the album (C)"), &CorrectionBar::setCover);
  bringBack_ = makeAction(panel, QStringLiteral("ink-undo"), tr("Bring back"), Qt::Key_B,
                          tr("The selected faces are faces again (B)"), &CorrectionBar::bringBack);
}

QAction* CorrectionBar::makeAction(QWidget* panel, const QString& iconName, const QString& text, Qt::Key key,
                                   const QString& sentence, void (CorrectionBar::*slot)()) {
  QAction* action = makePanelAction(panel, iconName, text, key, sentence);
  connect(action, &QAction::triggered, this, slot);
  return action;
}

void CorrectionBar::setAlbum(const StoredPerson& album) {
  album_ = album;
  const bool aside = album.id == markedAlbum;
  for (QAction* action : {reject_, cover_}) action->setVisible(isPerson(album.id));
  for (QAction* action : {noFace_, ignore_, split_}) action->setVisible(!aside);
  bringBack_->setVisible(aside);
  who_->setVisible(!aside);
}

void CorrectionBar::setFaces(const std::vector<RowId>& faces, const QString& hint) {
  faces_ = faces;
  for (QAction* action : {reject_, noFace_, ignore_, split_, bringBack_}) action->setEnabled(!faces.empty());
  cover_->setEnabled(faces.size() == 1);
  who_->setEnabled(!faces.empty());
  selected_->setText(faces.empty() ? hint : tr("%n selected", nullptr, static_cast<int>(faces.size())));
}

void CorrectionBar::assign() {
  const QString name = who_->text().trimmed();
  if (faces_.empty() || name.isEmpty()) return;
  who_->clear();
  const auto faces = faces_;
  emit named();
  controller_.assignByName(faces, name);
}

void CorrectionBar::reject() {
  controller_.reject(faces_, albumName(album_));
}

void CorrectionBar::markNoFaces() {
  controller_.mark(faces_, FaceMark::notAFace);
}

void CorrectionBar::ignore() {
  controller_.mark(faces_, FaceMark::ignored);
}

void CorrectionBar::split() {
  controller_.split(faces_);
}

void CorrectionBar::setCover() {
  controller_.setCover(album_.id, faces_.front());
}

void CorrectionBar::bringBack() {
  controller_.mark(faces_, FaceMark::none);
}

}  // namespace likeness::ui
