#pragma once

#include <QScrollArea>
#include <memory>

#include "engine/scores/embedding_scores.h"

class QGridLayout;
class QLabel;
class QTableView;

namespace likeness::ui {

class ClassScoresModel;
class CurvePlot;
class ConfusionPicture;
class EmptyState;

/// Every score of a run that has ended: the network beside raw input and the untrained network, the same
/// split for all; the receiver operating characteristic, what becomes of pairs at the cut-off, and the
/// classes one by one.
class ScoresView : public QScrollArea {
  Q_OBJECT

 public:
  explicit ScoresView(QWidget* parent = nullptr);

  /// Null: no scores, said in a sentence.
  void setScores(std::shared_ptr<const ScoreTable> table);
  ClassScoresModel* classes() const { return classes_; }
  /// What becomes of pairs at the cut-off, and what classes are taken for.
  ConfusionPicture* pairs() const { return pairs_; }
  ConfusionPicture* classMatrix() const { return matrix_; }
  /// A score as it is shown, "98.76 %"; for tests.
  QString shown(const QString& name) const;

 private:
  QWidget* makeContent();
  QWidget* makeVerification();
  QWidget* makeClassMatrix();
  QWidget* makeClasses();
  void addHead(const QString& title, const QString& help);
  void addRow(const QString& name, const QString& help, const std::optional<double>& model,
              const std::optional<double>& raw, const std::optional<double>& untrained);
  void fillGrid(const ScoreTable& table);
  void fillVerification(const ScoreTable& table);
  void fillPairs(const ScoreTable& table);
  void fillClasses(const ClassTable& table);

  EmptyState* empty_ = nullptr;
  QWidget* content_ = nullptr;
  QLabel* about_ = nullptr;
  QGridLayout* grid_ = nullptr;
  int row_ = 0;
  QWidget* verification_ = nullptr;
  CurvePlot* roc_ = nullptr;
  QLabel* cutOff_ = nullptr;
  ConfusionPicture* pairs_ = nullptr;
  QWidget* classMatrix_ = nullptr;
  ConfusionPicture* matrix_ = nullptr;
  ClassScoresModel* classes_ = nullptr;
  QTableView* table_ = nullptr;
};

}  // namespace likeness::ui
