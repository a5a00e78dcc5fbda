#include "ui/faces/faces_head.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "ui/core/icon.h"
#include "ui/core/page.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/library_menu.h"

namespace likeness::ui {

FacesHead::FacesHead(QWidget* page) : counts_(makeSecondary({})) {
  counts_->setWordWrap(false);
  undo_ =
      makeAction(page, QStringLiteral("ink-undo"), tr("Undo"), QKeySequence::Undo, &FacesHead::undoWanted);
  redo_ = makeAction(page, QStringLiteral("ink-redo"), tr("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
                     &FacesHead::redoWanted);
  find_ = makeAction(page, QStringLiteral("search"), tr("Find"), QKeySequence::Find, &FacesHead::findWanted);
  find_->setToolTip(tr("Drop a photo and see who is on it (Ctrl+F)"));
  compare_ = makeAction(page, QStringLiteral("compare"), tr("Compare"), {}, &FacesHead::compareWanted);
  compare_->setToolTip(tr("Are the faces on two photos one person?"));
  live_ = makeAction(page, QStringLiteral("live"), tr("Live"), {}, &FacesHead::liveWanted);
  live_->setToolTip(tr("Who is in front of the camera, or in a video?"));
  map_ = makeAction(page, QStringLiteral("map"), tr("Map"), {}, &FacesHead::mapWanted);
  map_->setToolTip(tr("All faces on one map, those that look alike near each other"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::tiny);
  row->addWidget(makeTitle(pageTitle(PageId::faces)));
  row->addSpacing(12);
  row->addWidget(counts_);
  row->addStretch();
  for (QAction* action : {undo_, redo_}) {
    QToolButton* button = makeActionButton(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    row->addWidget(button);
  }
  row->addSpacing(spacing::small);
  for (QAction* action : {find_, compare_, live_, map_}) row->addWidget(makeActionButton(action));
  row->addWidget(library_ = new LibraryMenu);
  row->addWidget(add_ = makeAddButton());
  setUsable(false);
}

QAction* FacesHead::makeAction(QWidget* page, const QString& iconName, const QString& text,
                               const QKeySequence& key, void (FacesHead::*wanted)()) {
  auto* action = new QAction(icon(iconName), text, this);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  page->addAction(action);
  connect(action, &QAction::triggered, this, wanted);
  return action;
}

QToolButton* FacesHead::makeAddButton() {
  auto* menu = new QMenu(this);
  menu->addAction(tr("A folder..."), this, &FacesHead::folderWanted);
  menu->addAction(tr("Photos..."), this, &FacesHead::photosWanted);
  menu->addSeparator();
  rescan_ = menu->addAction(tr("Look at all folders again"), this, &FacesHead::rescanWanted);
  auto* button = new QToolButton;
  button->setIcon(icon(QStringLiteral("photos-add")));
  button->setText(tr("Add photos"));
  button->setToolTip(button->text());
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setMinimumHeight(32);
  connect(button, &QToolButton::clicked, menu,
          [menu, button] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
  return button;
}

void FacesHead::showLibrary(const LibraryView& view) {
  const auto people = static_cast<int>(std::ranges::count(view.people, false, &StoredPerson::hidden));
  const QStringList counts = {tr("%Ln people", nullptr, people),
                              tr("%Ln faces", nullptr, static_cast<int>(view.counts.faces)),
                              tr("%Ln photos", nullptr, static_cast<int>(view.counts.photos))};
  counts_->setText(view.counts.photos == 0 ? QString() : counts.join(QStringLiteral(", ")));
  rescan_->setEnabled(view.folders > 0);
  undo_->setEnabled(view.undoable.has_value());
  redo_->setEnabled(view.redoable.has_value());
  undo_->setToolTip(view.undoable ? tr("Undo: %1 (Ctrl+Z)").arg(stepName(*view.undoable)) : tr("Undo"));
  redo_->setToolTip(view.redoable ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(stepName(*view.redoable)) : tr("Redo"));
}

void FacesHead::setUsable(bool usable) {
  add_->setEnabled(usable);
  find_->setEnabled(usable);
  compare_->setEnabled(usable);
  live_->setEnabled(usable);
  map_->setEnabled(usable);
}

bool FacesHead::isUsable() const {
  return add_->isEnabled();
}

}  // namespace likeness::ui
