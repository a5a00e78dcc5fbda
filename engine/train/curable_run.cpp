#include "engine/train/curable_run.h"

#include <utility>

#include "engine/core/error.h"
#include "engine/store/experiment_info.h"
#include "engine/train/health_log.h"

namespace likeness {

namespace {

/// How far a run had come that is not in memory any more.
RunPosition lastPosition(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder / "metrics.csv", ignored)) return {};
  const std::vector<MetricsRow> rows = readMetrics(folder);
  if (rows.empty()) return {};
  const StepMetrics& last = rows.back().step;
  return {last.step, last.imagesSeen, last.seconds};
}

HealthReport lastHealth(const std::filesystem::path& folder) {
  const std::vector<HealthReport> reports = readHealthLog(folder);
  return reports.empty() ? HealthReport{} : reports.back();
}

/// The time and the passes that were used up since the healthy state.
void giveBack(BudgetConfig& budget, const RunPosition& from, const RunPosition& to, std::size_t samples) {
  if (budget.seconds > 0) budget.seconds += to.seconds - from.seconds;
  if (budget.epochs > 0 && samples > 0) {
    budget.epochs += static_cast<double>(to.imagesSeen - from.imagesSeen) / static_cast<double>(samples);
  }
}

}  // namespace

CurableRun::CurableRun(TrainingConfig config, const TrainingData& data, std::filesystem::path folder,
                       TrainingControls& controls, const TrainingRun::Report& report, ProcessGroup* group)
    : config_(std::move(config)),
      data_(data),
      folder_(std::move(folder)),
      controls_(controls),
      report_(report),
      group_(group) {}

void CurableRun::prepare(bool resume, std::optional<CureKind> cure) {
  cures_ = resume ? readCures(folder_) : std::vector<CureRecord>{};
  if (resume && cure) return apply(*cure, lastPosition(folder_), lastHealth(folder_));
  run_ = std::make_unique<TrainingRun>(config_, data_, folder_, startOf(resume), controls_, report_, group_);
}

void CurableRun::trainUntilDone(const std::stop_token& stop) {
  while (const std::optional<CureKind> cure = trainOnce(stop)) {
    if (cured(*cure, config_) != config_) apply(*cure, run_->position(), run_->health());
  }
}

std::optional<CureKind> CurableRun::trainOnce(const std::stop_token& stop) {
  try {
    run_->trainUntilDone(stop);
    return run_->wantedCure();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::trainingDiverged || group_) throw;
    const std::optional<CureKind> cure = controls_.takeCure();
    if (!cure || cured(*cure, config_) == config_) throw;
    return cure;
  }
}

void CurableRun::apply(CureKind kind, const RunPosition& position, const HealthReport& health) {
  const RunPosition healthy = healthyPosition(folder_).value_or(RunPosition{});
  RunStart start = startOf(/*resume=*/true);
  if (run_) start.baselines = run_->baselines();
  start.cured = position;
  start.lastCure = position.step;
  run_.reset();
  const TrainingConfig before = std::exchange(config_, cured(kind, config_));
  cures_.push_back(
      {position.step, healthy.step, health.verdict, health.cause, kind, changedSettings(before, config_)});
  giveBack(config_.budget, healthy, position, data_.training.size());
  run_ = std::make_unique<TrainingRun>(config_, data_, folder_, start, controls_, report_, group_);
  // Killed between these, the run goes on from sound weights with the old setting: nothing is broken.
  run_->checkpoint();
  writeExperimentConfig(folder_, config_);
  writeCures(folder_, cures_);
  report_(CureApplied{cures_.back(), std::make_shared<const TrainingConfig>(config_)});
}

RunStart CurableRun::startOf(bool resume) const {
  RunStart start;
  start.resume = resume;
  if (!cures_.empty()) start.lastCure = cures_.back().step;
  return start;
}

}  // namespace likeness
