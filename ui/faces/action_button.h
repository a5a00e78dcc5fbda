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

/// A flat button with icon and text, for a toolbar: 32 pixels high, reachable by Tab, gone with its action.
QToolButton* makeActionButton(QAction* action);

}  // namespace likeness::ui
