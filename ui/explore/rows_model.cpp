#include "ui/explore/rows_model.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/natural_order.h"
#include "ui/core/sample_image.h"
#include "ui/core/style.h"
#include "ui/explore/column_colors.h"

namespace likeness::ui {

void RowsModel::setTable(std::shared_ptr<const EmbeddingTable> table) {
  beginResetModel();
  table_ = std::move(table);
  rows_.clear();
  values_.clear();
  pictures_.clear();
  endResetModel();
}

void RowsModel::setRows(std::vector<int> rows, std::vector<double> values, const QString& title) {
  beginResetModel();
  rows_ = std::move(rows);
  values_ = std::move(values);
  valueTitle_ = title;
  endResetModel();
}

int RowsModel::placeOf(int row) const {
  const auto found = std::find(rows_.begin(), rows_.end(), row);
  return found == rows_.end() ? -1 : int(found - rows_.begin());
}

void RowsModel::setPictureSide(int side) {
  side_ = side;
  repaint();
}

void RowsModel::repaint() {
  pictures_.clear();
  if (!rows_.empty()) emit dataChanged(index(0, 0), index(int(rows_.size()) - 1, 0), {Qt::DecorationRole});
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !table_ ? 0 : int(rows_.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !table_ ? 0 : firstOfTable() + int(table_->columns.size());
}

QVariant RowsModel::text(int place, int column) const {
  if (column == 0) return QLocale().toString(rowAt(place) + 1);
  if (column < firstOfTable()) return QLocale().toString(values_[std::size_t(place)], 'f', 3);
  return valueText(table_->columns[std::size_t(column - firstOfTable())], std::size_t(rowAt(place)));
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !table_ || index.row() >= int(rows_.size())) return {};
  if (role == valueRole && !values_.empty()) return text(index.row(), 1);
  if (role == Qt::DisplayRole) return text(index.row(), index.column());
  if (role == Qt::DecorationRole && index.column() == 0) {
    const QPixmap shown = picture(rowAt(index.row()));
    return shown.isNull() ? QVariant() : QVariant(shown);
  }
  if (role == Qt::ToolTipRole) {
    QStringList lines;
    for (int column = 0; column < columnCount(); ++column)
      lines << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                   text(index.row(), column).toString();
    return lines.join(QLatin1Char('\n'));
  }
  return {};
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !table_) return {};
  if (section == 0) return tr("Row");
  if (section < firstOfTable()) return valueTitle_;
  const auto column = std::size_t(section - firstOfTable());
  return column < table_->columns.size() ? QString::fromStdString(table_->columns[column].name) : QString();
}

QPixmap RowsModel::picture(int row) const {
  const bool none = !table_->pictures || std::size_t(row) >= table_->pictures->size();
  if (none || table_->pictures->shape.isVector()) return {};
  if (const QPixmap* known = pictures_.object(row)) return *known;
  const QColor ink = QGuiApplication::palette().color(QPalette::WindowText);
  const QImage image = sampleImage(*table_->pictures, std::size_t(row), ink);
  QPixmap square(side_, side_);
  square.fill(colors().surface);
  QPainter painter(&square);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QSizeF fitted = QSizeF(image.size()).scaled(side_, side_, Qt::KeepAspectRatio);
  QRectF place(QPointF(), fitted);
  place.moveCenter({side_ / 2.0, side_ / 2.0});
  painter.drawImage(place, image);
  painter.end();
  pictures_.insert(row, new QPixmap(square));
  return square;
}

void RowsModel::sort(int column, Qt::SortOrder order) {
  if (!table_ || column < 0 || column >= columnCount()) return;
  std::vector<std::size_t> places(rows_.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto before = [&](std::size_t a, std::size_t b) {
    if (column == 0) return rows_[a] < rows_[b];
    if (column < firstOfTable()) return values_[a] < values_[b];
    const EmbeddingColumn& by = table_->columns[std::size_t(column - firstOfTable())];
    const auto left = std::size_t(rows_[a]), right = std::size_t(rows_[b]);
    if (by.kind == EmbeddingColumn::Kind::text) return naturallyBefore(by.texts[left], by.texts[right]);
    if (std::isnan(by.numbers[left]) || std::isnan(by.numbers[right]))
      return !std::isnan(by.numbers[left]) && std::isnan(by.numbers[right]);
    return by.numbers[left] < by.numbers[right];
  };
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return order == Qt::AscendingOrder ? before(a, b) : before(b, a);
  });
  emit layoutAboutToBeChanged();
  const QModelIndexList old = persistentIndexList();
  std::vector<int> moved(rows_.size());
  std::vector<int> rows;
  std::vector<double> values;
  for (std::size_t i = 0; i < places.size(); ++i) {
    moved[places[i]] = int(i);
    rows.push_back(rows_[places[i]]);
    if (!values_.empty()) values.push_back(values_[places[i]]);
  }
  rows_ = std::move(rows);
  values_ = std::move(values);
  for (const QModelIndex& was : old)
    changePersistentIndex(was, index(moved[std::size_t(was.row())], was.column()));
  emit layoutChanged();
}

}  // namespace likeness::ui
