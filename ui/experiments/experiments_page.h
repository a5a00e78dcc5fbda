#pragma once

#include <filesystem>
#include <vector>

#include "ui/core/page.h"
#include "ui/experiments/experiments_controller.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace likeness::ui {

class ComparisonPanel;
class ExperimentsModel;
class ExperimentsOrder;

/// All experiments of the user: open, rename, compare, export, delete.
class ExperimentsPage : public Page {
  Q_OBJECT

 public:
  explicit ExperimentsPage(Session& session, QWidget* parent = nullptr);

 private:
  QWidget* makeList();
  QWidget* makeHead();
  void setUpTable();
  QAction* makeAction(const QString& iconName, const QString& text, const QKeySequence& key);
  void connectAll();
  void connectController();

  void takeEntries(const std::vector<ExperimentEntry>& entries);
  void followSelection();
  void openSelected();
  void renameSelected();
  void deleteSelected();
  void exportSelected();
  void takeTrashed(const std::vector<TrashedExperiment>& experiments);
  void takeRestored(const std::vector<TrashedExperiment>& experiments);
  void offerUndo(const std::vector<TrashedExperiment>& experiments);
  void layOutDamaged();
  /// Losses that cannot be compared rank nothing: says why, and sorts by MAP@R.
  void refuseSortingByLoss(int column);
  bool isEditing() const;
  QString nameOf(const std::filesystem::path& folder) const;
  std::vector<const ExperimentEntry*> selected() const;
  std::vector<std::filesystem::path> selectedFolders() const;
  void select(const std::vector<std::filesystem::path>& folders);

  ExperimentsController controller_;
  ExperimentsModel* model_ = nullptr;
  ExperimentsOrder* order_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  QTableView* table_ = nullptr;
  ComparisonPanel* runs_ = nullptr;
  QLabel* sortNote_ = nullptr;
  QAction* open_ = nullptr;
  QAction* rename_ = nullptr;
  QAction* export_ = nullptr;
  QAction* delete_ = nullptr;
  std::filesystem::path closedByDelete_;  // opened again when its deletion is undone
  bool takingBack_ = false;               // the page itself sorts, after a column that it refused
  bool listWaits_ = false;                // a new list came while a name was edited
};

}  // namespace likeness::ui
