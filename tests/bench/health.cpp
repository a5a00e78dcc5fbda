/// Does the collapse doctor speak up in time, and only then?
///
///   health [--runs N] [--seed S] [--steps N] [--seconds S] [--json]
///
/// Trains short runs of random settings (losses, margins, distances, miners, learning rates, networks; drawn
/// digits, MNIST where it is installed, made-up vectors) until N (50) of them were healthy and N collapsed,
/// and counts false alarms and collapses that were announced within 200 steps of their beginning. Which is
/// which is judged apart from the monitor, by the end of the run and on calibration samples:
///   collapsed  the loss is where equal embeddings put it, or above, and distances between classes are less
///              than half of those of the untrained network
///   healthy    the loss is at least 15 % below, and k-NN accuracy above 0.8, or halfway from chance to 1
/// Distances are between directions where the loss compares nothing else. Others count for neither, and are
/// told. A collapse begins where the distances of the batch have fallen to half of their widest for good.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/core/error.h"
#include "engine/metric/runtime.h"
#include "engine/train/training_run.h"
#include "tests/support/synthetic_digits.h"

using namespace likeness;

namespace {

struct Options {
  int runs = 50;
  int steps = 400;
  std::uint64_t seed = 1;
  double seconds = 1e9;
  bool json = false;
};

LabelledSamples clusters(int classes, int perClass, int dimension, float noise, Random& random) {
  LabelledSamples samples;
  samples.shape.dimension = dimension;
  std::vector<std::vector<float>> centres;
  for (int c = 0; c < classes; ++c) {
    samples.classNames.push_back("class " + std::to_string(c));
    std::vector<float> centre(static_cast<std::size_t>(dimension));
    for (float& value : centre) value = random.normal();
    centres.push_back(centre);
  }
  for (int i = 0; i < perClass; ++i) {
    for (int c = 0; c < classes; ++c) {
      auto values = centres[static_cast<std::size_t>(c)];
      for (float& value : values) value += noise * random.normal();
      samples.addVector(values, c);
    }
  }
  return samples;
}

TrainingData divided(const LabelledSamples& all) {
  std::vector<std::size_t> training;
  std::vector<std::size_t> calibration;
  for (std::size_t i = 0; i < all.size(); ++i) (i < all.size() * 5 / 6 ? training : calibration).push_back(i);
  TrainingData data;
  data.training = all.subset(training);
  data.calibration = all.subset(calibration);
  data.probes = std::make_shared<const LabelledSamples>(data.calibration);
  data.gallery = spreadOverClasses(data.training, 1000);
  return data;
}

template <class T>
T oneOf(Random& random, std::initializer_list<T> values) {
  return values.begin()[random.below(values.size())];
}

float logUniform(Random& random, float low, float high) {
  return std::exp(random.uniform(std::log(low), std::log(high)));
}

/// What a run is about, in words, and its data.
struct Case {
  std::string data;
  TrainingConfig config;
};

class Cases {
 public:
  Cases() {
    digits_ = tests::syntheticDigits(1800, 3);
    try {
      const LabelledSamples all = openDataset("mnist").learning;
      mnist_ = all.subset(spreadOverClasses(all, 3000));
      std::vector<std::size_t> order(mnist_.size());
      for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
      Random random(1);
      random.shuffle(std::span(order));
      mnist_ = mnist_.subset(order);
    } catch (const Error&) {
      std::fprintf(stderr, "MNIST is not installed: drawn digits take its place.\n");
      mnist_ = digits_;
    }
  }

  /// A recipe that may do well, or one of those that people meet collapse with.
  Case draw(bool risky, Random& random, TrainingData& data) const {
    Case drawn;
    TrainingConfig& config = drawn.config;
    config.threads = 1;
    config.outsiderShare = 0;
    config.seed = random.next();
    config.neighbours = 5;
    config.network.widths = {8, 16};
    config.network.residualLayers = {};
    config.network.hiddenWidths = {oneOf(random, {32, 64, 128})};
    config.network.embeddingDimension = oneOf(random, {4, 8, 16, 32, 64});
    config.sampler.classesPerBatch = oneOf(random, {5, 8, 10});
    config.sampler.samplesPerClass = oneOf(random, {4, 6, 8, 12});
    const float noise = risky ? logUniform(random, 1.2F, 4) : logUniform(random, 0.2F, 1);
    const int kind = static_cast<int>(random.below(4));
    if (kind == 0) {
      drawn.data = "drawn digits";
      data = divided(digits_);
    } else if (kind == 1) {
      drawn.data = "MNIST";
      data = divided(mnist_);
    } else {
      const int classes = oneOf(random, {10, 15, 20});
      drawn.data = std::to_string(classes) + " clusters, noise " + std::to_string(noise).substr(0, 4);
      data = divided(clusters(classes, 1200 / classes, oneOf(random, {16, 32, 128}), noise, random));
    }
    drawLoss(risky, config, random);
    return drawn;
  }

 private:
  static void drawLoss(bool risky, TrainingConfig& config, Random& random) {
    LossConfig& loss = config.loss;
    loss.kind = risky || random.below(3) > 0 ? LossKind::triplet : LossKind::supervisedContrastive;
    loss.temperature = logUniform(random, 0.05F, 0.5F);
    loss.margin = logUniform(random, 0.1F, risky ? 1.5F : 0.5F);
    loss.marginKind = random.below(3) == 0 ? MarginKind::soft : MarginKind::hinge;
    loss.distance =
        oneOf(random, {DistanceKind::euclidean, DistanceKind::squaredEuclidean, DistanceKind::cosine});
    config.network.normalized = random.below(risky ? 2 : 4) > 0;
    config.optimizer.learningRate = risky ? logUniform(random, 2e-3F, 1) : logUniform(random, 5e-4F, 1e-2F);
    config.optimizer.averageDecay = 0;
    if (risky) {
      loss.miner = random.below(5) > 0 ? MinerKind::batchHard : MinerKind::batchAll;
    } else {
      loss.miner = oneOf(random, {MinerKind::semiHard, MinerKind::semiHard, MinerKind::random,
                                  MinerKind::batchAll, MinerKind::batchHard});
    }
  }

  LabelledSamples digits_;
  LabelledSamples mnist_;
};

/// What a run did, and what was said of it.
struct Outcome {
  std::vector<StepMetrics> steps;
  HealthReport last;
  std::int64_t alarmAt = 0;     // any alarm; 0 for none
  std::int64_t collapseAt = 0;  // a collapse announced
  HealthVerdict alarm = HealthVerdict::starting;
  float spreadBefore = 0;  // between classes, of calibration samples
  float spreadAfter = 0;
  float accuracy = 0;
  float chance = 0;
  bool broken = false;  // not a number
};

/// Where the loss compares directions, lengths are of no account.
bool ignoresLengths(const TrainingConfig& config) {
  const bool angles =
      config.loss.kind == LossKind::supervisedContrastive || config.loss.distance == DistanceKind::cosine;
  return angles && !config.network.normalized;
}

void normalizeRows(Matrix& rows) {
  for (std::size_t i = 0; i < rows.rows; ++i) {
    double square = 0;
    for (const float value : rows.row(i)) square += static_cast<double>(value) * value;
    const auto length = static_cast<float>(std::max(std::sqrt(square), 1e-12));
    for (float& value : rows.row(i)) value /= length;
  }
}

float spreadOf(const EmbeddingModel& model, const LabelledSamples& samples, const TrainingConfig& config) {
  Matrix rows = model.embed(samples, 1);
  if (ignoresLengths(config)) normalizeRows(rows);
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (samples.labels[i] == samples.labels[j]) continue;
      double square = 0;
      for (std::size_t d = 0; d < rows.columns; ++d) {
        const double difference = static_cast<double>(rows.row(i)[d]) - rows.row(j)[d];
        square += difference * difference;
      }
      sum += square;
      ++count;
    }
  }
  return static_cast<float>(std::sqrt(sum / static_cast<double>(std::max<std::size_t>(count, 1))));
}

Outcome trainOne(const TrainingConfig& config, const TrainingData& data,
                 const std::filesystem::path& folder) {
  Outcome outcome;
  TrainingControls controls;
  const TrainingRun::Report report = [&](const TrainingEvent& event) {
    if (const auto* step = std::get_if<StepMetrics>(&event)) {
      outcome.steps.push_back(*step);
      if (ignoresLengths(config)) {
        outcome.steps.back().negativeDistance /= std::max(outcome.last.geometry.length, 1e-12F);
      }
    }
    if (const auto* validation = std::get_if<ValidationMetrics>(&event)) {
      outcome.accuracy = validation->knnAccuracy;
    }
    const auto* health = std::get_if<HealthReport>(&event);
    if (!health) return;
    outcome.last = *health;
    if (isAlarm(health->verdict) && outcome.alarmAt == 0) {
      outcome.alarmAt = health->step;
      outcome.alarm = health->verdict;
    }
    const bool collapse =
        health->verdict == HealthVerdict::collapsed || health->verdict == HealthVerdict::dimensionalCollapse;
    if (collapse && outcome.collapseAt == 0) outcome.collapseAt = health->step;
  };
  try {
    TrainingRun run(config, data, folder, {}, controls, report);
    outcome.spreadBefore = spreadOf(run.model(), data.calibration, config);
    run.trainUntilDone({});
    outcome.spreadAfter = spreadOf(run.model(), data.calibration, config);
    outcome.chance = static_cast<float>(run.baselines().chance);
  } catch (const Error&) {
    outcome.broken = true;
  }
  return outcome;
}

float endLoss(const Outcome& outcome) {
  const std::size_t count = std::min<std::size_t>(20, outcome.steps.size());
  float sum = 0;
  for (std::size_t i = outcome.steps.size() - count; i < outcome.steps.size(); ++i)
    sum += outcome.steps[i].loss;
  return sum / static_cast<float>(std::max<std::size_t>(count, 1));
}

bool collapsed(const Outcome& outcome) {
  return !outcome.broken && endLoss(outcome) >= 0.95F * outcome.last.equalLoss &&
         outcome.spreadAfter < 0.5F * outcome.spreadBefore;
}

bool healthy(const Outcome& outcome) {
  return !outcome.broken && endLoss(outcome) <= 0.85F * outcome.last.equalLoss &&
         outcome.accuracy > std::min(0.8F, 0.5F + 0.5F * outcome.chance);
}

std::int64_t beginningOf(const Outcome& outcome) {
  float widest = 0;
  for (const StepMetrics& step : outcome.steps) widest = std::max(widest, step.negativeDistance);
  std::int64_t begin = 1;
  for (const StepMetrics& step : outcome.steps) {
    if (step.negativeDistance >= 0.5F * widest) begin = step.step + 1;
  }
  return begin;
}

struct Tally {
  int healthy = 0;
  int falseAlarms = 0;
  int collapsed = 0;
  int found = 0;
  int foundWithoutLimit = 0;
  int neither = 0;
  int broken = 0;
  std::vector<std::int64_t> delays;
};

void tell(const char* what, const Case& drawn, const Outcome& outcome) {
  const TrainingConfig& config = drawn.config;
  const auto json = toJson(config);
  std::fprintf(
      stderr,
      "%-12s %s; %s %s %s %s margin %.2f rate %.4f %s d %d batch %dx%d: loss %.3f of %.3f, spread %.3f of "
      "%.3f, k-NN %.2f, begin %ld, %s at %ld (collapse at %ld)\n",
      what, drawn.data.c_str(), json["loss"]["kind"].get<std::string>().c_str(),
      json["loss"]["miner"].get<std::string>().c_str(), json["loss"]["distance"].get<std::string>().c_str(),
      json["loss"]["marginKind"].get<std::string>().c_str(), config.loss.margin,
      config.optimizer.learningRate, config.network.normalized ? "normalised" : "free",
      config.network.embeddingDimension, config.sampler.classesPerBatch, config.sampler.samplesPerClass,
      endLoss(outcome), outcome.last.equalLoss, outcome.spreadAfter, outcome.spreadBefore, outcome.accuracy,
      static_cast<long>(beginningOf(outcome)), healthName(outcome.alarm), static_cast<long>(outcome.alarmAt),
      static_cast<long>(outcome.collapseAt));
}

void count(const Case& drawn, const Outcome& outcome, int runs, Tally& tally) {
  constexpr std::int64_t inTime = 200;
  if (outcome.broken) {
    ++tally.broken;
  } else if (collapsed(outcome) && tally.collapsed < runs) {
    ++tally.collapsed;
    const bool announced = outcome.collapseAt > 0;
    const std::int64_t delay = outcome.collapseAt - beginningOf(outcome);
    if (announced) tally.delays.push_back(delay);
    tally.foundWithoutLimit += announced;
    tally.found += announced && delay <= inTime;
    if (!announced || delay > inTime) tell("MISSED", drawn, outcome);
  } else if (healthy(outcome) && tally.healthy < runs) {
    ++tally.healthy;
    if (outcome.alarmAt > 0) {
      ++tally.falseAlarms;
      tell("FALSE ALARM", drawn, outcome);
    }
  } else if (!collapsed(outcome) && !healthy(outcome)) {
    ++tally.neither;
    tell("neither", drawn, outcome);
  }
}

void print(const Tally& tally, bool json) {
  std::vector<std::int64_t> delays = tally.delays;
  std::sort(delays.begin(), delays.end());
  const std::int64_t median = delays.empty() ? 0 : delays[delays.size() / 2];
  if (json) {
    nlohmann::ordered_json out;
    out["healthy"] = tally.healthy;
    out["false_alarms"] = tally.falseAlarms;
    out["collapsed"] = tally.collapsed;
    out["found_within_200_steps"] = tally.found;
    out["median_delay_steps"] = median;
    out["neither"] = tally.neither;
    out["not_a_number"] = tally.broken;
    std::printf("%s\n", out.dump().c_str());
    return;
  }
  std::printf(
      "%d healthy runs: %d false alarms\n%d collapsed runs: %d announced within 200 steps (%d at all), "
      "median %ld steps after the beginning\n%d runs neither, %d ended in NaN\n",
      tally.healthy, tally.falseAlarms, tally.collapsed, tally.found, tally.foundWithoutLimit,
      static_cast<long>(median), tally.neither, tally.broken);
}

Options optionsFrom(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const char* value = i + 1 < count ? words[i + 1] : "0";
    if (word == "--json") {
      options.json = true;
      continue;
    }
    ++i;
    if (word == "--runs") options.runs = std::atoi(value);
    if (word == "--steps") options.steps = std::atoi(value);
    if (word == "--seed") options.seed = std::strtoull(value, nullptr, 10);
    if (word == "--seconds") options.seconds = std::atof(value);
  }
  return options;
}

void run(const Options& options) {
  prepareRuntime();
  const Cases cases;
  Random random(options.seed);
  Tally tally;
  const auto folder =
      std::filesystem::temp_directory_path() / ("likeness-health-" + std::to_string(getpid()));
  const auto began = std::chrono::steady_clock::now();
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  };
  for (bool risky = false;
       (tally.healthy < options.runs || tally.collapsed < options.runs) && seconds() < options.seconds;
       risky = !risky) {
    if (risky ? tally.collapsed >= options.runs : tally.healthy >= options.runs) continue;
    TrainingData data;
    Case drawn = cases.draw(risky, random, data);
    const int batch = drawn.config.sampler.classesPerBatch * drawn.config.sampler.samplesPerClass;
    drawn.config.budget = {
        0, static_cast<double>(options.steps) * batch / static_cast<double>(data.training.size()), 0};
    std::filesystem::create_directories(folder);
    count(drawn, trainOne(drawn.config, data, folder), options.runs, tally);
    std::filesystem::remove_all(folder);
  }
  print(tally, options.json);
}

}  // namespace

int main(int count, char** words) {
  try {
    run(optionsFrom(count, words));
    return 0;
  } catch (...) {
    std::fprintf(stderr, "health: %s\n", currentError().what());
    return 1;
  }
}
