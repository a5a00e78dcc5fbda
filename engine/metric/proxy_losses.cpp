#include "engine/metric/proxy_losses.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace likeness {

namespace {

constexpr double leastSquaredSine = 1e-7;  // the square root has no slope at 0
constexpr float endless = std::numeric_limits<float>::infinity();

/// The samples with a class, and what is known of them.
struct Members {
  torch::Tensor embeddings;  // m x d
  torch::Tensor labels;      // m
  torch::Tensor weights;     // m
  torch::Tensor isOwn;       // m x classes
};

Members membersOf(const torch::Tensor& embeddings, const std::vector<int>& labels, std::int64_t classes,
                  const std::vector<float>& classWeights) {
  std::vector<std::int64_t> places;
  std::vector<std::int64_t> known;
  std::vector<float> weights;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] < 0) continue;
    places.push_back(static_cast<std::int64_t>(i));
    known.push_back(labels[i]);
    weights.push_back(classWeights.at(static_cast<std::size_t>(labels[i])));
  }
  const auto device = embeddings.device();
  Members members;
  members.embeddings = embeddings.index_select(0, torch::tensor(places, torch::kLong).to(device));
  members.labels = torch::tensor(known, torch::kLong).to(device);
  members.weights = torch::tensor(weights, torch::kFloat).to(device);
  members.isOwn =
      members.labels.unsqueeze(1) == torch::arange(classes, members.labels.options()).unsqueeze(0);
  return members;
}

torch::Tensor cosines(const torch::Tensor& embeddings, const torch::Tensor& proxies) {
  return torch::mm(torch::nn::functional::normalize(embeddings),
                   torch::nn::functional::normalize(proxies).t());
}

torch::Tensor weightedMean(const torch::Tensor& losses, const torch::Tensor& weights) {
  return (losses * weights).sum() / weights.sum().clamp_min(std::numeric_limits<float>::min());
}

/// Of a sample's similarity to its own proxy with the margin taken off, and as it is, against the others.
TripletCounts countProxies(const torch::Tensor& strict, const torch::Tensor& plain,
                           const torch::Tensor& isOwn) {
  const torch::NoGradGuard noGrad;
  if (isOwn.size(0) == 0 || isOwn.size(1) < 2) return {};
  const auto strictOwn = strict.detach().masked_fill(~isOwn, -endless).amax(1);
  const auto own = plain.detach().masked_fill(~isOwn, -endless).amax(1);
  const auto other = plain.detach().masked_fill(isOwn, -endless).amax(1);
  TripletCounts counts;
  counts.hard = (other >= own).sum().item<std::int64_t>();
  counts.easy = ((other <= strictOwn) & (other < own)).sum().item<std::int64_t>();
  counts.semiHard = isOwn.size(0) - counts.hard - counts.easy;
  return counts;
}

/// cos(theta + margin) of cosines.
torch::Tensor turned(const torch::Tensor& cosine, double margin) {
  const auto sine = (1 - cosine.square()).clamp_min(leastSquaredSine).sqrt();
  const auto within = cosine * std::cos(margin) - sine * std::sin(margin);
  return torch::where(cosine > std::cos(std::numbers::pi - margin), within,
                      cosine - margin * std::sin(margin));
}

/// Softmax cross-entropy over scale * similarity, with the margin of `kind` at the own class.
LossValue softmaxLoss(const Members& members, const torch::Tensor& proxies, const LossConfig& config) {
  const bool byAngle = config.kind != LossKind::crossEntropy;
  const auto plain =
      byAngle ? cosines(members.embeddings, proxies) : torch::mm(members.embeddings, proxies.t());
  auto strict = plain;
  if (config.kind == LossKind::arcFace)
    strict = torch::where(members.isOwn, turned(plain, config.margin), plain);
  if (config.kind == LossKind::cosFace)
    strict = plain - config.margin * members.isOwn.to(plain.scalar_type());
  const auto logs = torch::log_softmax(strict * config.scale, 1);
  const auto losses = -logs.gather(1, members.labels.unsqueeze(1)).squeeze(1);
  return {weightedMean(losses, members.weights), 1, countProxies(strict, plain, members.isOwn)};
}

LossValue proxyNcaLoss(const Members& members, const torch::Tensor& proxies, const LossConfig& config) {
  const auto similarity = cosines(members.embeddings, proxies);
  const auto logits = (2 * similarity - 2) * config.scale;  // minus the squared distance of directions
  const auto own = logits.gather(1, members.labels.unsqueeze(1)).squeeze(1);
  const auto others = logits.masked_fill(members.isOwn, -endless).logsumexp(1);
  return {weightedMean(others - own, members.weights), 1,
          countProxies(similarity, similarity, members.isOwn)};
}

/// log(1 + sum exp) over the samples, of each proxy. `terms` is samples x proxies.
torch::Tensor gathered(const torch::Tensor& terms) {
  return torch::cat({terms, torch::zeros({1, terms.size(1)}, terms.options())}).logsumexp(0);
}

LossValue proxyAnchorLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                          const torch::Tensor& proxies, const std::vector<float>& classWeights,
                          const LossConfig& config) {
  const auto similarity = cosines(embeddings, proxies);
  std::vector<float> weights;
  for (const int label : labels) {
    weights.push_back(label < 0 ? 1 : classWeights.at(static_cast<std::size_t>(label)));
  }
  const auto device = embeddings.device();
  const auto label = torch::tensor(labels, torch::kLong).to(device).unsqueeze(1);
  const auto isOwn = label == torch::arange(proxies.size(0), label.options()).unsqueeze(0);
  const auto logWeight = torch::tensor(weights, torch::kFloat).to(device).log().unsqueeze(1);
  const auto near = (-config.scale * (similarity - config.margin) + logWeight).masked_fill(~isOwn, -endless);
  const auto far = (config.scale * (similarity + config.margin) + logWeight).masked_fill(isOwn, -endless);
  const auto present = isOwn.any(0).sum().clamp_min(1);
  const auto inClass = (label.squeeze(1) >= 0).nonzero().squeeze(1);
  const auto known = similarity.detach().index_select(0, inClass);
  return {gathered(near).sum() / present + gathered(far).mean(), 1,
          countProxies(known, known, isOwn.index_select(0, inClass))};
}

}  // namespace

LossValue proxyLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                    const torch::Tensor& proxies, const std::vector<float>& classWeights,
                    const LossConfig& config) {
  const auto own = proxies.to(embeddings.device());
  if (config.kind == LossKind::proxyAnchor) {
    return proxyAnchorLoss(embeddings, labels, own, classWeights, config);
  }
  const Members members = membersOf(embeddings, labels, own.size(0), classWeights);
  const bool needsOthers = config.kind == LossKind::proxyNca;
  if (members.labels.size(0) == 0 || (needsOthers && own.size(0) < 2)) {
    return {(embeddings.sum() + own.sum()) * 0, 0, {}};
  }
  return needsOthers ? proxyNcaLoss(members, own, config) : softmaxLoss(members, own, config);
}

}  // namespace likeness
