#pragma once

namespace likeness {

enum class LossKind {
  triplet,                // Schroff, Kalenichenko and Philbin 2015
  supervisedContrastive,  // SupCon: Khosla et al. 2020, equation 2
};
enum class MarginKind {
  hinge,  // max(0, d(a,p) - d(a,n) + margin)
  soft,   // ln(1 + exp(d(a,p) - d(a,n))), Hermans, Beyer and Leibe 2017
};
enum class DistanceKind {
  euclidean,
  squaredEuclidean,
  cosine,  // 1 - cosine similarity
};
enum class MinerKind {
  random,     // one random positive and negative an anchor
  batchAll,   // every valid triplet of the batch
  batchHard,  // the farthest positive and the nearest negative of each anchor
  semiHard,   // the farthest positive; the nearest negative farther than it, else the farthest negative
};

/// The loss, averaged over active triplets (those with loss > 0), or SupCon over all anchors.
struct LossConfig {
  LossKind kind = LossKind::supervisedContrastive;
  MarginKind marginKind = MarginKind::hinge;
  float margin = 0.2F;  // in units of the distance
  DistanceKind distance = DistanceKind::euclidean;
  MinerKind miner = MinerKind::semiHard;
  float temperature = 0.1F;  // SupCon only

  bool operator==(const LossConfig&) const = default;
};

}  // namespace likeness
