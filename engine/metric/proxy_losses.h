#pragma once

#include <vector>

#include "engine/metric/loss_config.h"
#include "engine/metric/loss_value.h"

namespace likeness {

/// The losses with a learnt representative of every class, `proxies` (classes x d), of embeddings (n x d);
/// differentiable by both. Means over the samples with a class, weighted by `classWeights` (one a class);
/// outsiders are left out, except that Proxy-Anchor pushes them from every proxy.
///   proxyNca     Movshovitz-Attias et al. 2017, equation 5: -log(exp(-s d_y) / sum_{c != y} exp(-s d_c)), d
///   the
///                squared distance of directions, s config.scale
///   proxyAnchor  Kim et al. 2020, equation 4, each sample in its sums times the weight of its class
///   arcFace      Deng et al. 2019, equation 3; where the angle and the margin together pass pi, cos(theta) -
///                m sin(m) goes on falling in place of cos(theta + m), as in their program
///   cosFace      Wang et al. 2018, equation 4
///   crossEntropy of config.scale times inner products with the rows of `proxies`
LossValue proxyLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                    const torch::Tensor& proxies, const std::vector<float>& classWeights,
                    const LossConfig& config);

}  // namespace likeness
