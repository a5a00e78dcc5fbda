#include "ui/train/health.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/core/percent_text.h"

namespace likeness::ui {

namespace {

constexpr std::size_t window = 20;         // steps, for the speed
constexpr std::size_t mostHistory = 1000;  // reports

QString number(double value, int digits) {
  return QLocale().toString(value, 'f', digits);
}

QString healthText(const char* text) {
  return *text ? QCoreApplication::translate("Health", text) : QString();
}

HealthLevel levelOf(HealthVerdict verdict) {
  switch (verdict) {
    case HealthVerdict::starting:
      return HealthLevel::neutral;
    case HealthVerdict::learning:
    case HealthVerdict::nothingLeft:
      return HealthLevel::good;
    case HealthVerdict::overfitting:
    case HealthVerdict::stalled:
      return HealthLevel::warning;
    case HealthVerdict::collapsed:
    case HealthVerdict::dimensionalCollapse:
    case HealthVerdict::diverging:
    case HealthVerdict::notANumber:
      return HealthLevel::bad;
  }
  return HealthLevel::neutral;
}

}  // namespace

void Health::begin(const TrainingConfig& config) {
  *this = {};
  config_ = config;
}

void Health::begin(const CureApplied& cure) {
  config_ = *cure.config;
  report_.verdict = HealthVerdict::starting;
  report_.cause = HealthCause::none;
}

void Health::add(const HealthReport& report) {
  report_ = report;
  history_.push_back(report);
  if (history_.size() > mostHistory) history_.erase(history_.begin(), history_.begin() + mostHistory / 2);
  if (!step_) step_ = StepMetrics{};
}

void Health::add(const StepMetrics& step) {
  step_ = step;
  recent_.push_back(step);
  if (recent_.size() > window) recent_.pop_front();
}

void Health::add(const ValidationMetrics& validation) {
  validation_ = validation;
}

void Health::replay(const std::vector<StepMetrics>& steps) {
  const auto batch = std::size_t(config_.sampler.classesPerBatch * config_.sampler.samplesPerClass);
  HealthMonitor monitor(config_, std::size_t(config_.sampler.classesPerBatch), batch);
  for (const auto& step : steps) {
    monitor.add(step);
    if (step.step % 10 == 1) history_.push_back(monitor.report());
    if (history_.size() > mostHistory) history_.erase(history_.begin(), history_.begin() + mostHistory / 2);
  }
  if (!steps.empty()) report_ = monitor.report();
}

bool Health::collapsed() const {
  return report_.verdict == HealthVerdict::collapsed || report_.verdict == HealthVerdict::dimensionalCollapse;
}

std::vector<CureKind> Health::cures() const {
  return alarmed() ? curesFor(report_.cause, config_) : std::vector<CureKind>{};
}

HealthReading Health::verdict() const {
  if (empty()) return {};
  QString words = healthText(healthSentence(report_.verdict));
  const QString cause = healthText(healthCauseText(report_.cause));
  if (!cause.isEmpty()) words += u' ' + cause;
  QString title = healthText(healthTitle(report_.verdict));
  if (alarmed() && report_.since > 0)
    title = tr("%1 since step %2").arg(title, QLocale().toString(qlonglong(report_.since)));
  return {title, {}, words, levelOf(report_.verdict), {}};
}

std::vector<HealthReading> Health::readings() const {
  if (empty()) return {};
  std::vector<HealthReading> readings = {lossReading()};
  if (config_.loss.kind == LossKind::triplet) readings.push_back(activeReading());
  readings.push_back(spreadReading());
  if (report_.geometry.effectiveRank > 0) readings.push_back(rankReading());
  readings.push_back(gradientReading());
  if (validation_) readings.push_back(validationReading());
  if (recent_.size() > 1) readings.push_back(speedReading());
  return readings;
}

std::vector<double> Health::history(float HealthReport::*field) const {
  std::vector<double> values;
  for (const auto& report : history_) values.push_back(double(report.*field));
  return values;
}

HealthReading Health::lossReading() const {
  const double loss = double(report_.loss), equal = double(report_.equalLoss);
  HealthReading reading{tr("Loss"), number(loss, 3), {}, HealthLevel::good, history(&HealthReport::loss)};
  if (equal <= 0) {
    reading.level = HealthLevel::neutral;
    return reading;
  }
  const QString at = number(equal, 2);
  if (loss > 1.1 * equal) {
    reading.level = alarmed() ? HealthLevel::bad : HealthLevel::neutral;
    reading.words =
        tr("Above %1, the loss of equal embeddings: negatives are nearer than positives.").arg(at);
  } else if (loss > 0.9 * equal) {
    reading.level = alarmed() ? HealthLevel::bad : HealthLevel::neutral;
    reading.words = tr("At %1, where it would be if all embeddings were the same.").arg(at);
  } else {
    reading.words = tr("Below %1, where it would be if all embeddings were the same.").arg(at);
  }
  return reading;
}

HealthReading Health::activeReading() const {
  const double share = double(report_.activeShare);
  HealthReading reading{tr("Active triplets"),
                        percentText(double(share), 0),
                        {},
                        HealthLevel::good,
                        history(&HealthReport::activeShare)};
  if (share < 0.02) {
    reading.words = tr("Almost none breaks the margin: there is little left to learn from.");
    reading.level = HealthLevel::neutral;
  } else if (share > 0.95) {
    reading.words =
        tr("Nearly all break the margin: usual at the start or with a hard miner, a bad sign later.");
    reading.level = alarmed() ? HealthLevel::bad : HealthLevel::neutral;
  } else {
    reading.words = tr("This share of the mined triplets still breaks the margin and teaches.");
  }
  return reading;
}

HealthReading Health::spreadReading() const {
  const auto& geometry = report_.geometry;
  const bool known = geometry.betweenMean > 0;
  const double within = double(known ? geometry.withinMean : step_->positiveDistance);
  const double between = double(known ? geometry.betweenMean : step_->negativeDistance);
  HealthReading reading{tr("Spread"),
                        QStringLiteral("%1 / %2").arg(number(within, 2), number(between, 2)),
                        {},
                        HealthLevel::good,
                        {}};
  for (const auto& report : history_) reading.history.push_back(double(report.geometry.betweenMean));
  const double ratio = between / std::max(within, 1e-6);
  const QString deviations = known ? u' ' + tr("Standard deviations %1 and %2.")
                                                .arg(number(double(geometry.withinDeviation), 2),
                                                     number(double(geometry.betweenDeviation), 2))
                                   : QString();
  if (collapsed()) {
    reading.words = tr("Mean distance within and between classes: both have shrunk.") + deviations;
    reading.level = HealthLevel::bad;
  } else if (ratio < 1.2) {
    reading.words = tr("Mean distance within and between classes: hardly different yet.") + deviations;
    reading.level = alarmed() ? HealthLevel::bad : HealthLevel::neutral;
  } else {
    reading.words = tr("Mean distance within and between classes: others are %1 times as far as one's own.")
                        .arg(number(ratio, 1)) +
                    deviations;
  }
  return reading;
}

HealthReading Health::rankReading() const {
  const double rank = double(report_.geometry.effectiveRank);
  HealthReading reading{tr("Effective rank"),
                        number(rank, 1),
                        tr("The embeddings vary in about so many of %1 directions.")
                            .arg(QLocale().toString(config_.network.embeddingDimension)),
                        HealthLevel::neutral,
                        {}};
  for (const auto& report : history_) reading.history.push_back(double(report.geometry.effectiveRank));
  if (report_.verdict == HealthVerdict::dimensionalCollapse) reading.level = HealthLevel::bad;
  return reading;
}

HealthReading Health::gradientReading() const {
  const double norm = double(report_.gradientNorm);
  HealthReading reading{tr("Gradient"),
                        QLocale().toString(norm, 'g', 2),
                        {},
                        HealthLevel::neutral,
                        history(&HealthReport::gradientNorm)};
  reading.words = norm < 1e-6 ? tr("Length of the gradient: nothing pulls at the weights any more.")
                              : tr("Length of the gradient, the pull on the weights.");
  return reading;
}

HealthReading Health::validationReading() const {
  HealthReading reading{tr("k-NN accuracy"),
                        percentText(double(validation_->knnAccuracy)),
                        tr("On calibration samples that are held out of training."),
                        HealthLevel::neutral,
                        {}};
  if (collapsed())
    reading.words =
        tr("May still be high: neighbours are found in any heap, so it does not show the collapse.");
  return reading;
}

HealthReading Health::speedReading() const {
  const auto& first = recent_.front();
  const auto& last = recent_.back();
  const double seconds = last.seconds - first.seconds;
  const double rate = seconds > 0 ? double(last.imagesSeen - first.imagesSeen) / seconds : 0;
  return {tr("Speed"),
          tr("%1 samples/s").arg(QLocale().toString(qlonglong(std::llround(rate / 10) * 10))),
          tr("Step %1, learning rate %2.")
              .arg(QLocale().toString(qlonglong(last.step)),
                   QLocale().toString(double(last.learningRate), 'g', 2)),
          HealthLevel::neutral,
          {}};
}

}  // namespace likeness::ui
