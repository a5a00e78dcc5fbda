#include "ui/faces/action_button.h"

#include <QAction>
#include <QToolButton>

namespace likeness::ui {

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
