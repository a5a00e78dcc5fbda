#include "ui/faces/library_menu.h"

#include <QAction>
#include <QMenu>

#include "ui/core/icon.h"

namespace likeness::ui {

LibraryMenu::LibraryMenu(QWidget* parent) : QToolButton(parent) {
  auto* menu = new QMenu(this);
  packs_ = menu->addAction(tr("Face models..."), this, &LibraryMenu::packsWanted);
  export_ = menu->addAction(tr("Export and import..."), this, &LibraryMenu::exportWanted);
  menu->addSeparator();
  delete_ = menu->addAction(tr("Delete this library..."), this, &LibraryMenu::deletionWanted);
  menu->setToolTipsVisible(true);
  setIcon(ui::icon(QStringLiteral("library")));
  setText(tr("Library"));
  setToolTip(tr("Face models, export and import, deleting"));
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setAutoRaise(true);
  setFocusPolicy(Qt::TabFocus);
  setMinimumHeight(32);
  connect(menu, &QMenu::aboutToShow, this, &LibraryMenu::opening);
  connect(this, &QToolButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(rect().bottomLeft())); });
}

void LibraryMenu::setState(bool hasPhotos, bool isThere, bool working) {
  packs_->setEnabled(!working);
  export_->setEnabled(hasPhotos);
  delete_->setEnabled(isThere && !working);
  const QString why = working ? tr("Not while photos are looked at") : QString();
  packs_->setToolTip(why);
  delete_->setToolTip(why);
}

}  // namespace likeness::ui
