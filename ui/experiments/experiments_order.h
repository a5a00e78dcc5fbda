#pragma once

#include <QSortFilterProxyModel>

namespace likeness::ui {

/// Experiments in the order of a column; those that cannot be opened stay at the end either way.
class ExperimentsOrder : public QSortFilterProxyModel {
 public:
  explicit ExperimentsOrder(QObject* parent = nullptr);

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace likeness::ui
