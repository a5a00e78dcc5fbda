#include "engine/metric/metric_loss.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>

#include "engine/metric/distance.h"

namespace likeness {

namespace {

/// `excess` is d(a,p) - d(a,n), of any shape.
LossValue lossOfExcess(const torch::Tensor& excess, const LossConfig& config) {
  if (excess.numel() == 0) return {excess.sum(), 0};
  if (config.marginKind == MarginKind::soft) {
    return {torch::softplus(excess).mean(), (excess > 0).to(torch::kFloat).mean().item<float>()};
  }
  const auto hinge = torch::relu(excess + config.margin);
  const auto active = (hinge > 0).sum().item<std::int64_t>();
  return {hinge.sum() / static_cast<double>(std::max<std::int64_t>(active, 1)),
          static_cast<float>(active) / static_cast<float>(excess.numel())};
}

torch::Tensor toTensor(const std::vector<std::int64_t>& values, const torch::Device& device) {
  return torch::tensor(values, torch::kLong).to(device);
}

/// The places that have another of their class in the batch, if all of these classes are of one size, as in a
/// P x K batch with or without outsiders; none otherwise.
std::vector<std::int64_t> evenAnchors(const std::vector<int>& labels) {
  std::map<int, std::size_t> counts;
  for (const int label : labels) ++counts[label];
  std::size_t size = 0;
  for (const auto& [label, count] : counts) {
    if (count > 1 && size != 0 && count != size) return {};
    if (count > 1) size = count;
  }
  std::vector<std::int64_t> anchors;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (counts[labels[i]] > 1) anchors.push_back(static_cast<std::int64_t>(i));
  }
  return anchors;
}

/// Batch-all without a list of its triplets, which takes a gigabyte for a batch of 600: even anchors have as
/// many positives as each other, so that the excess is one broadcast over (anchors, positives, negatives).
torch::Tensor excessOfAll(const torch::Tensor& distances, const std::vector<int>& labels,
                          const std::vector<std::int64_t>& anchors) {
  const auto n = static_cast<std::int64_t>(anchors.size());
  const auto place = toTensor(anchors, distances.device());
  const auto label = torch::tensor(labels, torch::kInt).to(distances.device());
  const auto rows = distances.index_select(0, place);
  const auto same = label.index_select(0, place).unsqueeze(1) == label.unsqueeze(0);
  const auto self = place.unsqueeze(1) == torch::arange(label.size(0), place.options()).unsqueeze(0);
  const auto positive = rows.masked_select(same & ~self).view({n, -1, 1});
  const auto negative = rows.masked_select(~same).view({n, 1, -1});
  return positive - negative;
}

Matrix toMatrix(const torch::Tensor& tensor) {
  const auto values = tensor.detach().to(torch::kCPU).contiguous();
  Matrix matrix(static_cast<std::size_t>(values.size(0)), static_cast<std::size_t>(values.size(1)));
  std::copy_n(values.data_ptr<float>(), matrix.values.size(), matrix.values.data());
  return matrix;
}

}  // namespace

LossValue tripletLoss(const torch::Tensor& distances, const std::vector<Triplet>& triplets,
                      const LossConfig& config) {
  std::vector<std::int64_t> anchors;
  std::vector<std::int64_t> positives;
  std::vector<std::int64_t> negatives;
  for (const auto& [anchor, positive, negative] : triplets) {
    anchors.push_back(static_cast<std::int64_t>(anchor));
    positives.push_back(static_cast<std::int64_t>(positive));
    negatives.push_back(static_cast<std::int64_t>(negative));
  }
  const auto device = distances.device();
  const auto anchor = toTensor(anchors, device);
  return lossOfExcess(distances.index({anchor, toTensor(positives, device)}) -
                          distances.index({anchor, toTensor(negatives, device)}),
                      config);
}

LossValue tripletLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                      const LossConfig& config, Random& random) {
  const auto distances = pairwiseDistances(embeddings, config.distance);
  if (config.miner == MinerKind::batchAll) {
    const auto anchors = evenAnchors(labels);
    if (!anchors.empty()) return lossOfExcess(excessOfAll(distances, labels, anchors), config);
  }
  return tripletLoss(distances, mineTriplets(config.miner, toMatrix(distances), labels, random), config);
}

LossValue supervisedContrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                                    float temperature) {
  // With s = z z' / temperature the loss of anchor i is logsumexp_j s_ij - mean over its positives of s_ij,
  // so that dL/ds is the softmax less the share of each positive. Writing the gradient down saves autograd
  // some ten passes over the n x n matrices, a tenth of the whole training step.
  torch::Tensor value;
  torch::Tensor gradient;
  {
    const torch::NoGradGuard noGrad;
    const auto z = embeddings.detach();
    const auto label = torch::tensor(labels, torch::kInt).to(z.device());
    auto target = (label.unsqueeze(0) == label.unsqueeze(1)).to(torch::kFloat).fill_diagonal_(0);
    const auto counts = target.sum(1, /*keepdim=*/true);
    const auto anchors = (counts > 0).to(torch::kFloat);
    target.div_(counts.clamp_min(1));
    auto similarity = torch::mm(z, z.t()).div_(temperature);
    const auto attraction = (similarity * target).sum(1, /*keepdim=*/true);
    similarity.fill_diagonal_(-std::numeric_limits<float>::infinity());
    const auto logSum = torch::logsumexp(similarity, 1, /*keepdim=*/true);
    const auto anchorCount = anchors.sum().clamp_min(1);
    value = ((logSum - attraction) * anchors).sum() / anchorCount;
    auto slope = similarity.sub_(logSum).exp_().sub_(target).mul_(anchors);
    gradient = torch::mm(slope + slope.t(), z).div_(anchorCount * temperature);
  }
  // Has the value of the loss and, by construction, its gradient.
  const auto carrier = (embeddings * gradient).sum();
  return {carrier + (value - carrier.detach()), 1};
}

LossValue metricLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config, Random& random) {
  if (config.kind == LossKind::supervisedContrastive) {
    return supervisedContrastiveLoss(embeddings, labels, config.temperature);
  }
  return tripletLoss(embeddings, labels, config, random);
}

}  // namespace likeness
