#pragma once

namespace likeness {

enum class LossKind {
  triplet,                // Schroff, Kalenichenko and Philbin 2015
  supervisedContrastive,  // SupCon: Khosla et al. 2020, equation 2
  contrastive,            // Hadsell, Chopra and LeCun 2006
  liftedStructure,        // Oh Song et al. 2016; the generalised form of Hermans, Beyer and Leibe 2017
  nPairs,                 // Sohn 2016
  ntXent,                 // Chen et al. 2020 (SimCLR), with labels naming the positives
  multiSimilarity,        // Wang et al. 2019
  circle,                 // Sun et al. 2020
  proxyNca,               // Movshovitz-Attias et al. 2017, with a scale
  proxyAnchor,            // Kim et al. 2020
  arcFace,                // Deng et al. 2019
  cosFace,                // Wang et al. 2018
  crossEntropy,           // softmax over the classes: no metric loss, for comparison
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
  distanceWeighted,  // Wu et al. 2017
  multiSimilarity,   // the pairs that Wang et al. 2019 keep, as triplets
  angular,           // triplets whose angle at the negative is above a bound, after Wang et al. 2017
};

/// The loss, averaged over active triplets (those with loss > 0), or as its paper says: see the headers of
/// the losses. What a number means depends on the kind, and so does its default: see defaultLoss().
struct LossConfig {
  LossKind kind = LossKind::supervisedContrastive;
  MarginKind marginKind = MarginKind::hinge;
  float margin = 0.2F;  // triplet, contrastive, lifted structure: in units of the distance; else of the paper
  DistanceKind distance = DistanceKind::euclidean;
  MinerKind miner = MinerKind::semiHard;
  float temperature = 0.1F;  // supervisedContrastive, ntXent, nPairs
  float scale = 16;  // factor on cosines: circle (gamma), proxies (alpha), arcFace, cosFace, crossEntropy
  float positiveWeight = 2;      // multiSimilarity: alpha
  float negativeWeight = 50;     // multiSimilarity: beta
  float threshold = 0.5F;        // multiSimilarity: lambda
  float regularization = 0.02F;  // nPairs: weight of the squared lengths

  bool operator==(const LossConfig&) const = default;
};

/// The settings that suit a kind of loss; settings that it does not use are as in LossConfig{}.
LossConfig defaultLoss(LossKind kind);

}  // namespace likeness
