#pragma once

#include <optional>

#include "engine/core/random.h"
#include "engine/data/batch_sampler.h"
#include "engine/data/endless_order.h"
#include "engine/data/sample_pair.h"

namespace likeness {

/// Batches of pairs: rows 2i and 2i + 1 belong together, every other pair is of one class, and those between
/// are of two. For siamese training (Bromley et al. 1993; Hadsell, Chopra and LeCun 2006).
class PairSampler : public BatchSampler {
 public:
  /// Draws pairs of labelled samples: for a pair of one class a class that has two samples, each as often as
  /// another, and two different samples of it; for one of two classes two classes, each as often as another,
  /// and a sample of each. `rows` is rounded up to whole pairs of both kinds. Error dataSetUnusable when no
  /// class has 2 samples or there are fewer than 2 classes.
  PairSampler(const std::vector<int>& labels, std::size_t rows, std::uint64_t seed);

  /// Takes pairs from a list, each once before any of its kind comes again. Error dataSetUnusable when one of
  /// the two kinds is missing.
  PairSampler(const std::vector<SamplePair>& pairs, std::size_t rows, std::uint64_t seed);

  std::vector<std::size_t> next() override;
  std::size_t batchSize() const override { return 2 * pairs_; }
  void skip(std::int64_t batches) override { batch_ += static_cast<std::uint64_t>(batches); }

 private:
  SamplePair draw(bool same, Random& random) const;

  std::uint64_t seed_;
  std::size_t pairs_;  // even
  std::uint64_t batch_ = 0;
  std::vector<std::vector<std::size_t>>
      classes_;                           // places of each that has any, or none where there is a list
  std::vector<std::size_t> largeEnough_;  // in classes_: those with two samples
  std::vector<SamplePair> same_;
  std::vector<SamplePair> different_;
  std::optional<EndlessOrder> sameOrder_;
  std::optional<EndlessOrder> differentOrder_;
};

}  // namespace likeness
