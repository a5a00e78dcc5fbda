#include "engine/train/head_network.h"

#include <algorithm>
#include <cmath>

#include "engine/core/random.h"

namespace likeness {

namespace {

constexpr std::size_t leastBatch = 32;
constexpr std::size_t mostBatch = 512;
constexpr std::size_t batchesPerPass = 32;

torch::Tensor tensorOf(const Matrix& rows) {
  return torch::from_blob(const_cast<float*>(rows.values.data()),
                          {static_cast<std::int64_t>(rows.rows), static_cast<std::int64_t>(rows.columns)})
      .clone();
}

torch::Tensor placesTensor(const std::vector<std::size_t>& places, std::size_t begin, std::size_t end) {
  const std::vector<std::int64_t> numbers(places.begin() + static_cast<std::ptrdiff_t>(begin),
                                          places.begin() + static_cast<std::ptrdiff_t>(end));
  return torch::tensor(numbers, torch::kInt64);
}

/// One over the share of each class, so that their mean over the samples is 1; or 1 each.
torch::Tensor weightsOf(const std::vector<int>& labels, std::int64_t classes, bool balanced) {
  auto weights = torch::ones({classes});
  if (!balanced) return weights;
  std::vector<float> counts(static_cast<std::size_t>(classes));
  for (const int label : labels) ++counts[static_cast<std::size_t>(label)];
  const auto present =
      static_cast<float>(std::count_if(counts.begin(), counts.end(), [](float count) { return count > 0; }));
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (counts[c] > 0)
      weights[static_cast<std::int64_t>(c)] = static_cast<float>(labels.size()) / (present * counts[c]);
  }
  return weights;
}

}  // namespace

HeadNetwork::HeadNetwork(const LabelledRows& training, const std::vector<int>& hidden,
                         const HeadConfig& config)
    : config_(config) {
  const auto rows = tensorOf(training.rows);
  shift_ = rows.mean(0, /*keepdim=*/true);
  const float deviation = (rows - shift_).pow(2).mean().sqrt().item<float>();
  factor_ = deviation > 0 ? 1 / deviation : 1;
  input_ = scaled(training.rows);
  labels_ = torch::tensor(training.labels, torch::kInt32).to(torch::kInt64);
  const std::int64_t classes = *std::max_element(training.labels.begin(), training.labels.end()) + 1;
  classWeights_ = weightsOf(training.labels, classes, config.balanced);
  auto generator = at::detail::createCPUGenerator(config.seed);
  auto inputs = static_cast<std::int64_t>(training.rows.columns);
  std::vector<std::int64_t> widths(hidden.begin(), hidden.end());
  widths.push_back(classes);
  for (const std::int64_t outputs : widths) {
    // He et al. 2015, but nothing at first for the last layer: all classes are then equally probable.
    const double spread = outputs == widths.back() && weights_.size() / 2 + 1 == widths.size()
                              ? 0
                              : std::sqrt(2.0 / static_cast<double>(inputs));
    weights_.push_back(torch::empty({inputs, outputs}).normal_(0, 1, generator).mul_(spread));
    weights_.push_back(torch::zeros({outputs}));
    inputs = outputs;
  }
  for (auto& weight : weights_) weight.set_requires_grad(true);
  optimizer_ = std::make_unique<torch::optim::Adam>(
      weights_, torch::optim::AdamOptions(config.learningRate).weight_decay(config.weightDecay));
}

torch::Tensor HeadNetwork::scaled(const Matrix& rows) const {
  return (tensorOf(rows) - shift_) * factor_;
}

torch::Tensor HeadNetwork::forward(torch::Tensor rows) const {
  for (std::size_t layer = 0; layer < weights_.size(); layer += 2) {
    if (layer > 0) rows = torch::relu(rows);
    rows = torch::mm(rows, weights_[layer]) + weights_[layer + 1];
  }
  return rows;
}

torch::Tensor HeadNetwork::lossOf(const torch::Tensor& places) const {
  const auto labels = labels_.index_select(0, places);
  const auto logs = torch::log_softmax(forward(input_.index_select(0, places)), 1);
  const auto own = logs.gather(1, labels.unsqueeze(1)).squeeze(1);
  return -(own * classWeights_.index_select(0, labels)).mean();
}

void HeadNetwork::learn(const std::vector<std::size_t>& rows) {
  Random random(config_.seed, passes_++);
  std::vector<std::size_t> order = rows;
  random.shuffle(std::span(order));
  const std::size_t batch = std::clamp(order.size() / batchesPerPass, leastBatch, mostBatch);
  for (std::size_t begin = 0; begin < order.size(); begin += batch) {
    optimizer_->zero_grad();
    lossOf(placesTensor(order, begin, std::min(begin + batch, order.size()))).backward();
    optimizer_->step();
  }
}

double HeadNetwork::loss(const std::vector<std::size_t>& rows) const {
  const torch::NoGradGuard noGrad;
  return lossOf(placesTensor(rows, 0, rows.size())).item<double>();
}

std::vector<int> HeadNetwork::classify(const Matrix& rows) const {
  const torch::NoGradGuard noGrad;
  const auto best = forward(scaled(rows)).argmax(1).to(torch::kInt32).contiguous();
  return {best.data_ptr<int>(), best.data_ptr<int>() + best.numel()};
}

}  // namespace likeness
