#pragma once

#include <QKeySequence>
#include <QString>

class QAction;
class QToolButton;
class QWidget;

namespace likeness::ui {

/// An action of a panel, whose key works anywhere in it.
QAction* makePanelAction(QWidget* panel, const QString& iconName, const QString& text,
                         const QKeySequence& key, const QString& sentence);

/// A flat button with icon and word for an action; it is seen and enabled as the action is.
QToolButton* makeActionButton(QAction* action);

}  // namespace likeness::ui
