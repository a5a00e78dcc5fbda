#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <utility>
#include <vector>

#include "engine/faces/library_records.h"

namespace likeness::ui {

/// A list of records with an `id`, whose rows stay where they are when a later reading of the library brings
/// a few more or fewer: selection, keyboard focus and the place scrolled to are kept.
template <class Record>
class RowListModel : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(records_.size());
  }
  const Record& record(int row) const { return records_[static_cast<std::size_t>(row)]; }
  const std::vector<Record>& records() const { return records_; }
  int rowOf(RowId id) const {
    for (std::size_t row = 0; row < records_.size(); ++row) {
      if (records_[row].id == id) return static_cast<int>(row);
    }
    return -1;
  }

 protected:
  void resetRecords(std::vector<Record> records) {
    beginResetModel();
    records_ = std::move(records);
    endResetModel();
  }
  /// Rows that are gone leave, new ones come to the end, the others take their new content.
  void updateRecords(std::vector<Record> records) {
    QHash<RowId, std::size_t> places;
    places.reserve(static_cast<qsizetype>(records.size()));
    for (std::size_t i = 0; i < records.size(); ++i) places.insert(records[i].id, i);
    const auto leaving = rangesWithout(places);
    // Each range moves all behind it: for many of them starting anew is quicker.
    if (records_.empty() || leaving.size() > 200) return resetRecords(std::move(records));
    for (auto range = leaving.rbegin(); range != leaving.rend(); ++range) {
      beginRemoveRows({}, range->first, range->second - 1);
      records_.erase(records_.begin() + range->first, records_.begin() + range->second);
      endRemoveRows();
    }
    std::vector<bool> known(records.size());
    for (Record& record : records_) {
      const std::size_t place = places.value(record.id);
      known[place] = true;
      record = records[place];
    }
    if (!records_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    appendUnknown(std::move(records), known);
  }

 private:
  std::vector<std::pair<int, int>> rangesWithout(const QHash<RowId, std::size_t>& places) const {
    std::vector<std::pair<int, int>> ranges;  // first, and one past the last
    for (int row = 0; row < rowCount(); ++row) {
      if (places.contains(record(row).id)) continue;
      if (!ranges.empty() && ranges.back().second == row) {
        ++ranges.back().second;
      } else {
        ranges.emplace_back(row, row + 1);
      }
    }
    return ranges;
  }
  void appendUnknown(std::vector<Record> records, const std::vector<bool>& known) {
    std::vector<Record> fresh;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (!known[i]) fresh.push_back(std::move(records[i]));
    }
    if (fresh.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    records_.insert(records_.end(), fresh.begin(), fresh.end());
    endInsertRows();
  }

  std::vector<Record> records_;
};

}  // namespace likeness::ui
