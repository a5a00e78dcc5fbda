#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/random.h"
#include "engine/data/labelled_samples.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/miner.h"
#include "engine/train/pair_sample.h"

namespace likeness {

enum class TripletKind {
  easy,      // the negative is farther than the positive by the margin
  semiHard,  // farther, but by less
  hard,      // not farther
};

/// A triplet to look at. Its places say which samples it is made of: what they are places in depends on where
/// it comes from.
struct SampledTriplet {
  std::array<std::size_t, 3> places{};  // anchor, positive, negative
  float positiveDistance = 0;           // as the loss measures distances
  float negativeDistance = 0;
  TripletKind kind = TripletKind::easy;
  bool active = false;  // it adds to the loss

  bool operator==(const SampledTriplet&) const = default;
};

/// What the triplets of a look have in common.
struct TripletScale {
  std::int64_t step = 0;
  DistanceKind distance = DistanceKind::euclidean;
  float margin = 0;    // 0 for a soft margin and for losses without one
  bool mined = false;  // by the loss's own miner; else farthest positive and nearest negative of each anchor
};

/// Up to 12 triplets of one training step, or as many pairs. Never changed once it is made.
struct TripletSample {
  TripletScale scale;
  LabelledSamples samples;                  // as the network saw them; a negative label is an outsider
  std::vector<std::size_t> trainingPlaces;  // of the samples; of no meaning for outsiders
  std::vector<SampledTriplet> triplets;     // places in samples; the hardest first
  std::vector<SampledPair> pairs;  // the same, where the loss looks at pairs; there are no triplets then
};

/// The triplets that the present network forms among the samples of the map: one an anchor.
struct MapTriplets {
  TripletScale scale;
  std::vector<SampledTriplet> triplets;  // places in the probe set
};

/// The distance that a loss compares: its own setting, or the cosine distance where it works on cosines.
DistanceKind comparedDistance(const LossConfig& loss);
/// How a loss's triplets are measured.
TripletScale scaleOf(const LossConfig& loss, std::int64_t step);

/// Up to `most` triplets of a batch, evenly from the hardest to the easiest of those that the loss's miner
/// finds (with `mining` in the state that the loss found it in); of losses that mine no triplets the hardest
/// of every anchor. Of the batch-all miner's, which are too many to list, a few an anchor are looked at.
/// `distances` is n x n in comparedDistance().
std::vector<SampledTriplet> pickTriplets(const Matrix& distances, const std::vector<int>& labels,
                                         const LossConfig& loss, Random mining, const EmbeddingSpace& space,
                                         std::size_t most);

/// One triplet an anchor: by the loss's miner where that finds one, else its hardest. Sets scale.mined.
std::vector<SampledTriplet> tripletOfEveryAnchor(const Matrix& distances, const std::vector<int>& labels,
                                                 const LossConfig& loss, Random mining, TripletScale& scale);

}  // namespace likeness
