#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "engine/recognize/batch_answers.h"

namespace likeness::ui {

/// The answers to the pictures of a folder, a row a picture.
class BatchModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { file, label, answer, distance, nearest, runnerUp, columnCount_ };
  static constexpr int sortRole = Qt::UserRole;

  using QAbstractTableModel::QAbstractTableModel;

  void clear();
  void append(std::vector<BatchRow> rows);
  const std::vector<BatchRow>& rows() const { return rows_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString textOf(const BatchRow& row, int column) const;
  QVariant sortValueOf(const BatchRow& row, int column) const;

  std::vector<BatchRow> rows_;
};

/// All rows, or those that were refused or could not be read.
class BatchFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit BatchFilter(QObject* parent = nullptr);

  void setRefusedOnly(bool only);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  bool refusedOnly_ = false;
};

}  // namespace likeness::ui
