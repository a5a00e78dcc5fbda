#include "ui/faces/people_order.h"

#include "ui/faces/people_model.h"

namespace likeness::ui {

PeopleOrder::PeopleOrder(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortCaseSensitivity(Qt::CaseInsensitive);
  setDynamicSortFilter(true);
  sort(0);
}

void PeopleOrder::setKey(Key key) {
  key_ = key;
  invalidate();
}

void PeopleOrder::setText(const QString& text) {
  text_ = text.trimmed();
  invalidateFilter();
}

void PeopleOrder::setMinimumCount(int faces) {
  minimumCount_ = faces;
  invalidateFilter();
}

void PeopleOrder::setShowHidden(bool show) {
  showHidden_ = show;
  invalidateFilter();
}

bool PeopleOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const RowId a = left.data(PeopleModel::idRole).toLongLong();
  const RowId b = right.data(PeopleModel::idRole).toLongLong();
  if (!isPerson(a) || !isPerson(b)) return isPerson(a) != isPerson(b) ? isPerson(a) : a > b;
  if (key_ == Key::newest) return a > b;
  if (key_ == Key::name) {
    const QString first = left.data(PeopleModel::nameRole).toString();
    const QString second = right.data(PeopleModel::nameRole).toString();
    if (first.isEmpty() != second.isEmpty()) return second.isEmpty();  // who has no name comes last
    if (const int order = QString::localeAwareCompare(first.toLower(), second.toLower()); order != 0)
      return order < 0;
  }
  const int sizeA = left.data(PeopleModel::countRole).toInt();
  const int sizeB = right.data(PeopleModel::countRole).toInt();
  return sizeA != sizeB ? sizeA > sizeB : a < b;
}

bool PeopleOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QModelIndex index = sourceModel()->index(row, 0, parent);
  if (!isPerson(index.data(PeopleModel::idRole).toLongLong())) return text_.isEmpty();
  if (!showHidden_ && index.data(PeopleModel::hiddenRole).toBool()) return false;
  if (!text_.isEmpty() && !index.data(PeopleModel::nameRole).toString().contains(text_, Qt::CaseInsensitive))
    return false;
  return index.data(PeopleModel::countRole).toInt() >= minimumCount_;
}

}  // namespace likeness::ui
