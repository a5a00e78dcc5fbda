#include "engine/train/training_run.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/metric/batch_spread.h"
#include "engine/metric/embedding_probe.h"
#include "engine/metric/runtime.h"

namespace likeness {

namespace {

constexpr double firstValidation = 1.0;     // seconds after the start
constexpr double leastValidationGap = 2.0;  // seconds
constexpr double validationShare = 0.03;    // of the time, at most
constexpr double mapShare = 0.05;           // of the time, at most
constexpr double tripletShare = 0.03;       // of the time, at most
constexpr double checkpointGap = 15.0;      // seconds
constexpr std::size_t recentSteps = 20;
constexpr std::int64_t healthSteps = 10;  // between looks at the geometry of a batch
constexpr std::int64_t stepsToRise = 50;  // of the learning rate, after a cure
constexpr int usefulThreads = 2;          // as many as a ReplicatedNetwork has shards

int chooseThreads(int wanted) {
  return std::min(wanted > 0 ? wanted : availableThreads(), usefulThreads);
}

/// One over the share of each class, so that their mean over the samples is 1; or 1 each.
std::vector<float> classWeights(const TrainingConfig& config, const LabelledSamples& training) {
  std::vector<float> weights(training.classNames.size(), 1);
  if (!config.data.classWeights) return weights;
  std::vector<std::size_t> counts(weights.size());
  for (const int label : training.labels) ++counts[static_cast<std::size_t>(label)];
  const auto present = static_cast<float>(
      std::count_if(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; }));
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (counts[c] > 0)
      weights[c] = static_cast<float>(training.size()) / (present * static_cast<float>(counts[c]));
  }
  return weights;
}

RunPosition beginAt(const RunStart& start, const std::filesystem::path& folder, ReplicatedNetwork& network,
                    LossFunction& loss, WeightAverage& average, Adam& adam) {
  if (!start.cured)
    return start.resume ? loadCheckpoint(folder, network, loss, average, adam) : RunPosition{};
  if (healthyPosition(folder)) {
    loadCheckpoint(folder, network, loss, average, adam, healthyCheckpointFileName);
  }
  return *start.cured;
}

std::vector<torch::Tensor> allParameters(const EmbeddingNetwork& network, const LossFunction& loss) {
  auto parameters = network.parameters();
  const auto proxies = loss.parameters();
  parameters.insert(parameters.end(), proxies.begin(), proxies.end());
  return parameters;
}

}  // namespace

TrainingRun::TrainingRun(const TrainingConfig& config, const TrainingData& data, std::filesystem::path folder,
                         const RunStart& start, TrainingControls& controls, const Report& report)
    : config_(config),
      data_(data),
      folder_(std::move(folder)),
      controls_(controls),
      report_(report),
      threads_(chooseThreads(config.threads)),
      device_(resolveDevice(config.device)),
      crew_(threads_),
      network_(config.network, data.shape(), config.seed, torch::Device(device_),
               device_ == "cpu" && nativeBfloat16() && !data.shape().isVector(), crew_),
      loss_(config.loss, config.network.embeddingDimension, classWeights(config, data.training), config.seed,
            drawsPairs(config, data.pairs[0])),
      average_(network_.master(), config.optimizer.averageDecay, device_),
      adam_(allParameters(network_.master(), loss_), config.optimizer.weightDecay),
      position_(beginAt(start, folder_, network_, loss_, average_, adam_)),
      batches_(config, data.training, position_.step, data.pairs[0]),
      schedule_(config.optimizer, config.budget, data.training.size(), batches_.digitsPerBatch()),
      validator_(config, data, threads_),
      clock_(position_.seconds),
      health_(config, data.training.classNames.size(), batches_.batchSize()),
      healthLog_(folder_, position_.step),
      healthyState_(folder_),
      microscope_(config, data.training),
      lastCure_(start.lastCure),
      nextValidation_(position_.seconds + firstValidation),
      nextMap_(position_.seconds),
      nextCheckpoint_(position_.seconds + checkpointGap) {
  metrics_.emplace(folder_, position_.step);
  if (start.baselines) {
    baselines_ = *start.baselines;
    baselinesKnown_ = true;
  }
  TrainingStarted started;
  started.probes = data.probes;
  started.trainingPictures = data.training.size();
  started.calibrationPictures = data.calibration.size();
  started.split = data.split;
  started.parameters = network_.master().parameterCount();
  started.firstStep = position_.step;
  report_(started);
}

void TrainingRun::trainUntilDone(const std::stop_token& stop) {
  if (!std::exchange(baselinesKnown_, true)) {
    report_(PhaseChanged{TrainingPhase::baselines});
    const WeightAverage untrained(EmbeddingNetwork(config_.network, data_.shape(), config_.seed), 0, device_);
    baselines_ = validator_.baselines(*untrained.model());
    report_(baselines_);
  }
  report_(PhaseChanged{TrainingPhase::training});
  clock_ = RunClock(position_.seconds);
  while (true) {
    const double progress = schedule_.progress(position_.step, clock_.seconds());
    if (progress >= 1) break;
    if (controls_.paused()) drawMap();
    clock_.pause();
    const bool go = controls_.waitForTurn(stop);
    clock_.resume();
    if (!go) {
      stopped_ = true;
      break;
    }
    wantedCure_ = controls_.takeCure();
    if (wantedCure_) {
      metrics_->flush();
      return;
    }
    StepMetrics metrics =
        step(schedule_.learningRate(progress) * controls_.learningRateFactor() * rateAfterCure());
    const bool last = schedule_.progress(position_.step, clock_.seconds()) >= 1;
    observe(std::move(metrics), last);
  }
  position_.seconds = clock_.seconds();
  checkpoint();
}

StepMetrics TrainingRun::step(float learningRate) {
  const LossConfig loss = lossNow();
  batches_.next();
  Random random(config_.seed, static_cast<std::uint64_t>(position_.step));
  const auto embeddings = network_.forward(
      batches_.batchSize(),
      [this](std::size_t begin, std::size_t end, float* pixels) { batches_.fill(begin, end, pixels); });
  const LossValue value = loss_.forward(embeddings, batches_.labels(), loss, random);
  StepMetrics metrics;
  metrics.loss = value.loss.item<float>();
  if (!std::isfinite(metrics.loss)) failForNotANumber();
  for (auto& parameter : loss_.parameters()) parameter.mutable_grad().reset();
  value.loss.backward();
  network_.backward(embeddings.grad());
  adam_.step(learningRate);
  average_.update(network_.master(), position_.step + 1);
  lookAtTriplets(embeddings, loss);

  ++position_.step;
  position_.imagesSeen += static_cast<std::int64_t>(batches_.digitsPerBatch());
  metrics.step = position_.step;
  metrics.imagesSeen = position_.imagesSeen;
  metrics.activeShare = value.activeShare;
  metrics.triplets = value.counts;
  metrics.learningRate = learningRate;
  metrics.margin = loss.margin;
  metrics.gradientNorm = adam_.gradientNorm();
  watchHealth(embeddings);
  const BatchSpread spread = batchSpread(embeddings, batches_.labels());
  metrics.positiveDistance = spread.within;
  metrics.negativeDistance = spread.between;
  return metrics;
}

void TrainingRun::observe(StepMetrics metrics, bool last) {
  metrics.seconds = position_.seconds = clock_.seconds();
  recentLosses_.push_back(metrics.loss);
  if (recentLosses_.size() > recentSteps) recentLosses_.erase(recentLosses_.begin());
  report_(metrics);
  reportHealth(metrics);
  MetricsRow row{metrics, {}};
  if (last || metrics.seconds >= nextValidation_) {
    validation_ = validator_.measure(model(), loss_, metrics.step, metrics.seconds);
    row.validation = validation_;
    report_(validation_);
    health_.add(validation_);
    const double took = clock_.seconds() - metrics.seconds;
    nextValidation_ = clock_.seconds() + std::max(leastValidationGap, took / validationShare);
  }
  metrics_->add(row);
  if (controls_.mapInterval() > 0 && metrics.seconds >= nextMap_) drawMap();
  if (metrics.seconds >= nextCheckpoint_) checkpoint();
}

LossConfig TrainingRun::lossNow() const {
  LossConfig loss = config_.loss;
  if (controls_.margin() >= 0) loss.margin = controls_.margin();
  return loss;
}

void TrainingRun::lookAtTriplets(const torch::Tensor& embeddings, const LossConfig& loss) {
  const double interval = static_cast<double>(controls_.tripletInterval());
  const double began = clock_.seconds();
  if (interval <= 0 || (began < nextTriplets_ && !controls_.paused())) return;
  report_(microscope_.look(embeddings, batches_, loss, position_.step));
  const double now = clock_.seconds();
  nextTriplets_ = now + std::max(interval, (now - began) / tripletShare);
}

float TrainingRun::rateAfterCure() const {
  if (lastCure_ < 0) return 1;
  return std::min(static_cast<float>(position_.step - lastCure_ + 1) / static_cast<float>(stepsToRise), 1.0F);
}

void TrainingRun::failForNotANumber() {
  health_.addNotANumber(position_.step + 1);
  healthLog_.add(health_.report());
  report_(health_.report());
  metrics_->flush();
  healthLog_.write();
  throw Error(ErrorCode::trainingDiverged, {std::to_string(position_.step + 1)});
}

void TrainingRun::watchHealth(const torch::Tensor& embeddings) {
  if (position_.step % healthSteps != 1) return;
  health_.setGeometry(probeEmbeddings(embeddings, batches_.labels()));
  if (lossOfEqualEmbeddings(config_.loss, 0, 2)) return;
  const LossConfig loss = lossNow();
  const torch::NoGradGuard noGrad;
  const auto equal = embeddings.mean(0, /*keepdim=*/true);
  const auto rows = config_.network.normalized ? torch::nn::functional::normalize(equal) : equal;
  Random random(config_.seed);
  health_.setEqualLoss(loss_.forward(rows.expand_as(embeddings).contiguous(), batches_.labels(), loss, random)
                           .loss.item<float>());
}

void TrainingRun::reportHealth(const StepMetrics& metrics) {
  const HealthVerdict before = health_.report().verdict;
  health_.add(metrics);
  const bool changed = health_.report().verdict != before;
  healthyState_.observe(health_.sound(), metrics.seconds,
                        [&] { return takeCheckpoint(position_, network_, loss_, average_, adam_); });
  if (!changed && metrics.step % healthSteps != 1) return;
  healthLog_.add(health_.report());
  report_(health_.report());
}

void TrainingRun::drawMap() {
  const double began = clock_.seconds();
  map_ = validator_.drawMap(model(), position_.step, began);
  report_(map_);
  if (controls_.tripletInterval() > 0) {
    report_(
        microscope_.lookAtMap(*validator_.mapEmbeddings(), data_.probes->labels, lossNow(), position_.step));
  }
  const double now = clock_.seconds();
  nextMap_ = now + std::max<double>(controls_.mapInterval(), (now - began) / mapShare);
}

void TrainingRun::checkpoint() {
  metrics_->flush();
  healthLog_.write();
  saveCheckpoint(folder_, position_, network_, loss_, average_, adam_);
  nextCheckpoint_ = clock_.seconds() + checkpointGap;
}

float TrainingRun::recentLoss() const {
  if (recentLosses_.empty()) return 0;
  return std::accumulate(recentLosses_.begin(), recentLosses_.end(), 0.0F) /
         static_cast<float>(recentLosses_.size());
}

}  // namespace likeness
