#include "app/cli/tune_progress.h"

#include <variant>

#include "app/cli/output.h"
#include "app/cli/tune_output.h"
#include "engine/store/experiment.h"
#include "engine/train/tuner.h"

namespace likeness::cli {

void TuneProgress::show(const TuneEvent& event) {
  std::visit([this](const auto& what) { on(what); }, event);
}

std::string TuneProgress::ofTrial(int number) const {
  return "Trial " + std::to_string(number) + " of " + std::to_string(trials_);
}

void TuneProgress::on(const TuneStarted& started) {
  space_ = started.space;
  trials_ = started.trials;
  std::string keys;
  for (const SearchParameter& parameter : space_->parameters()) {
    keys += (keys.empty() ? "" : ", ") + parameter.key;
  }
  line_.line("Searching " + keys);
  if (!started.known.empty()) {
    line_.line("Going on after trial " + std::to_string(started.known.size()));
  }
}

void TuneProgress::on(const TrialStarted& started) {
  line_.line(ofTrial(started.number) + ": " + pointText(*space_, started.point));
}

void TuneProgress::on(const TrialProgress& progress) {
  if (!line_.due()) return;
  std::string text = ofTrial(progress.number) + ", " + fixed(100 * progress.progress, 0) + " %";
  if (progress.score > 0) text += ", " + std::string(objectiveName()) + " " + percent(progress.score);
  line_.show((progress.number - 1 + progress.progress) / trials_, text);
}

void TuneProgress::on(const TrialEnded& ended) {
  line_.line(ofTrial(ended.trial.number) + ": " + trialStateText(ended.trial) +
             (ended.best == ended.trial.number ? ", the best so far" : ""));
}

void TuneProgress::on(const WinnerStarted& started) {
  line_.line("Training the winner, trial " + std::to_string(started.number) + ", for its whole budget");
  winner_ = std::make_unique<Progress>();
}

void TuneProgress::on(const WinnerProgress& progress) {
  // By its first step the settings are there.
  if (!budgetKnown_ && std::holds_alternative<StepMetrics>(progress.event)) {
    winner_->setBudget(readExperimentConfig(folder_).budget);
    budgetKnown_ = true;
  }
  winner_->show(progress.event);
}

}  // namespace likeness::cli
