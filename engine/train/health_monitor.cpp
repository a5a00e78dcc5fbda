#include "engine/train/health_monitor.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr std::size_t window = 40;     // steps that are kept
constexpr std::size_t judged = 10;     // of them, the last that are averaged
constexpr int startingSteps = 20;      // in which nothing is said
constexpr int collapseSteps = 40;      // in a row, before it is announced
constexpr int closeSteps = 90;         // where classes are still apart, and may yet get out
constexpr int stuckSteps = 180;        // in which they flicker, and still do not get out
constexpr float flicker = 2;           // times what they were: more is growth
constexpr int recoverySteps = 20;      // in a row, before it is taken back
constexpr int flatProbes = 6;          // in a row, of one dimension
constexpr int stallSteps = 150;        // from the start
constexpr int standingSteps = 300;     // at the loss of equal embeddings, however far apart classes are
constexpr int growthSteps = 30;        // in a row, of a loss far above where it began
constexpr float atEqual = 0.1F;        // of the loss of equal embeddings: as near is at it
constexpr float closeShare = 0.1F;     // of what the loss asks for: distances below are too small for it
constexpr float shrunkShare = 0.5F;    // of the widest spread so far
constexpr float apart = 1.4F;          // times as far between classes as within: they can be told apart
constexpr float nearlyEqual = 1.15F;   // hardly farther between classes than within
constexpr float growth = 1.15F;        // of the spread over the window: it gets out by itself
constexpr float fewDimensions = 1.3F;  // effective rank
constexpr float manyTimesFirst = 5;    // a loss that has grown to it diverges
constexpr float fewTriplets = 0.01F;
constexpr float largestDistance = 2;  // between vectors of length 1

float average(const std::deque<float>& values, std::size_t begin, std::size_t end) {
  float sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += values[i];
  return sum / static_cast<float>(std::max<std::size_t>(end - begin, 1));
}

bool hasDistanceMargin(const LossConfig& loss) {
  return (loss.kind == LossKind::triplet && loss.marginKind == MarginKind::hinge) ||
         loss.kind == LossKind::contrastive || loss.kind == LossKind::liftedStructure;
}

/// Losses that look at directions alone: where embeddings are not normalised, their lengths say nothing.
bool comparesAngles(const LossConfig& loss) {
  switch (loss.kind) {
    case LossKind::triplet:
    case LossKind::contrastive:
    case LossKind::liftedStructure:
      return loss.distance == DistanceKind::cosine;
    case LossKind::nPairs:
      return false;
    default:
      return true;
  }
}

/// Miners that show an anchor nothing but what is wrong.
bool minesHardest(const LossConfig& loss) {
  return loss.kind == LossKind::triplet &&
         (loss.miner == MinerKind::batchHard || loss.miner == MinerKind::multiSimilarity);
}

/// What a distance is in the units that the loss compares.
float inUnitsOf(const LossConfig& loss, float distance, float length) {
  const float cosine = distance * distance / (2 * length * length);
  switch (loss.kind) {
    case LossKind::triplet:
    case LossKind::contrastive:
    case LossKind::liftedStructure:
      if (loss.distance == DistanceKind::cosine) return cosine;
      return loss.distance == DistanceKind::euclidean ? distance : distance * distance;
    case LossKind::supervisedContrastive:
    case LossKind::ntXent:
      return cosine / loss.temperature;
    case LossKind::nPairs:
      return distance * distance / 2;
    case LossKind::multiSimilarity:
      return cosine * loss.negativeWeight;
    default:
      return cosine * loss.scale;
  }
}

}  // namespace

std::optional<float> lossOfEqualEmbeddings(const LossConfig& loss, float margin, std::size_t batchSize) {
  switch (loss.kind) {
    case LossKind::triplet:
      return loss.marginKind == MarginKind::hinge ? margin : std::numbers::ln2_v<float>;
    case LossKind::supervisedContrastive:
      return std::log(std::max(2.0F, static_cast<float>(batchSize)) - 1);
    default:
      return std::nullopt;
  }
}

HealthMonitor::HealthMonitor(const TrainingConfig& config, std::size_t classes, std::size_t batchSize)
    : config_(config), classes_(classes), batchSize_(batchSize) {
  if (config.network.normalized) report_.geometry.length = 1;
}

void HealthMonitor::add(const StepMetrics& step) {
  if (steps_ == 0) firstLoss_ = step.loss;
  ++steps_;
  recent_.push_back(step);
  const bool angles = comparesAngles(config_.loss) && !config_.network.normalized;
  spreads_.push_back(step.negativeDistance / (angles ? std::max(report_.geometry.length, 1e-12F) : 1));
  if (recent_.size() > window) recent_.pop_front();
  if (spreads_.size() > window) spreads_.pop_front();
  widest_ = std::max(widest_, spread());
  const bool close = tooClose();
  const bool falls = (close || shrunk()) && mixedUp();
  collapsed_.add(falls && !spreadGrows(), step.step);
  close_.add(close && !spreadGrows(), step.step);
  stuck_.add(close && (stuck_.length == 0 || spread() < flicker * stuckFrom_), step.step);
  if (stuck_.length == 1) stuckFrom_ = spread();
  recovered_.add(!close && !falls, step.step);
  const float loss = mean(&StepMetrics::loss, judged);
  const float within = mean(&StepMetrics::positiveDistance, judged);
  const float between = mean(&StepMetrics::negativeDistance, judged);
  stalled_.add(lossAtEqual(atEqual / 2) && within * nearlyEqual > between, step.step);
  standing_.add(lossAtEqual(atEqual / 2), step.step);
  growing_.add(loss > manyTimesFirst * std::max(firstLoss_, equalLoss()), step.step);
  conclude(step);
}

void HealthMonitor::add(const ValidationMetrics& validation) {
  leastValidationLoss_ = validation_ ? std::min(leastValidationLoss_, validation.loss) : validation.loss;
  validation_ = validation;
}

void HealthMonitor::setGeometry(const EmbeddingGeometry& geometry) {
  report_.geometry = geometry;
  const auto possible = std::min<std::size_t>(static_cast<std::size_t>(config_.network.embeddingDimension),
                                              std::max<std::size_t>(classes_, 1) - 1);
  flat_.add(possible >= 4 && steps_ > startingSteps && geometry.effectiveRank < fewDimensions,
            recent_.empty() ? 0 : recent_.back().step);
}

void HealthMonitor::addNotANumber(std::int64_t step) {
  report_.step = report_.since = step;
  report_.verdict = HealthVerdict::notANumber;
  report_.cause = causeOf(report_.verdict);
}

bool HealthMonitor::sound() const {
  return steps_ >= startingSteps && !isAlarm(report_.verdict) && collapsed_.length == 0 &&
         close_.length == 0 && flat_.length == 0 && growing_.length == 0 && !lossAtEqual(atEqual / 2);
}

float HealthMonitor::mean(float StepMetrics::*field, std::size_t count) const {
  count = std::min(count, recent_.size());
  float sum = 0;
  for (std::size_t i = recent_.size() - count; i < recent_.size(); ++i) sum += recent_[i].*field;
  return count > 0 ? sum / static_cast<float>(count) : 0;
}

float HealthMonitor::spread() const {
  return average(spreads_, spreads_.size() - std::min(judged, spreads_.size()), spreads_.size());
}

float HealthMonitor::equalLoss() const {
  const float margin = recent_.empty() ? config_.loss.margin : recent_.back().margin;
  return lossOfEqualEmbeddings(config_.loss, margin, batchSize_).value_or(measuredEqualLoss_);
}

bool HealthMonitor::lossAtEqual(float tolerance) const {
  const float equal = equalLoss();
  return equal > 0 && std::abs(mean(&StepMetrics::loss, judged) - equal) <= tolerance * equal;
}

float HealthMonitor::spreadShare() const {
  const float length = std::max(report_.geometry.length, 1e-12F);
  const float spread = inUnitsOf(config_.loss, mean(&StepMetrics::negativeDistance, judged), length);
  if (!hasDistanceMargin(config_.loss)) return spread;
  return spread / std::max(recent_.back().margin, 1e-6F);
}

bool HealthMonitor::spreadGrows() const {
  if (spreads_.size() < 3 * judged) return false;
  const float now = average(spreads_, spreads_.size() - judged, spreads_.size());
  const float before = average(spreads_, 0, judged);
  return now > growth * before;
}

bool HealthMonitor::tooClose() const {
  return lossAtEqual(atEqual) && spreadShare() < closeShare;
}

bool HealthMonitor::mixedUp() const {
  return mean(&StepMetrics::negativeDistance, judged) < apart * mean(&StepMetrics::positiveDistance, judged);
}

bool HealthMonitor::shrunk() const {
  const bool learnt = mean(&StepMetrics::loss, judged) < (1 - atEqual) * equalLoss();
  return !learnt && spread() < shrunkShare * widest_;
}

bool HealthMonitor::overfits() const {
  // Against its size, since the losses of Proxy-NCA and others fall below 0.
  return validation_ &&
         validation_->loss > leastValidationLoss_ + 0.3F * std::abs(leastValidationLoss_) + 0.02F;
}

HealthVerdict HealthMonitor::judge() {
  const bool wasCollapsed = report_.verdict == HealthVerdict::collapsed;
  if (collapsed_.length >= collapseSteps || close_.length >= closeSteps || stuck_.length >= stuckSteps ||
      (wasCollapsed && recovered_.length < recoverySteps)) {
    return HealthVerdict::collapsed;
  }
  if (growing_.length >= growthSteps) return HealthVerdict::diverging;
  if (flat_.length >= flatProbes) return HealthVerdict::dimensionalCollapse;
  if (steps_ < startingSteps) return HealthVerdict::starting;
  if (steps_ >= stallSteps && stalled_.length >= stallSteps - startingSteps) return HealthVerdict::stalled;
  if (standing_.length >= standingSteps) return HealthVerdict::stalled;
  if (overfits()) return HealthVerdict::overfitting;
  const bool mines = config_.loss.kind == LossKind::triplet;
  // It is not taken back for a single triplet that turns up.
  const float few = report_.verdict == HealthVerdict::nothingLeft ? 3 * fewTriplets : fewTriplets;
  if (mines && mean(&StepMetrics::activeShare, window) < few) return HealthVerdict::nothingLeft;
  return lossAtEqual(atEqual) ? HealthVerdict::starting : HealthVerdict::learning;
}

HealthCause HealthMonitor::causeOf(HealthVerdict verdict) const {
  if (!isAlarm(verdict)) return HealthCause::none;
  const LossConfig& loss = config_.loss;
  if (verdict == HealthVerdict::diverging || verdict == HealthVerdict::notANumber) {
    return config_.network.normalized ? HealthCause::learningRate : HealthCause::unboundedLength;
  }
  const float margin = recent_.empty() ? loss.margin : recent_.back().margin;
  const float reach = loss.distance == DistanceKind::squaredEuclidean ? 2 * largestDistance : largestDistance;
  if (hasDistanceMargin(loss) && config_.network.normalized && margin >= reach) return HealthCause::margin;
  if (minesHardest(loss)) return HealthCause::hardNegatives;
  if (verdict == HealthVerdict::stalled) {
    constexpr float low = 1e-4F;
    return mean(&StepMetrics::learningRate, judged) < low ? HealthCause::smallRate : HealthCause::unknown;
  }
  constexpr float high = 5e-3F;
  if (config_.optimizer.learningRate >= high) return HealthCause::learningRate;
  const bool squared = hasDistanceMargin(loss) && loss.distance != DistanceKind::euclidean;
  if (squared) return HealthCause::squaredDistance;
  if (!config_.network.normalized) return HealthCause::unboundedLength;
  return HealthCause::learningRate;
}

void HealthMonitor::countTriplets() {
  std::int64_t easy = 0;
  std::int64_t semiHard = 0;
  std::int64_t hard = 0;
  for (std::size_t i = recent_.size() - std::min(judged, recent_.size()); i < recent_.size(); ++i) {
    easy += recent_[i].triplets.easy;
    semiHard += recent_[i].triplets.semiHard;
    hard += recent_[i].triplets.hard;
  }
  const auto all = static_cast<float>(std::max<std::int64_t>(easy + semiHard + hard, 1));
  report_.easyShare = static_cast<float>(easy) / all;
  report_.semiHardShare = static_cast<float>(semiHard) / all;
  report_.hardShare = static_cast<float>(hard) / all;
}

void HealthMonitor::conclude(const StepMetrics& step) {
  const HealthVerdict verdict = judge();
  if (verdict != report_.verdict) {
    report_.since = step.step;
    if (verdict == HealthVerdict::collapsed)
      report_.since = collapsed_.length > 0 ? collapsed_.since : stuck_.since;
    if (verdict == HealthVerdict::dimensionalCollapse) report_.since = flat_.since;
    if (verdict == HealthVerdict::stalled)
      report_.since = stalled_.length > 0 ? stalled_.since : standing_.since;
    if (verdict == HealthVerdict::diverging) report_.since = growing_.since;
  }
  report_.verdict = verdict;
  report_.step = step.step;
  report_.loss = mean(&StepMetrics::loss, judged);
  report_.activeShare = mean(&StepMetrics::activeShare, judged);
  report_.gradientNorm = mean(&StepMetrics::gradientNorm, judged);
  report_.equalLoss = equalLoss();
  countTriplets();
  report_.cause = causeOf(verdict);
}

}  // namespace likeness
