#pragma once

#include <QAbstractTableModel>
#include <filesystem>
#include <vector>

#include "engine/store/experiment.h"

namespace likeness::ui {

/// The experiments of a folder as a table. One that cannot be opened has its folder's name, and says why
/// in place of its figures.
class ExperimentsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { name, date, state, accuracy, mapAtR, baseline, loss, steps, seconds, columnCountOfModel };
  enum Role { sortRole = Qt::UserRole, damagedRole };

  using QAbstractTableModel::QAbstractTableModel;

  void setEntries(std::vector<ExperimentEntry> entries);
  const ExperimentEntry& entry(int row) const { return entries_[static_cast<std::size_t>(row)]; }
  /// Marks the experiment that is open.
  void setOpen(const std::filesystem::path& folder);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// A new name that is not empty; renamed is emitted, and the file is for others to write.
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

 signals:
  void renamed(const std::filesystem::path& folder, const QString& name);

 private:
  QVariant text(const ExperimentEntry& entry, int column) const;
  QVariant sortValue(const ExperimentEntry& entry, int column) const;
  QString toolTip(const ExperimentEntry& entry, int column) const;
  QVariant decoration(const ExperimentEntry& entry) const;

  std::vector<ExperimentEntry> entries_;
  std::filesystem::path open_;
};

}  // namespace likeness::ui
