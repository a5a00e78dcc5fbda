/// Where the time of one training step goes.
///
///   profile_step [--steps N] [KEY=VALUE]...
///
/// Times N steps (60) of the default recipe, changed by KEY=VALUE as by `likeness-cli train --set`, on 1 and
/// 2 threads in float32 and bfloat16, and prints a table: milliseconds a step, pictures a second. The steps
/// are those of the trainer without what it does beside them (curves, validation, map, checkpoints).
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/crew.h"
#include "engine/core/error.h"
#include "engine/metric/loss_function.h"
#include "engine/metric/runtime.h"
#include "engine/train/batch_source.h"
#include "engine/train/optimizer.h"
#include "engine/train/replicated_network.h"
#include "engine/train/training_data.h"
#include "engine/train/weight_average.h"

using namespace likeness;

namespace {

constexpr int warmUpSteps = 5;

enum Part { augmentation, forward, loss, backward, optimizer, average, partCount };
constexpr std::array<const char*, partCount> partNames = {"augmentation", "forward",   "loss",
                                                          "backward",     "optimizer", "average"};
using Times = std::array<double, partCount>;  // seconds

/// Seconds since it was last asked.
class Watch {
 public:
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

class Profile {
 public:
  Profile(const TrainingConfig& config, const TrainingData& data, int threads, bool bfloat16)
      : config_(config),
        threads_(threads),
        crew_(threads),
        network_(config.network, data.shape(), config.seed, torch::kCPU, bfloat16, crew_),
        loss_(config.loss, config.network.embeddingDimension,
              std::vector<float>(data.training.classNames.size(), 1), config.seed),
        average_(network_.master(), config.optimizer.averageDecay, "cpu"),
        optimizer_(makeOptimizer(network_.master().parameters(), config.optimizer)),
        batches_(config, data.training, 0) {}

  Times measure(int steps) {
    for (int i = 0; i < warmUpSteps; ++i) step();
    times_ = {};
    for (int i = 0; i < steps; ++i) step();
    for (double& time : times_) time /= steps;
    return times_;
  }
  std::size_t digitsPerBatch() const { return batches_.digitsPerBatch(); }

 private:
  void step() {
    ++step_;
    Watch watch;
    batches_.next();
    std::atomic<double> filling = 0;  // on all threads together
    const auto embeddings =
        network_.forward(batches_.batchSize(), [&](std::size_t begin, std::size_t end, float* pixels) {
          Watch own;
          batches_.fill(begin, end, pixels);
          filling += own.lap();
        });
    times_[augmentation] += filling / threads_;
    times_[forward] += watch.lap() - filling / threads_;
    Random random(config_.seed, static_cast<std::uint64_t>(step_));
    loss_.forward(embeddings, batches_.labels(), config_.loss, random).loss.backward();
    times_[loss] += watch.lap();
    network_.backward(embeddings.grad());
    times_[backward] += watch.lap();
    optimizer_->clipGradients();
    optimizer_->step(config_.optimizer.learningRate);
    times_[optimizer] += watch.lap();
    average_.update(network_.master(), step_);
    times_[average] += watch.lap();
  }

  const TrainingConfig& config_;
  int threads_;
  Crew crew_;
  ReplicatedNetwork network_;
  LossFunction loss_;
  WeightAverage average_;
  std::unique_ptr<Optimizer> optimizer_;
  BatchSource batches_;
  std::int64_t step_ = 0;
  Times times_{};
};

void printHead() {
  std::printf("| threads | numbers |");
  for (const char* name : partNames) std::printf(" %s |", name);
  std::printf(" ms a step | pictures/s |\n|---|---|");
  for (int column = 0; column < partCount + 2; ++column) std::printf("---:|");
  std::printf("\n");
}

void printRow(int threads, bool bfloat16, const Times& times, std::size_t pictures) {
  std::printf("| %d | %s |", threads, bfloat16 ? "bfloat16" : "float32");
  double total = 0;
  for (const double time : times) {
    std::printf(" %.2f |", 1e3 * time);
    total += time;
  }
  std::printf(" %.2f | %.0f |\n", 1e3 * total, static_cast<double>(pictures) / total);
  std::fflush(stdout);
}

void run(int count, char** words) {
  TrainingConfig config;
  int steps = 60;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--steps" && i + 1 < count) {
      steps = std::max(std::atoi(words[++i]), 1);
    } else {
      setByText(config, word);
    }
  }
  prepareRuntime();
  const TrainingData data = loadToLearn(config);
  printHead();
  for (const int threads : {1, 2}) {
    for (const bool bfloat16 : {false, true}) {
      Profile profile(config, data, threads, bfloat16);
      const Times times = profile.measure(steps);
      printRow(threads, bfloat16, times, profile.digitsPerBatch());
    }
  }
  if (!nativeBfloat16())
    std::printf("This processor has no bfloat16 of its own; the trainer would not use it.\n");
}

}  // namespace

int main(int count, char** words) {
  try {
    run(count, words);
    return 0;
  } catch (...) {
    std::fprintf(stderr, "profile_step: %s\n", currentError().what());
    return 1;
  }
}
