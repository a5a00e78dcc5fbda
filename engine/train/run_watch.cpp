#include "engine/train/run_watch.h"

#include <algorithm>

#include "engine/metric/embedding_probe.h"

namespace likeness {

namespace {

constexpr std::int64_t healthSteps = 10;  // between looks at the geometry of a batch
constexpr double tripletShare = 0.03;     // of the time, at most

}  // namespace

RunWatch::RunWatch(const TrainingConfig& config, const LabelledSamples& training, std::size_t batchSize,
                   const std::filesystem::path& folder, std::int64_t step, const TrainingControls& controls,
                   const Report& report)
    : config_(config),
      controls_(controls),
      report_(report),
      health_(config, training.classNames.size(), batchSize),
      log_(folder, step),
      healthyState_(folder),
      microscope_(config, training) {}

LossConfig RunWatch::lossNow() const {
  LossConfig loss = config_.loss;
  if (controls_.margin() >= 0) loss.margin = controls_.margin();
  return loss;
}

void RunWatch::look(const torch::Tensor& embeddings, const BatchSource& batches, const LossFunction& loss,
                    std::int64_t step, const std::function<double()>& seconds) {
  const bool inPairs = loss.inPairs() && config_.loss.kind == LossKind::contrastive;
  lookAtTriplets(embeddings, batches, step - 1, inPairs, seconds);
  if (step % healthSteps == 1) lookAtGeometry(embeddings, batches.labels(), loss);
}

void RunWatch::lookAtTriplets(const torch::Tensor& embeddings, const BatchSource& batches, std::int64_t draw,
                              bool inPairs, const std::function<double()>& seconds) {
  const double interval = static_cast<double>(controls_.tripletInterval());
  const double began = seconds();
  if (interval <= 0 || (began < nextTriplets_ && !controls_.paused())) return;
  report_(microscope_.look(embeddings, batches, lossNow(), draw, inPairs));
  const double now = seconds();
  nextTriplets_ = now + std::max(interval, (now - began) / tripletShare);
}

void RunWatch::lookAtMap(const Matrix& embeddings, const std::vector<int>& labels, std::int64_t step) const {
  if (controls_.tripletInterval() > 0) report_(microscope_.lookAtMap(embeddings, labels, lossNow(), step));
}

void RunWatch::lookAtGeometry(const torch::Tensor& embeddings, const std::vector<int>& labels,
                              const LossFunction& loss) {
  health_.setGeometry(probeEmbeddings(embeddings, labels));
  if (lossOfEqualEmbeddings(config_.loss, 0, 2)) return;
  const torch::NoGradGuard noGrad;
  const auto equal = embeddings.mean(0, /*keepdim=*/true);
  const auto rows = config_.network.normalized ? torch::nn::functional::normalize(equal) : equal;
  Random random(config_.seed);
  const LossValue value = loss.forward(rows.expand_as(embeddings).contiguous(), labels, lossNow(), random);
  health_.setEqualLoss(value.loss.item<float>());
}

void RunWatch::add(const StepMetrics& metrics, const std::function<TensorFile()>& take) {
  const HealthVerdict before = health_.report().verdict;
  health_.add(metrics);
  healthyState_.observe(health_.sound(), metrics.seconds, take);
  if (health_.report().verdict == before && metrics.step % healthSteps != 1) return;
  log_.add(health_.report());
  report_(health_.report());
}

void RunWatch::addNotANumber(std::int64_t step) {
  health_.addNotANumber(step);
  log_.add(health_.report());
  report_(health_.report());
  log_.write();
}

}  // namespace likeness
