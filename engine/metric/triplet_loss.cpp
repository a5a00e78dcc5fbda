#include "engine/metric/triplet_loss.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/metric/batch_classes.h"
#include "engine/metric/pair_table.h"

namespace likeness {

namespace {

/// Sums over triplets, and how they change with each distance of the table.
class TripletSum {
 public:
  TripletSum(PairTable& table, const LossConfig& config) : table_(table), config_(config) {}

  void add(const Triplet& triplet) {
    const auto row = table_.row(triplet.anchor);
    const auto slopes = table_.slopes(triplet.anchor);
    const float positive = row[triplet.positive];
    const float negative = row[triplet.negative];
    ++count_;
    hard_ += negative <= positive ? 1 : 0;
    if (isSoft()) {
      wrong_ += negative < positive ? 1 : 0;
      const double slope = addSoft(double{positive} - negative);
      slopes[triplet.positive] += static_cast<float>(slope);
      slopes[triplet.negative] -= static_cast<float>(slope);
    } else if (negative < positive + config_.margin) {
      ++active_;
      semiHard_ += negative > positive ? 1 : 0;
      sum_ += double{positive} - negative + config_.margin;
      slopes[triplet.positive] += 1;
      slopes[triplet.negative] -= 1;
    }
  }

  /// Every triplet of an anchor: the inner loops run over numbers that lie side by side.
  void addAll(std::size_t anchor, const ClassPlaces& places) {
    negatives_.clear();
    for (const std::size_t place : places.others) negatives_.push_back(table_.row(anchor)[place]);
    pulls_.assign(negatives_.size(), 0);
    shares_.assign(negatives_.size(), 0);
    forEachPositive(places, anchor, [&](std::size_t positive) {
      const float distance = table_.row(anchor)[positive];
      table_.slopes(anchor)[positive] += isSoft() ? addSoftRow(distance) : addHingeRow(distance);
    });
    for (std::size_t j = 0; j < negatives_.size(); ++j) {
      sum_ -= static_cast<double>(pulls_[j]) * negatives_[j];
      table_.slopes(anchor)[places.others[j]] -= static_cast<float>(pulls_[j]) + shares_[j];
    }
  }

  LossValue finish() {
    const std::int64_t divisor = std::max<std::int64_t>(isSoft() ? count_ : active_, 1);
    LossValue value;
    value.loss =
        table_.loss(std::max(sum_, 0.0) / static_cast<double>(divisor), 1 / static_cast<double>(divisor));
    value.activeShare = static_cast<float>(isSoft() ? wrong_ : active_) /
                        static_cast<float>(std::max<std::int64_t>(count_, 1));
    value.counts = {count_ - semiHard_ - hard_, semiHard_, hard_};
    return value;
  }

 private:
  bool isSoft() const { return config_.marginKind == MarginKind::soft; }

  /// ln(1 + exp(x)) to the sum; returns its slope.
  double addSoft(double x) {
    const double small = std::exp(-std::abs(x));
    sum_ += std::max(x, 0.0) + std::log1p(small);
    return x > 0 ? 1 / (1 + small) : small / (1 + small);
  }

  float addHingeRow(float distance) {
    const float bound = distance + config_.margin;
    std::int32_t active = 0;
    std::int32_t hard = 0;
    const std::size_t n = negatives_.size();
    const float* negatives = negatives_.data();
    std::int32_t* pulls = pulls_.data();
    for (std::size_t j = 0; j < n; ++j) {
      const std::int32_t isActive = negatives[j] < bound ? 1 : 0;
      pulls[j] += isActive;
      active += isActive;
      hard += negatives[j] <= distance ? 1 : 0;
    }
    count_ += static_cast<std::int64_t>(n);
    active_ += active;
    hard_ += hard;
    semiHard_ += std::max(active - hard, 0);
    sum_ += active * (double{distance} + config_.margin);  // less the negatives, which addAll() takes off
    return static_cast<float>(active);
  }

  float addSoftRow(float distance) {
    double slopes = 0;
    double product = 1;  // of 1 + exp(-|x|), each at most 2: one logarithm for many
    const std::size_t n = negatives_.size();
    for (std::size_t j = 0; j < n; ++j) {
      const float x = distance - negatives_[j];
      const float small = std::exp(-std::abs(x));
      const float slope = (x > 0 ? 1 : small) / (1 + small);
      shares_[j] += slope;
      slopes += slope;
      sum_ += std::max(x, 0.0F);
      hard_ += x >= 0 ? 1 : 0;
      wrong_ += x > 0 ? 1 : 0;
      product *= 1 + double{small};
      if (j % 512 == 511) sum_ += std::log(std::exchange(product, 1));
    }
    sum_ += std::log(product);
    count_ += static_cast<std::int64_t>(n);
    return static_cast<float>(slopes);
  }

  PairTable& table_;
  const LossConfig& config_;
  double sum_ = 0;
  std::int64_t count_ = 0;
  std::int64_t active_ = 0;
  std::int64_t wrong_ = 0;
  std::int64_t semiHard_ = 0;
  std::int64_t hard_ = 0;
  std::vector<float> negatives_;     // of one anchor
  std::vector<std::int32_t> pulls_;  // hinge: how many active triplets each of them is in
  std::vector<float> shares_;        // soft: the sum of its slopes
};

}  // namespace

LossValue tripletLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                      const LossConfig& config, Random& random) {
  PairTable table(embeddings, config.distance);
  TripletSum sum(table, config);
  if (config.miner == MinerKind::batchAll) {
    const BatchClasses classes(labels);
    for (const std::size_t anchor : classes.anchors()) sum.addAll(anchor, classes.of(anchor));
  } else {
    forEachTriplet(config.miner, table.values(), labels, random, {config.distance, embeddings.size(1)},
                   [&](const Triplet& triplet) { sum.add(triplet); });
  }
  return sum.finish();
}

LossValue tripletLoss(const torch::Tensor& embeddings, const std::vector<Triplet>& triplets,
                      const LossConfig& config) {
  PairTable table(embeddings, config.distance);
  TripletSum sum(table, config);
  for (const Triplet& triplet : triplets) sum.add(triplet);
  return sum.finish();
}

}  // namespace likeness
