#include "app/cli/progress.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/cli/output.h"
#include "app/cli/split_text.h"

namespace likeness::cli {

namespace {

const char* phaseText(TrainingPhase phase) {
  switch (phase) {
    case TrainingPhase::loading:
      return "Reading the data set";
    case TrainingPhase::baselines:
      return "Measuring the baselines";
    case TrainingPhase::training:
      return "Training";
    case TrainingPhase::evaluating:
      return "Scoring";
    case TrainingPhase::saving:
      return "Saving";
  }
  return "";
}

}  // namespace

void Progress::show(const TrainingEvent& event) {
  std::visit([this](const auto& what) { on(what); }, event);
}

void Progress::on(const PhaseChanged& change) {
  line_.line(phaseText(change.phase));
}

void Progress::on(const TrainingStarted& started) {
  trainingPictures_ = static_cast<double>(started.trainingPictures);
  line_.line(grouped(static_cast<std::int64_t>(started.trainingPictures)) + " pictures to learn from, " +
             grouped(static_cast<std::int64_t>(started.calibrationPictures)) + " held out for calibration, " +
             grouped(started.parameters) + " weights" +
             (started.firstStep > 0 ? ", going on after step " + grouped(started.firstStep) : ""));
  line_.line(splitText(started.split));
}

void Progress::on(const BaselineScores& baselines) {
  line_.line("Baselines: " + baselineText(baselines));
}

void Progress::on(const StepMetrics& metrics) {
  if (line_.due()) line_.show(doneShare(metrics), status(metrics));
}

void Progress::on(const HealthReport& report) {
  if (std::exchange(verdict_, report.verdict) == report.verdict || !isAlarm(report.verdict)) return;
  line_.line("Step " + grouped(report.step) + ": " + healthTitle(report.verdict) + ", since step " +
             grouped(report.since) + ". " + healthSentence(report.verdict) + ' ' +
             healthCauseText(report.cause));
}

void Progress::on(const CureApplied& cure) {
  budget_ = cure.config->budget;
  verdict_ = HealthVerdict::starting;
  std::string changes;
  for (const std::string& change : cure.record.changes) {
    if (!changes.empty()) changes += ", ";
    changes += change;
  }
  line_.line("Cure after step " + grouped(cure.record.step) + ": " +
             cureTexts()[static_cast<std::size_t>(cure.record.cure)].title + " (" + changes + "), " +
             (cure.record.fromStep > 0 ? "from the weights of step " + grouped(cure.record.fromStep)
                                       : std::string("beginning anew")) +
             '.');
}

double Progress::doneShare(const StepMetrics& metrics) const {
  double share = 0;
  if (budget_.seconds > 0) share = metrics.seconds / budget_.seconds;
  if (budget_.epochs > 0 && trainingPictures_ > 0) {
    share = std::max(share, static_cast<double>(metrics.imagesSeen) / trainingPictures_ / budget_.epochs);
  }
  return std::clamp(share, 0.0, 1.0);
}

std::string Progress::status(const StepMetrics& metrics) const {
  const double share = doneShare(metrics);
  std::string text = fixed(100 * share, 0) + " %, step " + grouped(metrics.step) + ", " +
                     fixed(metrics.seconds, 1) + " s, loss " + fixed(metrics.loss, 4);
  if (validation_) text += ", k-NN " + percent(validation_->knnAccuracy) + " on the calibration split";
  if (share > 0.02 && share < 1)
    text += ", " + fixed(metrics.seconds / share - metrics.seconds, 0) + " s left";
  return text;
}

}  // namespace likeness::cli
