#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QPixmap>
#include <memory>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness::ui {

/// Some rows of a table in an order of their own, as a grid of pictures and as a table: the number of the
/// row, with its picture, then a distance where there is one, then the columns.
class RowsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  /// The value of a row as text, where there are values.
  static constexpr int valueRole = Qt::UserRole + 1;

  using QAbstractTableModel::QAbstractTableModel;

  void setTable(std::shared_ptr<const EmbeddingTable> table);
  /// `values`: one a row, shown in a column of its own under `title`; or empty.
  void setRows(std::vector<int> rows, std::vector<double> values = {}, const QString& title = {});
  const std::vector<int>& rows() const { return rows_; }
  /// Where a row of the table is listed, or -1.
  int placeOf(int row) const;
  int rowAt(int place) const { return rows_[std::size_t(place)]; }
  void setPictureSide(int side);
  /// The colours of the scheme have changed.
  void repaint();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  int firstOfTable() const { return values_.empty() ? 1 : 2; }
  QVariant text(int place, int column) const;
  QPixmap picture(int row) const;

  std::shared_ptr<const EmbeddingTable> table_;
  std::vector<int> rows_;
  std::vector<double> values_;
  QString valueTitle_;
  int side_ = 56;
  mutable QCache<int, QPixmap> pictures_{2000};
};

}  // namespace likeness::ui
