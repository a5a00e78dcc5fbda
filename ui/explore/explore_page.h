#pragma once

#include <filesystem>
#include <vector>

#include "ui/core/page.h"
#include "ui/core/task_runner.h"
#include "ui/explore/explore_controller.h"
#include "ui/explore/explore_export.h"
#include "ui/plots/map_film.h"

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace likeness::ui {

class DiagnosisPanel;
class EmptyState;
class MapRecipePanel;
class MapStage;
class NeighboursPanel;
class SegmentedSwitch;
class SelectionPanel;

/// Maps of embeddings of any origin: made, looked at, searched, selected from and saved.
class ExplorePage : public Page {
  Q_OBJECT

 public:
  explicit ExplorePage(Session& session, ExploreEngine engine = programExploreEngine(),
                       QWidget* parent = nullptr);

  ExploreController& controller() { return controller_; }
  MapStage* stage() const { return stage_; }
  MapRecipePanel* recipe() const { return recipe_; }
  SelectionPanel* selection() const { return selection_; }
  NeighboursPanel* neighbours() const { return neighbours_; }
  DiagnosisPanel* diagnosis() const { return diagnosis_; }
  ExploreExport& exporting() { return exporting_; }
  MapFilm& film() { return film_; }
  void openPath(const std::filesystem::path& path);
  bool finishWork() override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeEmpty();
  QWidget* makeLeft();
  QWidget* makeRight();
  QToolButton* makeSideButton(const QString& iconName, const QString& text, QWidget* side);
  void fillOpenMenu();
  void fillExportMenu();
  void connectAll();
  void connectParts();
  void chooseFile();
  void chooseFolder();
  void saveView();
  void saveMap(const QString& title, const QString& name, const QString& kinds, bool selectedAlone);
  void saveNeighbours();
  void saveProjector();
  void showState();
  void showWork();
  void tableArrived();
  void look(int row);

  struct KnownExperiment {
    std::filesystem::path folder;
    QString name;
  };

  ExploreController controller_;
  ExploreExport exporting_;
  MapFilm film_;
  TaskRunner<std::vector<KnownExperiment>> listing_;
  std::vector<KnownExperiment> experiments_;
  QStackedWidget* stack_ = nullptr;
  QLabel* name_ = nullptr;
  QMenu* open_ = nullptr;
  QMenu* export_ = nullptr;
  QToolButton* exportButton_ = nullptr;
  QPushButton* exploreExperiment_ = nullptr;
  QToolButton *leftButton_ = nullptr, *rightButton_ = nullptr;
  EmptyState* empty_ = nullptr;
  MapRecipePanel* recipe_ = nullptr;
  MapStage* stage_ = nullptr;
  SelectionPanel* selection_ = nullptr;
  NeighboursPanel* neighbours_ = nullptr;
  DiagnosisPanel* diagnosis_ = nullptr;
  SegmentedSwitch* tabs_ = nullptr;
  QStackedWidget* tabStack_ = nullptr;
  QWidget *left_ = nullptr, *right_ = nullptr;
};

}  // namespace likeness::ui
