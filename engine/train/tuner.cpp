#include "engine/train/tuner.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/core/text.h"
#include "engine/metric/runtime.h"
#include "engine/store/experiment.h"
#include "engine/store/folder_lock.h"
#include "engine/train/search_model.h"
#include "engine/train/trainer.h"
#include "engine/train/trial_file.h"
#include "engine/train/trial_run.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestConfig = std::size_t{1} << 20;
constexpr std::size_t leastToExplain = 4;  // trials

fs::path searchFolder(const fs::path& folder) {
  return folder / "search";
}

void storeConfig(const fs::path& folder, const TuneConfig& config) {
  writeFileAtomically(searchFolder(folder) / "search.json", toJson(config).dump(2) + "\n");
}

/// Shares near 1 differ by little and by much of what is left: to the model the score is minus the logarithm
/// of the error.
double stretched(double score) {
  return -std::log(1.001 - std::clamp(score, 0.0, 1.0));
}

/// One search from its next trial to its winner.
class Search {
 public:
  Search(TuneConfig config, const fs::path& folder, TrainingControls& controls, const std::stop_token& stop,
         const std::function<void(TuneEvent)>& report)
      : config_(std::move(config)),
        folder_(folder),
        controls_(controls),
        stop_(stop),
        report_(report),
        data_(loadToLearn(config_.base)) {
    if (config_.space.size() == 0) config_.space = defaultSearchSpace(data_.shape(), data_.shape().isDigit());
    config_.space = config_.space.within(config_.base);
    if (config_.space.size() == 0) {
      throw Error(ErrorCode::impossibleValue,
                  {"search space", "search space", "of at least one setting whose condition holds"});
    }
    space_ = std::make_shared<const SearchSpace>(config_.space);
  }

  const TuneConfig& config() const { return config_; }

  TuneFinished run() {
    trials_ = readTrials(file(), *space_);
    report_(TuneStarted{space_, config_.trials, trials_});
    while (static_cast<int>(trials_.size()) < config_.trials && !timeIsUp()) {
      const auto point =
          nextPoint(*space_, observations(), startingTrials(*space_, trialCount()), config_.seed);
      if (!point) break;  // every one has been tried
      if (!tryOut(*point)) return ended(/*stopped=*/true);
    }
    return trainWinner();
  }

 private:
  fs::path file() const { return searchFolder(folder_) / "trials.jsonl"; }
  std::size_t trialCount() const { return static_cast<std::size_t>(config_.trials); }

  bool timeIsUp() const {
    double seconds = 0;
    for (const Trial& trial : trials_) seconds += trial.seconds;
    return config_.minutes > 0 && seconds >= 60 * config_.minutes;
  }

  /// A failed trial counts as the worst of the others.
  std::vector<Observation> observations() const {
    std::vector<Observation> known;
    double worst = stretched(1);
    for (const Trial& trial : trials_) {
      if (trial.state != TrialState::failed) worst = std::min(worst, stretched(trial.score));
    }
    for (const Trial& trial : trials_) {
      known.push_back({trial.point, trial.state == TrialState::failed ? worst : stretched(trial.score)});
    }
    return known;
  }

  /// False when stopped.
  bool tryOut(const SearchPoint& point) {
    Trial next;
    next.number = static_cast<int>(trials_.size()) + 1;
    next.point = point;
    const auto trial = runNext(next);
    if (!trial) return false;
    trials_.push_back(*trial);
    writeTrials(file(), *space_, trials_);
    report_(TrialEnded{*trial, best(), matters()});
    return !stop_.stop_requested();
  }

  std::optional<Trial> runNext(Trial trial) {
    TrainingConfig config;
    try {
      config = space_->apply(config_.base, trial.point);
    } catch (const Error& error) {  // values that each are allowed, and together are not
      if (!isOfSettings(error.code())) throw;
      report_(TrialStarted{trial.number, trial.point});
      trial.state = TrialState::failed;
      trial.fault = error.what();
      return trial;
    }
    config.budget.seconds = config_.trialBudget.seconds;
    config.budget.epochs = config_.trialBudget.epochs;
    if (config.data != loadedData_) reload(config);
    const fs::path folder = searchFolder(folder_) / "trials" / std::to_string(trial.number);
    return runTrial({config, data_, folder, trials_, config_.endEarly}, std::move(trial), controls_, stop_,
                    report_);
  }

  /// Resampling and class weights are settings of the data too.
  void reload(const TrainingConfig& config) {
    data_ = loadToLearn(config);
    loadedData_ = config.data;
  }

  /// Number of the best finished trial, or of the best of all that have a score.
  int best() const {
    const Trial* found = nullptr;
    for (const Trial& trial : trials_) {
      if (trial.state == TrialState::failed) continue;
      const bool better = !found || (trial.state == found->state ? trial.score > found->score
                                                                 : trial.state == TrialState::finished);
      if (better) found = &trial;
    }
    return found ? found->number : 0;
  }

  WhatMatters matters() const {
    if (trials_.size() < leastToExplain) return {};
    return SearchModel(*space_, observations(), config_.seed).whatMatters(config_.seed);
  }

  TuneFinished ended(bool stopped, std::optional<TrainingFinished> winner = {}) {
    TuneFinished finished{stopped, space_, trials_, best(), matters(), std::move(winner)};
    report_(finished);
    return finished;
  }

  TuneFinished trainWinner() {
    if (stop_.stop_requested()) return ended(/*stopped=*/true);
    const int number = best();
    if (number == 0) return ended(/*stopped=*/false);
    const bool begun = fs::exists(folder_ / "experiment.json");
    if (begun) {
      const ExperimentInfo info = readExperimentInfo(folder_);
      if (info.state == ExperimentState::finished) return ended(false, info.result);
    }
    report_(WinnerStarted{number});
    const auto pass = [this](TrainingEvent event) { report_(WinnerProgress{std::move(event)}); };
    const SearchPoint& point = trials_[static_cast<std::size_t>(number) - 1].point;
    const TrainingFinished winner =
        begun ? resumeTraining(folder_, 0, 0, controls_, stop_, pass)
              : train(config_.space.apply(config_.base, point), folder_, controls_, stop_, pass);
    return ended(winner.stopped, winner);
  }

  TuneConfig config_;
  const fs::path& folder_;
  TrainingControls& controls_;
  const std::stop_token& stop_;
  const std::function<void(TuneEvent)>& report_;
  TrainingData data_;
  DataConfig loadedData_ = config_.base.data;
  std::shared_ptr<const SearchSpace> space_;
  std::vector<Trial> trials_;
};

}  // namespace

double objective(const ValidationMetrics& metrics) {
  return double{metrics.mapAtR.value_or(metrics.knnAccuracy)};
}

const char* objectiveName() {
  return LIKENESS_TEXT("Tuner", "MAP@R");
}

TuneFinished tune(const TuneConfig& config, const fs::path& folder, TrainingControls& controls,
                  const std::stop_token& stop, const std::function<void(TuneEvent)>& report) {
  const TuneConfig checked = tuneConfigFromJson(toJson(config), "search");
  if (fs::exists(folder / "experiment.json") || fs::exists(searchFolder(folder) / "search.json")) {
    throw Error(ErrorCode::experimentExists, {folder.string()});
  }
  prepareRuntime();
  Search search(checked, folder, controls, stop, report);
  makeFolder(searchFolder(folder));
  const FolderLock lock(searchFolder(folder));
  storeConfig(folder, search.config());
  return search.run();
}

TuneFinished resumeTuning(const fs::path& folder, int trials, TrainingControls& controls,
                          const std::stop_token& stop, const std::function<void(TuneEvent)>& report) {
  const fs::path file = searchFolder(folder) / "search.json";
  const std::string text = readTextFile(file, largestConfig);
  TuneConfig config = tuneConfigFromJson(parseJson(text, file.string()), file.string());
  const FolderLock lock(searchFolder(folder));
  if (trials > config.trials && fs::exists(folder / "experiment.json")) {
    // The winner has been named, and perhaps the test split been read: more trials would choose by it.
    throw Error(ErrorCode::experimentExists, {folder.string()});
  }
  if (trials > 0) {
    config.trials = trials;
    config = tuneConfigFromJson(toJson(config), file.string());
  }
  prepareRuntime();
  Search search(config, folder, controls, stop, report);
  storeConfig(folder, search.config());
  return search.run();
}

}  // namespace likeness
