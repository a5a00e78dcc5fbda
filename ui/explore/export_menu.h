#pragma once

#include <QMenu>

namespace likeness::ui {

class ExploreController;
class ExploreExport;
class MapStage;
class NeighboursPanel;

/// What can be saved of what is explored, with the questions where to.
class ExportMenu : public QMenu {
  Q_OBJECT

 public:
  ExportMenu(const ExploreController& controller, ExploreExport& exporting, const MapStage& stage,
             const NeighboursPanel& neighbours, QWidget* parent = nullptr);

  /// What stands above a saved view.
  void setTitleOfView(const QString& title) { title_ = title; }

 signals:
  void filmWanted();

 private:
  void fill();
  void saveView();
  void saveMap(const QString& title, const QString& name, const QString& kinds, bool selectedAlone);
  void saveNeighbours();
  void saveProjector();

  const ExploreController& controller_;
  ExploreExport& exporting_;
  const MapStage& stage_;
  const NeighboursPanel& neighbours_;
  QString title_;
};

}  // namespace likeness::ui
