#pragma once

class QAction;
class QToolButton;

namespace likeness::ui {

/// A flat button with icon and word for an action; it is seen and enabled as the action is.
QToolButton* makeActionButton(QAction* action);

}  // namespace likeness::ui
