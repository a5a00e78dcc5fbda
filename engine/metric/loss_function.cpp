#include "engine/metric/loss_function.h"

#include <cmath>
#include <utility>

#include "engine/core/error.h"
#include "engine/metric/pair_loss.h"

namespace likeness {

bool usesProxies(LossKind kind) {
  switch (kind) {
    case LossKind::proxyNca:
    case LossKind::proxyAnchor:
    case LossKind::arcFace:
    case LossKind::cosFace:
    case LossKind::crossEntropy:
      return true;
    default:
      return false;
  }
}

LossFunction::LossFunction(const LossConfig& config, int dimension, std::vector<float> classWeights,
                           std::uint64_t seed, bool inPairs)
    : classWeights_(std::move(classWeights)), inPairs_(inPairs) {
  if (!usesProxies(config.kind)) return;
  auto generator = at::detail::createCPUGenerator(seed);
  const auto classes = static_cast<std::int64_t>(classWeights_.size());
  proxies_ = register_parameter("proxies", torch::empty({classes, dimension}));
  const torch::NoGradGuard noGrad;
  proxies_.normal_(0, 1 / std::sqrt(static_cast<double>(dimension)), generator);
}

LossValue LossFunction::forward(const torch::Tensor& embeddings, const std::vector<int>& labels,
                                const LossConfig& now, Random& random) const {
  if (inPairs_ && now.kind == LossKind::contrastive) return pairLoss(embeddings, samePairs(labels), now);
  return metricLoss(embeddings, labels, now, random);
}

}  // namespace likeness
