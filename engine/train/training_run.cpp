#include "engine/train/training_run.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/metric/batch_spread.h"
#include "engine/metric/runtime.h"
#include "engine/train/together.h"

namespace likeness {

namespace {

constexpr double firstValidation = 1.0;     // seconds after the start
constexpr double leastValidationGap = 2.0;  // seconds
constexpr double validationShare = 0.03;    // of the time, at most
constexpr double mapShare = 0.04;           // of the time, at most
constexpr double checkpointGap = 15.0;      // seconds
constexpr std::size_t recentSteps = 20;
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

bool usesBfloat16(const std::string& device, const SampleShape& shape, ProcessGroup* group) {
  const bool here = device == "cpu" && nativeBfloat16() && !shape.isVector();
  return group ? onAllRanks(*group, "bfloat16", here) : here;
}

std::vector<torch::Tensor> allParameters(const EmbeddingNetwork& network, const LossFunction& loss) {
  auto parameters = network.parameters();
  const auto proxies = loss.parameters();
  parameters.insert(parameters.end(), proxies.begin(), proxies.end());
  return parameters;
}

}  // namespace

TrainingRun::TrainingRun(const TrainingConfig& config, const TrainingData& data, std::filesystem::path folder,
                         const RunStart& start, TrainingControls& controls, const Report& report,
                         ProcessGroup* group)
    : config_(config),
      data_(data),
      folder_(std::move(folder)),
      controls_(controls),
      report_(report),
      group_(group),
      threads_(chooseThreads(config.threads)),
      device_(resolveDevice(config.device)),
      crew_(threads_),
      network_(config.network, data.shape(), config.seed, torch::Device(device_),
               usesBfloat16(device_, data.shape(), group), crew_, group),
      loss_(config.loss, config.network.embeddingDimension, classWeights(config, data.training), config.seed,
            drawsPairs(config, data.pairs[0])),
      average_(network_.master(), config.optimizer.averageDecay, device_),
      optimizer_(makeOptimizer(allParameters(network_.master(), loss_), config.optimizer)),
      scores_(config, network_.master(), device_),
      position_(beginAt(start)),
      batches_(config, data.training, position_.step, data.pairs[0], data.outsiders),
      schedule_(config.optimizer, config.budget, data.training.size(), batches_.digitsPerBatch()),
      validator_(config, data, threads_),
      clock_(position_.seconds),
      lastCure_(start.lastCure),
      nextValidation_(position_.seconds + firstValidation),
      nextMap_(position_.seconds),
      nextCheckpoint_(position_.seconds + checkpointGap) {
  scores_.forgetExhaustion();
  if (leads()) {
    metrics_.emplace(folder_, position_.step);
    if (data.probes->size() > 0)
      frames_.emplace(folder_ / mapFramesFileName, data.probes->size(), 2, position_.step);
    watch_.emplace(config_, data.training, batches_.batchSize(), folder_, position_.step, controls_, report_);
  }
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

RunPosition TrainingRun::beginAt(const RunStart& start) {
  if (start.cured) {
    if (healthyPosition(folder_)) loadHealthyState(folder_, parts());
    return *start.cured;
  }
  const RunPosition own = start.resume && leads() ? loadCheckpoint(folder_, parts(), scores_) : RunPosition{};
  return group_ ? shareState(*group_, own, parts()) : own;
}

void TrainingRun::measureBaselines() {
  report_(PhaseChanged{TrainingPhase::baselines});
  const WeightAverage untrained(EmbeddingNetwork(config_.network, data_.shape(), config_.seed), 0, device_);
  baselines_ = validator_.baselines(*untrained.model());
  report_(baselines_);
}

void TrainingRun::trainUntilDone(const std::stop_token& stop) {
  if (leads() && !std::exchange(baselinesKnown_, true)) measureBaselines();
  report_(PhaseChanged{TrainingPhase::training});
  clock_ = RunClock(position_.seconds);
  try {
    trainSteps(stop);
  } catch (const Error& error) {
    position_.seconds = clock_.seconds();
    if (error.code() == ErrorCode::rankLost && leads()) checkpoint();
    throw;
  }
  position_.seconds = clock_.seconds();
  if (wantedCure_) {
    metrics_->flush();  // the checkpoint stays what it was before the fault
  } else if (leads()) {
    checkpoint();
  }
}

void TrainingRun::trainSteps(const std::stop_token& stop) {
  while (const std::optional<float> rate = nextRate(stop)) {
    StepMetrics metrics = step(*rate);
    const bool last = schedule_.progress(position_.step, clock_.seconds()) >= 1;
    observe(std::move(metrics), last);
  }
}

std::optional<float> TrainingRun::agreedRate(std::optional<float> own, const std::stop_token& stop) {
  const bool goes = leads() && own;
  auto said = torch::tensor(
      {stop.stop_requested() ? 1.0 : 0.0, goes ? 1.0 : 0.0, goes ? static_cast<double>(*own) : 0.0},
      torch::kDouble);
  group_->sum(said);
  const double* all = said.data_ptr<double>();
  if (all[0] > 0) stopped_ = true;
  if (stopped_ || all[1] == 0) return std::nullopt;
  return static_cast<float>(all[2]);
}

std::optional<float> TrainingRun::nextRate(const std::stop_token& stop) {
  const std::optional<float> own = leads() ? ownRate(stop) : std::nullopt;
  return group_ ? agreedRate(own, stop) : own;
}

std::optional<float> TrainingRun::ownRate(const std::stop_token& stop) {
  const double progress = schedule_.progress(position_.step, clock_.seconds());
  if (progress >= 1) return std::nullopt;
  finishedEarly_ = scores_.exhausted();
  if (finishedEarly_) return std::nullopt;
  if (controls_.paused()) drawMap();
  clock_.pause();
  stopped_ = !controls_.waitForTurn(stop);
  clock_.resume();
  if (stopped_) return std::nullopt;
  if (!group_) wantedCure_ = controls_.takeCure();
  if (wantedCure_) return std::nullopt;
  return schedule_.learningRate(progress) * scores_.rateFactor() * controls_.learningRateFactor() *
         rateAfterCure();
}

StepMetrics TrainingRun::step(float learningRate) {
  LossConfig loss = config_.loss;
  if (controls_.margin() >= 0) loss.margin = controls_.margin();
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
  const float gradientNorm = optimizer_->clipGradients();
  optimizer_->step(learningRate);
  average_.update(network_.master(), position_.step + 1);

  ++position_.step;
  position_.imagesSeen += static_cast<std::int64_t>(batches_.digitsPerBatch());
  metrics.step = position_.step;
  metrics.imagesSeen = position_.imagesSeen;
  metrics.activeShare = value.activeShare;
  metrics.triplets = value.counts;
  metrics.learningRate = learningRate;
  metrics.margin = loss.margin;
  metrics.gradientNorm = gradientNorm;
  if (watch_) watch_->look(embeddings, batches_, loss_, position_.step, [this] { return clock_.seconds(); });
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
  if (!leads()) return;
  watch_->add(metrics, [this] { return snapshotOf(position_, parts()); });
  MetricsRow row{metrics, {}};
  if (last || measurementDue(metrics)) measure(row);
  metrics_->add(row);
  if (controls_.mapInterval() > 0 && metrics.seconds >= nextMap_) drawMap();
  if (metrics.seconds >= nextCheckpoint_) checkpoint();
}

float TrainingRun::rateAfterCure() const {
  if (lastCure_ < 0) return 1;
  return std::min(static_cast<float>(position_.step - lastCure_ + 1) / static_cast<float>(stepsToRise), 1.0F);
}

void TrainingRun::failForNotANumber() {
  if (metrics_) metrics_->flush();
  if (watch_) watch_->addNotANumber(position_.step + 1);
  throw Error(ErrorCode::trainingDiverged, {std::to_string(position_.step + 1)});
}

bool TrainingRun::measurementDue(const StepMetrics& metrics) const {
  const std::int64_t gap = scores_.steers() ? schedule_.measuringGap() : 0;
  return gap > 0 ? metrics.step % gap == 0 : metrics.seconds >= nextValidation_;
}

void TrainingRun::measure(MetricsRow& row) {
  const StepMetrics& now = row.step;
  validation_ = validator_.measure(*average_.model(), loss_, now.step, now.seconds);
  row.validation = validation_;
  report_(validation_);
  watch_->add(validation_);
  scores_.add(validationScore(validation_), schedule_.warmingUp(schedule_.progress(now.step, now.seconds)),
              now.step, average_);
  const double took = clock_.seconds() - now.seconds;
  nextValidation_ = clock_.seconds() + std::max(leastValidationGap, took / validationShare);
}

std::shared_ptr<const EmbeddingModel> TrainingRun::sharedModel() const {
  const auto best = scores_.bestModel();
  return best ? best : average_.model();
}

std::int64_t TrainingRun::modelStep() const {
  return scores_.bestModel() ? scores_.bestStep() : position_.step;
}

void TrainingRun::drawMap() {
  const double began = clock_.seconds();
  map_ = validator_.drawMap(*average_.model(), position_.step, began);
  report_(map_);
  keepFrame(map_);
  watch_->lookAtMap(*validator_.mapEmbeddings(), data_.probes->labels, position_.step);
  const double now = clock_.seconds();
  nextMap_ = now + std::max<double>(controls_.mapInterval(), (now - began) / mapShare);
}

void TrainingRun::keepFrame(const MapFrame& frame) {
  if (frames_) frames_->add(frame.step, *frame.points);
}

void TrainingRun::checkpoint() {
  metrics_->flush();
  watch_->write();
  saveCheckpoint(folder_, position_, parts(), scores_);
  nextCheckpoint_ = clock_.seconds() + checkpointGap;
}

float TrainingRun::recentLoss() const {
  if (recentLosses_.empty()) return 0;
  return std::accumulate(recentLosses_.begin(), recentLosses_.end(), 0.0F) /
         static_cast<float>(recentLosses_.size());
}

}  // namespace likeness
