#include "engine/metric/contrastive_losses.h"

#include <algorithm>
#include <limits>

#include "engine/metric/pair_table.h"
#include "engine/metric/soft_sum.h"
#include "engine/metric/written_gradient.h"

namespace likeness {

namespace {

enum class Pair { same, different, none };

Pair pairOf(int a, int b) {
  if (a < 0 && b < 0) return Pair::none;
  return a == b ? Pair::same : Pair::different;
}

struct PairCounts {
  std::size_t all = 0;
  std::size_t same = 0;
  std::size_t near = 0;  // of two classes, nearer than the margin
};

PairCounts countPairs(const PairTable& table, const std::vector<int>& labels, float margin) {
  PairCounts counts;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j) {
      const Pair pair = pairOf(labels[i], labels[j]);
      if (pair == Pair::none) continue;
      ++counts.all;
      if (pair == Pair::same) {
        ++counts.same;
      } else if (table.row(i)[j] < margin) {
        ++counts.near;
      }
    }
  }
  return counts;
}

/// Of n x n cosines.
TripletCounts countOfCosines(const torch::Tensor& cosines, const std::vector<int>& labels) {
  return countHardest(toMatrix(cosines), BatchClasses(labels), /*similar=*/true, 0);
}

}  // namespace

LossValue contrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                          const LossConfig& config) {
  PairTable table(embeddings, config.distance);
  const PairCounts counts = countPairs(table, labels, config.margin);
  const double sameShare = 1 / static_cast<double>(std::max<std::size_t>(counts.same, 1));
  const double nearShare = 1 / static_cast<double>(std::max<std::size_t>(counts.near, 1));
  double sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto slopes = table.slopes(i);
    for (std::size_t j = i + 1; j < labels.size(); ++j) {
      const Pair pair = pairOf(labels[i], labels[j]);
      const double distance = table.row(i)[j];
      if (pair == Pair::same) {
        sum += sameShare * distance * distance / 2;
        slopes[j] = static_cast<float>(sameShare * distance);
      } else if (pair == Pair::different && distance < config.margin) {
        const double lack = config.margin - distance;
        sum += nearShare * lack * lack / 2;
        slopes[j] = static_cast<float>(-nearShare * lack);
      }
    }
  }
  LossValue value;
  value.loss = table.loss(sum);
  value.activeShare = static_cast<float>(counts.same + counts.near) /
                      static_cast<float>(std::max<std::size_t>(counts.all, 1));
  value.counts = countHardest(table.values(), BatchClasses(labels), /*similar=*/false, 0);
  return value;
}

LossValue supervisedContrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                                    float temperature) {
  // With s = z z' / temperature the loss of anchor i is logsumexp_j s_ij - mean over its positives of s_ij,
  // so that dL/ds is the softmax less the share of each positive. Writing the gradient down saves autograd
  // some ten passes over the n x n matrices, a tenth of the whole training step.
  const auto directions = torch::nn::functional::normalize(embeddings);
  const torch::NoGradGuard noGrad;
  const auto z = directions.detach();
  const auto label = torch::tensor(labels, torch::kInt).to(z.device());
  const auto known = (label >= 0).unsqueeze(1);
  auto target = ((label.unsqueeze(0) == label.unsqueeze(1)) & known).to(torch::kFloat).fill_diagonal_(0);
  const auto positives = target.sum(1, /*keepdim=*/true);
  const auto anchors = (positives > 0).to(torch::kFloat);
  target.div_(positives.clamp_min(1));
  auto similarity = torch::mm(z, z.t());
  LossValue value;
  value.activeShare = 1;
  value.counts = countOfCosines(similarity, labels);
  similarity.div_(temperature);
  const auto attraction = (similarity * target).sum(1, /*keepdim=*/true);
  similarity.fill_diagonal_(-std::numeric_limits<float>::infinity());
  const auto logSum = torch::logsumexp(similarity, 1, /*keepdim=*/true);
  const auto anchorCount = anchors.sum().clamp_min(1);
  const double loss = (((logSum - attraction) * anchors).sum() / anchorCount).item<double>();
  auto slope = similarity.sub_(logSum).exp_().sub_(target).mul_(anchors);
  const auto gradient = torch::mm(slope + slope.t(), z).div_(anchorCount * temperature);
  const torch::AutoGradMode withGrad(directions.requires_grad());
  value.loss = withGradient(directions, loss, gradient);
  return value;
}

LossValue ntXentLoss(const torch::Tensor& embeddings, const std::vector<int>& labels, float temperature) {
  PairTable table(embeddings, PairTable::Measure::similarity);
  const BatchClasses classes(labels);
  const double factor = 1 / double{temperature};
  double sum = 0;
  std::size_t pairs = 0;
  std::vector<double> shares;
  for (const std::size_t anchor : classes.anchors()) {
    const auto row = table.row(anchor);
    const auto slopes = table.slopes(anchor);
    const ClassPlaces& places = classes.of(anchor);
    shares.clear();
    for (const std::size_t negative : places.others) shares.push_back(factor * row[negative]);
    const double against = logOfSum(shares);
    double push = 0;
    forEachPositive(places, anchor, [&](std::size_t positive) {
      const double excess = against - factor * row[positive];
      const double pull = logistic(excess);
      sum += softPlus(excess);
      slopes[positive] -= static_cast<float>(pull * factor);
      push += pull;
      ++pairs;
    });
    for (std::size_t j = 0; j < shares.size(); ++j) {
      slopes[places.others[j]] += static_cast<float>(push * shares[j] * factor);
    }
  }
  const double share = 1 / static_cast<double>(std::max<std::size_t>(pairs, 1));
  return {table.loss(sum * share, share), 1, countHardest(table.values(), classes, /*similar=*/true, 0)};
}

}  // namespace likeness
