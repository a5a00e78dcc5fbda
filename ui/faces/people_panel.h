#pragma once

#include <QWidget>
#include <vector>

#include "ui/faces/library_view.h"

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace likeness::ui {

class FacesController;
class CutPanel;
class PeopleModel;
class PeopleOrder;
class TileView;

/// The albums of a library as a grid, with what filters and sorts them. Several can be selected and merged;
/// one dragged onto another is merged into it.
class PeoplePanel : public QWidget {
  Q_OBJECT

 public:
  explicit PeoplePanel(FacesController& controller, QWidget* parent = nullptr);

  TileView* grid() const { return grid_; }
  PeopleOrder* order() const { return order_; }
  void showLibrary(const LibraryView& view);

 signals:
  void albumOpened(likeness::RowId album);
  void pairsWanted();

 private:
  QHBoxLayout* makeFilters();
  QHBoxLayout* makeActions();
  QAction* makeAction(const QString& iconName, const QString& text, const QKeySequence& key);
  void connectAll();
  void followSelection();
  std::vector<RowId> selectedPeople() const;
  void mergeSelected();
  void hideSelected();

  FacesController& controller_;
  PeopleModel* model_ = nullptr;
  PeopleOrder* order_ = nullptr;
  TileView* grid_ = nullptr;
  QLineEdit* text_ = nullptr;
  QComboBox* sort_ = nullptr;
  QSpinBox* minimum_ = nullptr;
  QWidget* actions_ = nullptr;
  QLabel* selected_ = nullptr;
  QLabel* nothing_ = nullptr;
  QAction* merge_ = nullptr;
  QAction* hide_ = nullptr;
  QAction* showHidden_ = nullptr;
  QAction* pairs_ = nullptr;
  QAction* recut_ = nullptr;
  CutPanel* cutPanel_ = nullptr;
};

}  // namespace likeness::ui
