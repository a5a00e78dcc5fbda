#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "engine/train/tune_event.h"

namespace likeness::ui {

/// The trials of a search: number, score and state, then a column a setting that was searched.
class TrialsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { number, score, state, firstSetting };
  enum Role { sortRole = Qt::UserRole };  // numbers as numbers

  explicit TrialsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  /// Begins anew with the trials that are known already.
  void begin(const TuneStarted& started);
  void add(const TrialStarted& trial);
  void move(const TrialProgress& progress);
  void end(const TrialEnded& ended);
  void clear();

  const SearchSpace* space() const { return space_.get(); }
  /// The number of the best trial, or 0.
  int best() const { return best_; }
  int trialAt(int row) const { return trials_[std::size_t(row)].number; }
  int rowOf(int trial) const;
  /// The trial of a row once it has ended with a score, or null.
  const Trial* ended(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row : Trial {
    bool running = false;
  };
  QString text(const Row& row, int column) const;
  QString stateText(const Row& row) const;
  void changed(int row);

  std::shared_ptr<const SearchSpace> space_;
  std::vector<Row> trials_;
  int best_ = 0;
};

}  // namespace likeness::ui
