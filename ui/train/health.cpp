#include "ui/train/health.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace likeness::ui {

namespace {

constexpr std::size_t window = 20;  // steps that are kept
constexpr std::size_t judged = 5;   // of them, the last that are averaged: a collapse takes ten steps

QString number(double value, int digits) {
  return QLocale().toString(value, 'f', digits);
}

QString percent(double share, int digits = 0) {
  return number(100 * share, digits) + QStringLiteral("\u202f%");
}

}  // namespace

void Health::begin(const LossConfig& loss, int batchSize) {
  *this = {};
  loss_ = loss;
  batchSize_ = batchSize;
}

void Health::add(const StepMetrics& step) {
  recent_.push_back(step);
  if (recent_.size() > window) recent_.pop_front();
  widestNegative_ = std::max(widestNegative_, double(step.negativeDistance));
}

void Health::add(const ValidationMetrics& validation) {
  const double least = validation_ ? leastValidationLoss_ : double(validation.loss);
  leastValidationLoss_ = std::min(least, double(validation.loss));
  validation_ = validation;
}

bool Health::collapsed() const {
  if (recent_.size() < judged) return false;
  const double between = mean(&StepMetrics::negativeDistance);
  const bool shrunk = between < 0.5 * widestNegative_ || between < 0.02;
  return shrunk && between < 0.25 && lossStandsStill();
}

HealthReading Health::verdict() const {
  if (empty()) return {};
  if (collapsed()) {
    return {
        tr("Collapsed"),
        {},
        tr("The loss sits at the margin while the distances shrink: every picture gets the same embedding. "
           "Stop, and take the semi-hard miner, supervised contrastive loss or a lower learning rate."),
        HealthLevel::bad};
  }
  if (!std::isfinite(recent_.back().loss)) {
    return {tr("Diverged"),
            {},
            tr("The loss is not a number any more. Lower the learning rate."),
            HealthLevel::bad};
  }
  if (recent_.size() < window)
    return {tr("Starting"), {}, tr("The first steps say little yet."), HealthLevel::neutral};
  if (lossStandsStill()) {
    return {tr("Not learning yet"),
            {},
            tr("The loss is where guessing puts it. If it stays there, lower the learning rate or change the "
               "miner."),
            HealthLevel::warning};
  }
  if (validation_ && validation_->loss > 1.3 * leastValidationLoss_ + 0.02) {
    return {
        tr("Learning by heart"),
        {},
        tr("The validation loss rises again while the training loss falls. Stop, or turn augmentation on."),
        HealthLevel::warning};
  }
  if (hasMiner() && mean(&StepMetrics::activeShare) < 0.01) {
    return {tr("Nothing left to learn"),
            {},
            tr("Hardly a triplet breaks the margin any more."),
            HealthLevel::good};
  }
  return {tr("Learning well"),
          {},
          tr("Classes draw apart, and the loss is below where it began."),
          HealthLevel::good};
}

std::vector<HealthReading> Health::readings() const {
  if (empty()) return {};
  std::vector<HealthReading> readings = {lossReading()};
  if (hasMiner()) readings.push_back(activeReading());
  readings.push_back(spreadReading());
  if (validation_) readings.push_back(validationReading());
  readings.push_back(speedReading());
  return readings;
}

double Health::mean(float StepMetrics::*field) const {
  const std::size_t count = std::min(judged, recent_.size());
  double sum = 0;
  for (auto step = recent_.end() - std::ptrdiff_t(count); step != recent_.end(); ++step)
    sum += double((*step).*field);
  return count > 0 ? sum / double(count) : 0;
}

double Health::lossWithoutDistances() const {
  if (!hasMiner()) return std::log(std::max(2, batchSize_) - 1.0);
  if (loss_.marginKind == MarginKind::soft) return std::log(2.0);
  return recent_.empty() ? double(loss_.margin) : double(recent_.back().margin);
}

bool Health::lossStandsStill() const {
  return mean(&StepMetrics::loss) > 0.9 * lossWithoutDistances();
}

HealthReading Health::lossReading() const {
  const double loss = mean(&StepMetrics::loss), target = lossWithoutDistances();
  HealthReading reading{tr("Loss"), number(loss, 3), {}, HealthLevel::good};
  const QString at = number(target, hasMiner() ? 2 : 1);
  const bool hinge = hasMiner() && loss_.marginKind == MarginKind::hinge;
  if (loss > 1.1 * target) {
    reading.level = HealthLevel::warning;
    reading.words =
        tr("Above %1, the value of equal distances: negatives are nearer than positives.").arg(at);
  } else if (lossStandsStill()) {
    reading.level = collapsed() ? HealthLevel::bad : HealthLevel::warning;
    reading.words = hinge ? tr("Sits at the margin, %1: as if all distances were equal.").arg(at)
                          : tr("Sits at %1: as if all distances were equal.").arg(at);
  } else {
    reading.words = tr("Below %1, where it would be if all distances were equal.").arg(at);
  }
  return reading;
}

HealthReading Health::activeReading() const {
  const double share = mean(&StepMetrics::activeShare);
  HealthReading reading{tr("Active triplets"), percent(share), {}, HealthLevel::good};
  if (share < 0.02) {
    reading.words = tr("Almost none breaks the margin: there is little left to learn from.");
    reading.level = HealthLevel::neutral;
  } else if (share > 0.95) {
    reading.words =
        tr("Nearly all break the margin: usual at the start or with a hard miner, a bad sign later.");
    reading.level = collapsed() ? HealthLevel::bad : HealthLevel::neutral;
  } else {
    reading.words = tr("This share of the mined triplets still breaks the margin and teaches.");
  }
  return reading;
}

HealthReading Health::spreadReading() const {
  const double within = mean(&StepMetrics::positiveDistance), between = mean(&StepMetrics::negativeDistance);
  HealthReading reading{tr("Spread"),
                        QStringLiteral("%1 / %2").arg(number(within, 2), number(between, 2)),
                        {},
                        HealthLevel::good};
  const double ratio = between / std::max(within, 1e-6);
  if (collapsed()) {
    reading.words = tr("Within and between classes: both shrink towards zero.");
    reading.level = HealthLevel::bad;
  } else if (ratio < 1.2) {
    reading.words = tr("Within and between classes: hardly different yet.");
    reading.level = HealthLevel::warning;
  } else {
    reading.words =
        tr("Within and between classes: others are %1 times as far as one's own.").arg(number(ratio, 1));
  }
  return reading;
}

HealthReading Health::validationReading() const {
  HealthReading reading{tr("k-NN accuracy"), percent(double(validation_->knnAccuracy), 2),
                        tr("On calibration pictures that are held out of training."), HealthLevel::neutral};
  if (collapsed())
    reading.words = tr("Still high: neighbours are found in any heap, so it does not show the collapse.");
  return reading;
}

HealthReading Health::speedReading() const {
  const auto& first = recent_.front();
  const auto& last = recent_.back();
  const double seconds = last.seconds - first.seconds;
  const double rate = seconds > 0 ? double(last.imagesSeen - first.imagesSeen) / seconds : 0;
  return {tr("Speed"), tr("%1 pictures/s").arg(QLocale().toString(qlonglong(std::llround(rate / 10) * 10))),
          tr("Step %1, learning rate %2.")
              .arg(QLocale().toString(qlonglong(last.step)),
                   QLocale().toString(double(last.learningRate), 'g', 2)),
          HealthLevel::neutral};
}

}  // namespace likeness::ui
