#include "engine/train/trial_run.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <variant>

#include "engine/core/files.h"
#include "engine/store/experiment.h"
#include "engine/store/experiment_files.h"
#include "engine/train/median_rule.h"
#include "engine/train/training_run.h"
#include "engine/train/tuner.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr double reportGap = 0.2;  // seconds of training between two reports without a measurement

/// Follows a trial by its events, and ends it when it is hopeless.
class TrialWatch {
 public:
  TrialWatch(const TrialSetting& setting, Trial& trial, const std::function<void(TuneEvent)>& report)
      : setting_(setting), trial_(trial), report_(report) {}

  void take(const TrainingEvent& event) {
    if (const auto* step = std::get_if<StepMetrics>(&event)) on(*step);
    if (const auto* scores = std::get_if<ValidationMetrics>(&event)) on(*scores);
  }
  void add(const ValidationMetrics& scores, double progress) {
    trial_.score = objective(scores);
    if (!trial_.curve.empty() && trial_.curve.back().progress >= 1) trial_.curve.pop_back();
    trial_.curve.push_back({std::min(progress, 1.0), trial_.score});
    tell(scores.seconds);
  }
  bool hopeless() const { return hopeless_; }
  double progress() const { return progress_; }
  std::stop_source& stop() { return stop_; }

 private:
  void on(const StepMetrics& step) {
    const BudgetConfig& budget = setting_.config.budget;
    progress_ = budget.seconds > 0 ? step.seconds / budget.seconds : 0;
    if (budget.epochs > 0) {
      const double pictures = budget.epochs * static_cast<double>(setting_.data.training.size());
      progress_ = std::max(progress_, static_cast<double>(step.imagesSeen) / pictures);
    }
    if (step.seconds >= nextReport_) tell(step.seconds);
  }
  void on(const ValidationMetrics& scores) {
    add(scores, progress_);
    hopeless_ = setting_.endEarly && progress_ < 1 && isHopeless(trial_.curve, setting_.ended);
    if (hopeless_) stop_.request_stop();
  }
  void tell(double seconds) {
    nextReport_ = seconds + reportGap;
    report_(TrialProgress{trial_.number, seconds, std::min(progress_, 1.0), trial_.score});
  }

  const TrialSetting& setting_;
  Trial& trial_;
  const std::function<void(TuneEvent)>& report_;
  std::stop_source stop_;
  double progress_ = 0;
  double nextReport_ = 0;
  bool hopeless_ = false;
};

void prepareFolder(const fs::path& folder, const TrainingConfig& config) {
  std::error_code ignored;
  fs::remove_all(folder, ignored);  // of a trial that was killed
  makeFolder(folder);
  writeExperimentConfig(folder, config);
}

/// False when stopped from outside.
bool trainTrial(const TrialSetting& setting, Trial& trial, TrainingControls& controls,
                const std::stop_token& stop, const std::function<void(TuneEvent)>& report) {
  TrialWatch watch(setting, trial, report);
  const std::stop_callback link(stop, [&watch] { watch.stop().request_stop(); });
  const TrainingRun::Report take = [&watch](const TrainingEvent& event) { watch.take(event); };
  TrainingRun run(setting.config, setting.data, setting.folder, {}, controls, take);
  run.trainUntilDone(watch.stop().get_token());
  if (run.stopped() && !watch.hopeless()) return false;
  trial.state = run.stopped() ? TrialState::endedEarly : TrialState::finished;
  if (!run.stopped()) {
    // The last measurement may be some steps old, and of other weights than those that a run would save.
    const Validation validator(setting.config, setting.data, run.threads());
    watch.add(validator.measure(run.model(), run.loss(), run.position().step, run.position().seconds), 1);
  }
  return true;
}

}  // namespace

bool isOfSettings(ErrorCode code) {
  static const std::set<ErrorCode> codes = {ErrorCode::trainingDiverged, ErrorCode::impossibleValue,
                                            ErrorCode::dataSetUnusable, ErrorCode::outOfMemory,
                                            ErrorCode::internal};
  return codes.contains(code);
}

std::optional<Trial> runTrial(const TrialSetting& setting, Trial trial, TrainingControls& controls,
                              const std::stop_token& stop, const std::function<void(TuneEvent)>& report) {
  const auto start = std::chrono::steady_clock::now();
  report(TrialStarted{trial.number, trial.point});
  prepareFolder(setting.folder, setting.config);
  try {
    if (!trainTrial(setting, trial, controls, stop, report)) return std::nullopt;
  } catch (...) {
    const Error error = currentError();
    if (!isOfSettings(error.code())) throw;
    trial.state = TrialState::failed;
    trial.score = 0;
    trial.fault = error.what();
  }
  std::error_code ignored;
  fs::remove(setting.folder / checkpointFileName, ignored);  // trials do not go on
  trial.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return trial;
}

}  // namespace likeness
