#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/store/experiment.h"
#include "engine/train/cure_history.h"
#include "engine/train/health_log.h"
#include "ui/core/task_runner.h"
#include "ui/plots/map_series.h"

namespace likeness::ui {

/// What the Train page shows of an experiment on disk.
struct StoredRun {
  std::filesystem::path folder;
  ExperimentInfo info;
  TrainingConfig config;
  std::vector<MetricsRow> metrics;
  std::vector<HealthReport> health;
  std::vector<CureRecord> cures;
  std::optional<StoredMap> map;
  MethodSeries frames;                       // the map through the run; empty where none were kept
  std::shared_ptr<const ScoreTable> scores;  // with all details; null where there are none
  bool hasCheckpoint = false;

  /// A run that was killed before its first checkpoint begins again.
  bool resumable() const { return hasCheckpoint || info.state == ExperimentState::running; }
};

/// Reads experiments away from the GUI thread; a new request takes the place of one that still runs.
class ExperimentLoader : public QObject {
  Q_OBJECT

 public:
  explicit ExperimentLoader(QObject* parent = nullptr);

  void load(const std::filesystem::path& folder);

 signals:
  void loaded(const likeness::ui::StoredRun& run);
  void failed(const QString& message);

 private:
  TaskRunner<StoredRun> runner_;
};

}  // namespace likeness::ui
