#include "engine/train/taught_learner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/crew.h"
#include "engine/core/error.h"
#include "engine/metric/loss_function.h"
#include "engine/metric/network_tensors.h"
#include "engine/metric/runtime.h"
#include "engine/train/optimizer.h"
#include "engine/train/replicated_network.h"
#include "engine/train/run_clock.h"
#include "engine/train/schedule.h"
#include "engine/train/taught_batches.h"
#include "engine/train/weight_average.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr float rateShare = 0.1F;
constexpr std::size_t forMeans = 200;  // samples a class

TrainingConfig gentle(TrainingConfig config, double seconds) {
  config.sampler.kind = SamplerKind::balanced;
  config.optimizer.learningRate *= rateShare;
  config.optimizer.schedule = ScheduleKind::cosine;
  config.optimizer.finalShare = 0;
  config.budget = {std::max(seconds, 1e-6), 0, 0};
  return config;
}

/// Every replica gets the weights, and statistics of its own.
TensorFile forReplicas(const fs::path& weights) {
  TensorFile content;
  for (auto& [name, tensor] : readTensorFile(weights).tensors)
    content.tensors.emplace("replica0." + name, std::move(tensor));
  return content;
}

void beginAtMeans(LossFunction& loss, const EmbeddingModel& model, const LabelledSamples& training,
                  const LabelledSamples& taught, int threads) {
  const auto classes = static_cast<std::int64_t>(taught.classNames.size());
  LabelledSamples samples =
      training.subset(spreadOverClasses(training, forMeans * training.classNames.size()));
  samples.sources.clear();
  samples.identities.clear();
  for (std::size_t i = 0; i < taught.size(); ++i) samples.add(taught.image(i), taught.labels[i]);
  const Matrix embeddings = model.embed(samples, threads);
  auto means = torch::zeros({classes, static_cast<std::int64_t>(embeddings.columns)});
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    means[samples.labels[i]] += torch::from_blob(const_cast<float*>(embeddings.row(i).data()),
                                                 {static_cast<std::int64_t>(embeddings.columns)});
  }
  means = torch::nn::functional::normalize(means);
  const torch::NoGradGuard noGrad;
  for (auto& proxies : loss.parameters()) {
    if (proxies.sizes() == means.sizes()) proxies.copy_(means * proxies.norm(2, 1).mean());
  }
}

class Learner {
 public:
  Learner(const TrainingConfig& config, const fs::path& weights, const TrainingData& data,
          const LabelledSamples& taught, int threads)
      : config_(config),
        device_(resolveDevice(config.device)),
        crew_(std::min(threads, 2)),
        network_(config.network, data.shape(), config.seed, torch::Device(device_), /*bfloat16=*/false,
                 crew_),
        loss_(config.loss, config.network.embeddingDimension, std::vector<float>(taught.classNames.size(), 1),
              config.seed),
        batches_(config, data.training, taught, data.outsiders),
        schedule_(config.optimizer, config.budget, data.training.size(), batches_.digitsPerBatch()) {
    network_.load(forReplicas(weights), weights);
    average_ = std::make_unique<WeightAverage>(network_.master(), config.optimizer.averageDecay, device_);
    beginAtMeans(loss_, *average_->model(), data.training, taught, threads);
    auto parameters = network_.master().parameters();
    const auto proxies = loss_.parameters();
    parameters.insert(parameters.end(), proxies.begin(), proxies.end());
    optimizer_ = makeOptimizer(std::move(parameters), config.optimizer);
  }

  TaughtNetwork learn(const TaughtLearning& learning, const std::stop_token& stop) {
    const RunClock clock(0);
    double progress = 0;
    do {
      step(schedule_.learningRate(progress));
      progress = schedule_.progress(steps_, clock.seconds());
      if (learning.progress) learning.progress(std::min(progress, 1.0));
    } while (progress < 1 && !stop.stop_requested());
    return {average_->model(), steps_};
  }

 private:
  void step(float rate) {
    batches_.next();
    Random random(config_.seed, static_cast<std::uint64_t>(steps_));
    const auto embeddings = network_.forward(
        batches_.size(),
        [this](std::size_t begin, std::size_t end, float* pixels) { batches_.fill(begin, end, pixels); });
    const LossValue value = loss_.forward(embeddings, batches_.labels(), config_.loss, random);
    if (!std::isfinite(value.loss.item<float>()))
      throw Error(ErrorCode::trainingDiverged, {std::to_string(steps_ + 1)});
    for (auto& parameter : loss_.parameters()) parameter.mutable_grad().reset();
    value.loss.backward();
    network_.backward(embeddings.grad());
    optimizer_->clipGradients();
    optimizer_->step(rate);
    average_->update(network_.master(), ++steps_);
  }

  const TrainingConfig& config_;
  const std::string device_;
  Crew crew_;
  ReplicatedNetwork network_;
  LossFunction loss_;
  TaughtBatches batches_;
  Schedule schedule_;
  std::unique_ptr<WeightAverage> average_;
  std::unique_ptr<Optimizer> optimizer_;
  std::int64_t steps_ = 0;
};

}  // namespace

TaughtNetwork learnTaught(const TrainingConfig& config, const fs::path& weights, const TrainingData& data,
                          const LabelledSamples& taught, const TaughtLearning& learning,
                          const std::stop_token& stop) {
  prepareRuntime();
  const TrainingConfig own = gentle(config, learning.seconds);
  return Learner(own, weights, data, taught, learning.threads).learn(learning, stop);
}

}  // namespace likeness
