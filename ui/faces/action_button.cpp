#include "ui/faces/action_button.h"

#include <QAction>
#include <QToolButton>

#include "ui/core/icon.h"

namespace likeness::ui {

QAction* makePanelAction(QWidget* panel, const QString& iconName, const QString& text,
                         const QKeySequence& key, const QString& sentence) {
  auto* action = new QAction(icon(iconName), text, panel);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  action->setToolTip(sentence);
  panel->addAction(action);
  return action;
}

QToolButton* makeActionButton(QAction* action) {
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setMinimumHeight(32);
  const auto follow = [button, action] { button->setVisible(action->isVisible()); };
  QObject::connect(action, &QAction::visibleChanged, button, follow);
  follow();
  return button;
}

}  // namespace likeness::ui
