#include "engine/train/checkpoint.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "engine/core/error.h"
#include "engine/metric/network_tensors.h"
#include "engine/store/experiment_files.h"

namespace likeness {

namespace {

constexpr const char* formatVersion = "1";

template <class T>
T number(const TensorFile& content, const std::string& key, const std::filesystem::path& file) {
  const auto found = content.metadata.find(key);
  T value{};
  if (found != content.metadata.end()) {
    const char* end = found->second.data() + found->second.size();
    const auto [stop, fault] = std::from_chars(found->second.data(), end, value);
    if (fault == std::errc() && stop == end && value >= 0) return value;
  }
  throw Error(ErrorCode::fileDamaged, {file.string(), "\"" + key + "\" is missing or no number"});
}

RunPosition positionOf(const TensorFile& content, const std::filesystem::path& file) {
  return {number<std::int64_t>(content, "step", file), number<std::int64_t>(content, "imagesSeen", file),
          number<double>(content, "seconds", file)};
}

bool isFinite(const TensorFile& content) {
  return std::all_of(content.tensors.begin(), content.tensors.end(), [](const auto& named) {
    const std::vector<float>& values = named.second.floats;
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
  });
}

}  // namespace

TensorFile snapshotOf(const RunPosition& position, const LearningParts& parts) {
  TensorFile content;
  content.metadata = {{"format", formatVersion},
                      {"step", std::to_string(position.step)},
                      {"imagesSeen", std::to_string(position.imagesSeen)},
                      {"seconds", std::to_string(position.seconds)}};
  parts.network.store(content);
  storeTensors(parts.loss, "loss.", content);
  storeTensors(parts.average.network(), "average.", content);
  parts.optimizer.store(content);
  if (!isFinite(content)) throw Error(ErrorCode::trainingDiverged, {std::to_string(position.step)});
  return content;
}

RunPosition restore(const TensorFile& content, const LearningParts& parts,
                    const std::filesystem::path& file) {
  if (const int format = number<int>(content, "format", file); std::to_string(format) != formatVersion) {
    throw Error(ErrorCode::newerVersion, {file.string(), std::to_string(format), formatVersion});
  }
  parts.network.load(content, file);
  loadTensors(parts.loss, content, "loss.", file);
  loadTensors(parts.average.network(), content, "average.", file);
  parts.optimizer.load(content, file);
  return positionOf(content, file);
}

void saveCheckpoint(const std::filesystem::path& folder, const RunPosition& position,
                    const LearningParts& parts, const ScoreMemory& scores) {
  TensorFile content = snapshotOf(position, parts);
  scores.store(content);
  writeTensorFile(folder / checkpointFileName, content);
}

RunPosition loadCheckpoint(const std::filesystem::path& folder, const LearningParts& parts,
                           ScoreMemory& scores) {
  const auto file = folder / checkpointFileName;
  const TensorFile content = readTensorFile(file);
  const RunPosition position = restore(content, parts, file);
  scores.load(content, file);
  return position;
}

std::optional<RunPosition> healthyPosition(const std::filesystem::path& folder) {
  const auto file = folder / healthyCheckpointFileName;
  try {
    return positionOf(readTensorFile(file), file);
  } catch (const Error&) {
    return std::nullopt;
  }
}

RunPosition loadHealthyState(const std::filesystem::path& folder, const LearningParts& parts) {
  const auto file = folder / healthyCheckpointFileName;
  return restore(readTensorFile(file), parts, file);
}

}  // namespace likeness
