#include "ui/experiments/experiments_order.h"

#include "ui/experiments/experiments_model.h"

namespace likeness::ui {

ExperimentsOrder::ExperimentsOrder(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(ExperimentsModel::sortRole);
  setSortLocaleAware(true);
}

bool ExperimentsOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const bool leftDamaged = left.data(ExperimentsModel::damagedRole).toBool();
  const bool rightDamaged = right.data(ExperimentsModel::damagedRole).toBool();
  if (leftDamaged != rightDamaged) return sortOrder() == Qt::AscendingOrder ? rightDamaged : leftDamaged;
  return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace likeness::ui
