#include "engine/train/together.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <sstream>
#include <vector>

#include "engine/core/sha256.h"
#include "engine/train/settings.h"

namespace likeness {

namespace {

/// A line for every setting that must be the same everywhere.
std::string settingLines(const TrainingConfig& config) {
  static const std::set<std::string> ofTheMachine = {"dataset", "threads", "device"};
  std::string lines;
  for (const Setting& setting : trainingSettings()) {
    // Texts are paths, and what lies there is compared itself.
    const bool free = !setting.stored || setting.type == "text" || setting.section == "budget" ||
                      ofTheMachine.contains(setting.key());
    if (!free) lines += setting.key() + " = " + setting.write(config).dump() + "\n";
  }
  return lines;
}

/// The first line of `theirs` that `ours` has otherwise, both in words.
std::string firstDifference(const std::string& theirs, const std::string& ours) {
  std::istringstream first(theirs);
  std::istringstream second(ours);
  std::string a;
  std::string b;
  while (std::getline(first, a) && std::getline(second, b)) {
    if (a != b) return "it has " + a + ", rank 0 has " + b;
  }
  return "it knows other settings";
}

template <class Values>
std::string sumOf(const Values& values) {
  const auto bytes = std::as_bytes(std::span(values));
  return sha256({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

/// What tells one set of training samples from another.
std::string fingerprint(const LabelledSamples& samples) {
  std::string text = std::to_string(samples.size()) + " samples of " + std::to_string(samples.shape.size()) +
                     " values in " + std::to_string(samples.classNames.size()) + " classes, ";
  std::string names;
  for (const std::string& name : samples.classNames) names += name + "\n";
  const std::string sums =
      sumOf(samples.pixels) + sumOf(samples.vectors) + sumOf(samples.labels) + sumOf(names);
  return text + "sum " + sumOf(sums).substr(0, 16);
}

void compareAll(ProcessGroup& group, const std::string& name, const std::string& text,
                const std::function<std::string(const std::string&, const std::string&)>& difference) {
  const auto all = group.exchange(name, text);
  for (std::size_t rank = 1; rank < all.size(); ++rank) {
    if (all[rank] == all[0]) continue;
    throw Error(ErrorCode::ranksDiffer, {std::to_string(rank), difference(all[rank], all[0])});
  }
}

void broadcastValues(ProcessGroup& group, StoredTensor& tensor) {
  if (!tensor.floats.empty()) {
    auto values = torch::from_blob(tensor.floats.data(), {static_cast<std::int64_t>(tensor.floats.size())});
    group.broadcast(values);
  }
  if (!tensor.integers.empty()) {
    auto values = torch::from_blob(tensor.integers.data(),
                                   {static_cast<std::int64_t>(tensor.integers.size())}, torch::kLong);
    group.broadcast(values);
  }
}

}  // namespace

std::unique_ptr<ProcessGroup> joinRanks(const Rendezvous& rendezvous, const TrainingConfig& config,
                                        const TrainingData& data) {
  auto group = std::make_unique<ProcessGroup>(rendezvous);
  compareAll(*group, "settings", settingLines(config), firstDifference);
  compareAll(*group, "data", fingerprint(data.training),
             [](const std::string& theirs, const std::string& ours) {
               return "it learns from " + theirs + ", rank 0 from " + ours;
             });
  group->connect();
  return group;
}

bool onAllRanks(ProcessGroup& group, const std::string& name, bool here) {
  const auto all = group.exchange(name, here ? "yes" : "no");
  return std::all_of(all.begin(), all.end(), [](const std::string& said) { return said == "yes"; });
}

RunPosition shareState(ProcessGroup& group, const RunPosition& position, const LearningParts& parts) {
  TensorFile content = snapshotOf(position, parts);
  for (auto& named : content.tensors) broadcastValues(group, named.second);
  for (auto& named : content.metadata) group.broadcast(named.second);
  return restore(content, parts, "rank 0");
}

}  // namespace likeness
