#include "ui/recognize/batch_model.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QPixmap>

#include "ui/core/digit_image.h"
#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

constexpr int pictureSide = 40;

QString name(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

void BatchModel::clear() {
  beginResetModel();
  rows_.clear();
  endResetModel();
}

void BatchModel::append(std::vector<BatchRow> rows) {
  if (rows.empty()) return;
  const int first = int(rows_.size());
  beginInsertRows({}, first, first + int(rows.size()) - 1);
  for (BatchRow& row : rows) rows_.push_back(std::move(row));
  endInsertRows();
}

int BatchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(rows_.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(columnCount_);
}

QString BatchModel::textOf(const BatchRow& row, int column) const {
  const QLocale locale;
  switch (column) {
    case file:
      return toQString(row.file.filename());
    case label:
      return name(row.label);
    case answer:
      if (!row.read()) return tr("cannot be read");
      return row.refused ? tr("none") : name(row.answer);
    case distance:
      return row.read() ? locale.toString(row.distance, 'f', 3) : QString();
    case nearest:
      return name(row.answer);
    case runnerUp:
      return row.runnerUp.empty() ? QString()
                                  : QStringLiteral("%1 (%2)").arg(
                                        name(row.runnerUp), locale.toString(row.runnerUpDistance, 'f', 3));
    default:
      return {};
  }
}

QVariant BatchModel::sortValueOf(const BatchRow& row, int column) const {
  if (column == distance) return row.read() ? row.distance : 1e9F;
  if (column == runnerUp) return row.runnerUp.empty() ? 1e9F : row.runnerUpDistance;
  return textOf(row, column);
}

QVariant BatchModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const BatchRow& row = rows_[std::size_t(index.row())];
  if (role == Qt::DisplayRole) return textOf(row, index.column());
  if (role == sortRole) return sortValueOf(row, index.column());
  if (role == Qt::ToolTipRole) return row.read() ? toQString(row.file) : name(row.problem);
  if (role == Qt::TextAlignmentRole && index.column() == distance)
    return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role == Qt::DecorationRole && index.column() == file && row.read()) {
    return QPixmap::fromImage(
        digitImage(row.prepared, QGuiApplication::palette().color(QPalette::Text))
            .scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  }
  return {};
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case file:
      return tr("Picture");
    case label:
      return tr("Label");
    case answer:
      return tr("Answer");
    case distance:
      return tr("Distance");
    case nearest:
      return tr("Nearest class");
    case runnerUp:
      return tr("Runner-up");
    default:
      return {};
  }
}

BatchFilter::BatchFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(BatchModel::sortRole);
}

void BatchFilter::setRefusedOnly(bool only) {
  refusedOnly_ = only;
  invalidateFilter();
}

bool BatchFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  if (!refusedOnly_) return true;
  const auto* model = static_cast<const BatchModel*>(sourceModel());
  return model->rows()[std::size_t(row)].refused;
}

}  // namespace likeness::ui
