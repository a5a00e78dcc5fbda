#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/data/outsiders.h"
#include "engine/data/pair_sampler.h"
#include "engine/train/training_config.h"

namespace likeness {

/// Whether the batches of a run are pairs: as its config says, or because its data are a list of pairs.
inline bool drawsPairs(const TrainingConfig& config, const std::vector<SamplePair>& list) {
  return config.sampler.kind == SamplerKind::pairs || !list.empty();
}

/// The batches of a run: which pictures, and how each is changed. Both follow from the seed and the number
/// of the batch alone, on whichever thread a picture is made.
class BatchSource {
  /// For a pool of nothing: a temporary would not live as long as the source.
  static const LabelledSamples& noSamples();

 public:
  /// Starts after `batchesBefore` batches, as a run does that goes on from a checkpoint.
  /// `pairs`, places in `training`, are what a list of pairs gives as batches; `pool` are outsiders that were
  /// drawn or read, of the shape of the training pictures.
  BatchSource(const TrainingConfig& config, const LabelledSamples& training, std::int64_t batchesBefore,
              const std::vector<SamplePair>& pairs = {}, const LabelledSamples& pool = noSamples());

  /// Digits and outsiders together.
  std::size_t batchSize() const { return sampler_->batchSize() + outsiders_; }
  std::size_t digitsPerBatch() const { return sampler_->batchSize(); }
  /// Draws the next batch. Of P x K samples the classes come in turn, so that every part of it is balanced;
  /// of pairs rows 2i and 2i + 1 belong together. Outsiders are among them, but not among pairs.
  void next();
  /// A class each; every outsider has a negative label of its own, so that a loss takes it for a class with
  /// no other member: something to be far from, and nothing to be near to.
  const std::vector<int>& labels() const { return labels_; }
  /// In the training split; of no meaning for outsiders.
  const std::vector<std::size_t>& places() const { return places_; }
  /// Rows [begin, end) of the batch, as EmbeddingNetwork::forward() takes them: pictures augmented, in [0,
  /// 1]; vectors as they are. Thread-safe between calls of next().
  void fill(std::size_t begin, std::size_t end, float* values) const;

 private:
  /// The K samples of a class next to each other become every class in turn.
  void interleave(std::vector<std::size_t>& drawn) const;
  /// Made of digits, or one of the pool; where there are both, half of each.
  std::vector<std::uint8_t> drawOutsider(Random& random) const;
  void fillPicture(std::size_t row, Random& random, std::span<float> output) const;
  /// The digit at a place, at times with a pen form, for which `penned` is the room.
  std::span<const std::uint8_t> drawDigit(std::size_t place, Random& random,
                                          std::vector<std::uint8_t>& penned) const;

  const TrainingConfig& config_;
  const LabelledSamples& training_;
  const LabelledSamples& pool_;  // lives as long as this, as the training samples do
  std::unique_ptr<BatchSampler> sampler_;
  std::optional<OutsiderMaker> outsiderMaker_;  // where there are digits to make them of
  std::size_t outsiders_;
  bool inTurn_;
  bool onPaper_;
  bool digits_;  // pen forms can be drawn
  std::int64_t batch_ = 0;
  std::vector<std::size_t> places_;  // in training_; of no meaning for outsiders
  std::vector<int> labels_;
};

}  // namespace likeness
