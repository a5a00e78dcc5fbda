#include "engine/train/score_memory.h"

#include <cmath>

#include "engine/core/error.h"
#include "engine/metric/network_tensors.h"

namespace likeness {

namespace {

constexpr const char* countsName = "scores.counts";
constexpr const char* bestName = "scores.best";
constexpr const char* weightsPrefix = "best.";

}  // namespace

ScoreMemory::ScoreMemory(const TrainingConfig& config, const EmbeddingNetwork& network,
                         const std::string& device)
    : plateau_(config.optimizer.schedule == ScheduleKind::plateau),
      factor_(config.optimizer.factor),
      patienceToFall_(config.optimizer.patience),
      patienceToEnd_(config.budget.earlyStopping) {
  if (patienceToEnd_ > 0) best_.emplace(network, 0, device);
}

void ScoreMemory::add(float score, bool warmingUp, std::int64_t step, const WeightAverage& average) {
  if (score > bestScore_) {
    bestScore_ = score;
    bestStep_ = step;
    sinceBest_ = sinceFall_ = 0;
    if (best_) best_->update(average.network(), step);
    return;
  }
  ++sinceBest_;
  if (!plateau_ || warmingUp) return;
  if (++sinceFall_ < patienceToFall_) return;
  sinceFall_ = 0;
  ++falls_;
}

float ScoreMemory::rateFactor() const {
  return plateau_ ? static_cast<float>(std::pow(factor_, static_cast<double>(falls_))) : 1.0F;
}

void ScoreMemory::forgetExhaustion() {
  if (exhausted()) sinceBest_ = 0;
}

std::shared_ptr<const EmbeddingModel> ScoreMemory::bestModel() const {
  return best_ && bestStep_ > 0 ? best_->model() : nullptr;
}

void ScoreMemory::store(TensorFile& content) const {
  if (bestStep_ == 0) return;
  content.tensors[bestName] = {{1}, {bestScore_}, {}};
  content.tensors[countsName] = {{4}, {}, {bestStep_, sinceBest_, sinceFall_, falls_}};
  if (best_) storeTensors(best_->network(), weightsPrefix, content);
}

void ScoreMemory::load(const TensorFile& content, const std::filesystem::path& file) {
  if (!content.tensors.contains(countsName)) return;
  auto best = torch::zeros({1});
  auto counts = torch::zeros({4}, torch::kLong);
  copyStored(content, bestName, best, file);
  copyStored(content, countsName, counts, file);
  if (counts.min().item<std::int64_t>() < 0) {
    throw Error(ErrorCode::fileDamaged,
                {file.string(), std::string("tensor ") + countsName + " has values below 0"});
  }
  bestScore_ = best.item<float>();
  const std::int64_t* values = counts.data_ptr<std::int64_t>();
  bestStep_ = values[0];
  sinceBest_ = values[1];
  sinceFall_ = values[2];
  falls_ = values[3];
  if (best_) loadTensors(best_->network(), content, weightsPrefix, file);
}

}  // namespace likeness
