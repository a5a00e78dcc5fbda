#include "engine/train/validation_loss.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "engine/data/pair_sampler.h"

namespace likeness {

namespace {

constexpr std::size_t mostBatches = 4;

bool canBePaired(const std::vector<int>& labels) {
  const std::set<int> classes(labels.begin(), labels.end());
  return classes.size() > 1 && classes.size() < labels.size();
}

/// The rows of each batch.
std::vector<std::vector<std::size_t>> batchRows(const TrainingConfig& config, bool inPairs,
                                                const std::vector<int>& labels) {
  const std::size_t wanted = static_cast<std::size_t>(config.sampler.classesPerBatch) *
                             static_cast<std::size_t>(config.sampler.samplesPerClass);
  std::vector<std::vector<std::size_t>> batches;
  if (inPairs) {
    if (!canBePaired(labels)) return batches;
    PairSampler sampler(labels, wanted, config.seed);
    while (batches.size() < mostBatches) batches.push_back(sampler.next());
    return batches;
  }
  const std::size_t size = std::min(wanted, labels.size());
  for (std::size_t begin = 0; begin + size <= labels.size() && batches.size() < mostBatches; begin += size) {
    auto& rows = batches.emplace_back(size);
    std::iota(rows.begin(), rows.end(), begin);
  }
  return batches;
}

}  // namespace

float validationLoss(const TrainingConfig& config, const LossFunction& loss, const Matrix& embeddings,
                     const std::vector<int>& labels) {
  const torch::NoGradGuard noGrad;
  Random random(config.seed);
  const auto batches = batchRows(config, loss.inPairs(), labels);
  float sum = 0;
  for (const auto& rows : batches) {
    auto batch =
        torch::empty({static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(embeddings.columns)});
    std::vector<int> batchLabels;
    float* values = batch.data_ptr<float>();
    for (const std::size_t row : rows) {
      const auto from = embeddings.row(row);
      values = std::copy(from.begin(), from.end(), values);
      batchLabels.push_back(labels[row]);
    }
    sum += loss.forward(batch, batchLabels, config.loss, random).loss.item<float>();
  }
  return sum / static_cast<float>(std::max<std::size_t>(batches.size(), 1));
}

}  // namespace likeness
