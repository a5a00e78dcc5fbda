#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace likeness::ui {

class CloudMap;

/// What the mouse does on a map, and how its points are shown.
class MapTools : public QWidget {
  Q_OBJECT

 public:
  explicit MapTools(CloudMap& map, QWidget* parent = nullptr);

  void addAtEnd(QWidget* widget);

 private:
  QToolButton* makeTool(const QString& iconName, const QString& text, const QString& name, bool checkable);
  void addSelectionTools();
  QToolButton* makeViewMenu();
  void addSwitches(QMenu* menu);
  QWidget* makeSliders();

  CloudMap& map_;
  QHBoxLayout* row_ = nullptr;
};

}  // namespace likeness::ui
