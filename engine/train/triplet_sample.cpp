#include "engine/train/triplet_sample.h"

#include <algorithm>
#include <span>

#include "engine/metric/batch_classes.h"

namespace likeness {

namespace {

constexpr std::size_t mostLookedAt = 4096;
constexpr std::size_t looksAnAnchor = 8;

SampledTriplet measured(const Triplet& triplet, const Matrix& distances, const LossConfig& loss,
                        float margin) {
  SampledTriplet sampled;
  sampled.places = {triplet.anchor, triplet.positive, triplet.negative};
  sampled.positiveDistance = distances.row(triplet.anchor)[triplet.positive];
  sampled.negativeDistance = distances.row(triplet.anchor)[triplet.negative];
  const float ahead = sampled.negativeDistance - sampled.positiveDistance;
  sampled.kind = ahead <= 0 ? TripletKind::hard : ahead < margin ? TripletKind::semiHard : TripletKind::easy;
  const bool hinge = loss.kind == LossKind::triplet && loss.marginKind == MarginKind::hinge;
  sampled.active = !hinge || ahead < margin;
  return sampled;
}

float excess(const SampledTriplet& triplet) {
  return triplet.positiveDistance - triplet.negativeDistance;
}

/// Keeps a uniform sample of a stream (Vitter 1985, algorithm R).
class Reservoir {
 public:
  void add(const Triplet& triplet) {
    ++seen_;
    if (kept_.size() < mostLookedAt) {
      kept_.push_back(triplet);
    } else if (const std::size_t place = random_.below(seen_); place < kept_.size()) {
      kept_[place] = triplet;
    }
  }
  const std::vector<Triplet>& kept() const { return kept_; }

 private:
  std::vector<Triplet> kept_;
  std::size_t seen_ = 0;
  Random random_;
};

void drawFromAll(const std::vector<int>& labels, Random& random, Reservoir& reservoir) {
  const BatchClasses classes(labels);
  for (const std::size_t anchor : classes.anchors()) {
    const auto& [members, others] = classes.of(anchor);
    for (std::size_t look = 0; look < looksAnAnchor; ++look) {
      std::size_t positive = anchor;
      while (positive == anchor) positive = members[random.below(members.size())];
      reservoir.add({anchor, positive, others[random.below(others.size())]});
    }
  }
}

/// The hardest and the easiest, and evenly those between.
std::vector<SampledTriplet> spread(std::vector<SampledTriplet> triplets, std::size_t most) {
  std::stable_sort(triplets.begin(), triplets.end(),
                   [](const auto& a, const auto& b) { return excess(a) > excess(b); });
  if (triplets.size() <= most || most < 2) {
    triplets.resize(std::min(triplets.size(), most));
    return triplets;
  }
  std::vector<SampledTriplet> chosen;
  for (std::size_t i = 0; i < most; ++i) chosen.push_back(triplets[i * (triplets.size() - 1) / (most - 1)]);
  return chosen;
}

/// Whether a miner finds one triplet an anchor.
bool minesOneEach(MinerKind kind) {
  return kind == MinerKind::random || kind == MinerKind::batchHard || kind == MinerKind::semiHard;
}

}  // namespace

DistanceKind comparedDistance(const LossConfig& loss) {
  switch (loss.kind) {
    case LossKind::triplet:
    case LossKind::contrastive:
    case LossKind::liftedStructure:
      return loss.distance;
    default:
      return DistanceKind::cosine;
  }
}

TripletScale scaleOf(const LossConfig& loss, std::int64_t step) {
  TripletScale scale;
  scale.step = step;
  scale.distance = comparedDistance(loss);
  scale.mined = loss.kind == LossKind::triplet;
  if (scale.mined && loss.marginKind == MarginKind::hinge) scale.margin = loss.margin;
  return scale;
}

std::vector<SampledTriplet> pickTriplets(const Matrix& distances, const std::vector<int>& labels,
                                         const LossConfig& loss, Random mining, const EmbeddingSpace& space,
                                         std::size_t most) {
  const TripletScale scale = scaleOf(loss, 0);
  Reservoir reservoir;
  if (scale.mined && loss.miner == MinerKind::batchAll) {
    drawFromAll(labels, mining, reservoir);
  } else {
    forEachTriplet(scale.mined ? loss.miner : MinerKind::batchHard, distances, labels, mining, space,
                   [&](const Triplet& triplet) { reservoir.add(triplet); });
  }
  std::vector<SampledTriplet> triplets;
  for (const Triplet& triplet : reservoir.kept())
    triplets.push_back(measured(triplet, distances, loss, scale.margin));
  return spread(std::move(triplets), most);
}

std::vector<SampledTriplet> tripletOfEveryAnchor(const Matrix& distances, const std::vector<int>& labels,
                                                 const LossConfig& loss, Random mining, TripletScale& scale) {
  scale.mined = loss.kind == LossKind::triplet && minesOneEach(loss.miner);
  const MinerKind miner = scale.mined ? loss.miner : MinerKind::batchHard;
  std::vector<SampledTriplet> triplets;
  for (const Triplet& triplet : mineTriplets(miner, distances, labels, mining))
    triplets.push_back(measured(triplet, distances, loss, scale.margin));
  return triplets;
}

}  // namespace likeness
