#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/scores/class_scores.h"

namespace likeness::ui {

/// The scores class by class: how many, how many are right, and what the others are taken for.
class ClassScoresModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { name, count, accuracy, precisionAt1, confusedWith, columns };
  enum Role { sortRole = Qt::UserRole };  // numbers as numbers

  using QAbstractTableModel::QAbstractTableModel;

  void setClasses(std::vector<ClassScores> classes);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const ClassScores& scores, int column) const;
  QVariant key(const ClassScores& scores, int column) const;

  std::vector<ClassScores> classes_;
};

}  // namespace likeness::ui
