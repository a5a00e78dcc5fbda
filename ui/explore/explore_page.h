#pragma once

#include <filesystem>

#include "ui/core/page.h"
#include "ui/explore/explore_controller.h"
#include "ui/explore/explore_export.h"
#include "ui/explore/known_models.h"
#include "ui/plots/map_film.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace likeness::ui {

class DiagnosisPanel;
class EmptyState;
class ExportMenu;
class MapRecipePanel;
class MapStage;
class NeighboursPanel;
class OpenMenu;
class SegmentedSwitch;
class SelectionPanel;
class SourceBar;

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
  SourceBar* source() const { return source_; }
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
  void connectAll();
  void connectParts();
  void showState();
  void showWork();
  void tableArrived();
  void openSource(const ExploreSource& source);
  void look(int row);

  ExploreController controller_;
  ExploreExport exporting_;
  MapFilm film_;
  KnownModels models_;
  QStackedWidget* stack_ = nullptr;
  QLabel* name_ = nullptr;
  OpenMenu* open_ = nullptr;
  ExportMenu* export_ = nullptr;
  QToolButton* exportButton_ = nullptr;
  QPushButton* exploreExperiment_ = nullptr;
  QToolButton *leftButton_ = nullptr, *rightButton_ = nullptr;
  EmptyState* empty_ = nullptr;
  SourceBar* source_ = nullptr;
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
