/// How long mining and triplet loss take, forward and backward: the peer is loss_peer.py.
///
///   loss_speed [--rounds N]
///
/// A batch of 512 embeddings in 64 dimensions, ten classes, margin 0.2, on one thread. Prints one line of
/// JSON with the median of N (200) rounds for every miner, in milliseconds, and for all other losses.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/core/error.h"
#include "engine/metric/loss_function.h"
#include "engine/metric/runtime.h"
#include "engine/train/choices.h"

using namespace likeness;

namespace {

constexpr std::int64_t batch = 512;
constexpr std::int64_t dimension = 64;
constexpr int classes = 10;

struct Batch {
  torch::Tensor points;  // classes as clouds that touch, as some way into a training
  std::vector<int> labels;
};

Batch makeBatch() {
  torch::manual_seed(1);
  Batch result;
  for (std::int64_t i = 0; i < batch; ++i) result.labels.push_back(static_cast<int>(i % classes));
  const auto normalized = [](const torch::Tensor& rows) { return torch::nn::functional::normalize(rows); };
  const auto centres = normalized(torch::randn({classes, dimension}));
  const auto own = centres.index_select(0, torch::tensor(result.labels, torch::kLong));
  result.points = normalized(own + 0.15 * torch::randn({batch, dimension}));
  return result;
}

nlohmann::json measure(const LossConfig& config, const Batch& data, int rounds) {
  const LossFunction loss(config, dimension, std::vector<float>(classes, 1), 1);
  std::vector<double> times;
  double value = 0;
  for (int round = 0; round <= rounds; ++round) {
    Random random(1, static_cast<std::uint64_t>(round));
    const auto leaf = data.points.clone().requires_grad_();
    const auto began = std::chrono::steady_clock::now();
    const LossValue result = loss.forward(leaf, data.labels, config, random);
    result.loss.backward();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    value = result.loss.item<double>();
  }
  std::sort(times.begin() + 1, times.end());  // the first is no measure
  return {{"ms", times[1 + times.size() / 2 - 1]}, {"loss", value}};
}

std::string keyOf(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

void run(int rounds) {
  prepareRuntime();
  torch::set_num_threads(1);
  const Batch data = makeBatch();
  nlohmann::json report;
  for (std::size_t i = 0; i < minerChoices().size(); ++i) {
    LossConfig config = defaultLoss(LossKind::triplet);
    config.miner = static_cast<MinerKind>(i);
    config.margin = 0.2F;
    report[keyOf(minerChoices()[i].name)] = measure(config, data, rounds);
  }
  for (std::size_t i = 1; i < lossChoices().size(); ++i) {
    report["loss_" + keyOf(lossChoices()[i].name)] =
        measure(defaultLoss(static_cast<LossKind>(i)), data, rounds);
  }
  std::printf("%s\n", report.dump().c_str());
}

}  // namespace

int main(int count, char** words) {
  try {
    const bool given = count == 3 && std::string(words[1]) == "--rounds";
    run(given ? std::max(std::atoi(words[2]), 1) : 200);
    return 0;
  } catch (...) {
    std::fprintf(stderr, "loss_speed: %s\n", currentError().what());
    return 1;
  }
}
