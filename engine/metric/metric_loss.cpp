#include "engine/metric/metric_loss.h"

#include "engine/core/error.h"
#include "engine/metric/contrastive_losses.h"
#include "engine/metric/pair_similarity_losses.h"
#include "engine/metric/triplet_loss.h"

namespace likeness {

LossValue metricLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config, Random& random) {
  switch (config.kind) {
    case LossKind::triplet:
      return tripletLoss(embeddings, labels, config, random);
    case LossKind::supervisedContrastive:
      return supervisedContrastiveLoss(embeddings, labels, config.temperature);
    case LossKind::contrastive:
      return contrastiveLoss(embeddings, labels, config);
    case LossKind::liftedStructure:
      return liftedStructureLoss(embeddings, labels, config);
    case LossKind::nPairs:
      return nPairsLoss(embeddings, labels, config);
    case LossKind::ntXent:
      return ntXentLoss(embeddings, labels, config.temperature);
    case LossKind::multiSimilarity:
      return multiSimilarityLoss(embeddings, labels, config);
    case LossKind::circle:
      return circleLoss(embeddings, labels, config);
    case LossKind::proxyNca:
    case LossKind::proxyAnchor:
    case LossKind::arcFace:
    case LossKind::cosFace:
    case LossKind::crossEntropy:
      break;
  }
  throw Error(ErrorCode::internal, {"a loss without its proxies"});
}

}  // namespace likeness
