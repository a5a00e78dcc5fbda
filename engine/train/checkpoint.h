#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "engine/metric/loss_function.h"
#include "engine/train/optimizer.h"
#include "engine/train/replicated_network.h"
#include "engine/train/score_memory.h"
#include "engine/train/weight_average.h"

namespace likeness {

/// How far a run had come. Batches, augmentation and mined triplets follow from the seed and the step alone,
/// so that nothing else needs storing beside the tensors.
struct RunPosition {
  std::int64_t step = 0;
  std::int64_t imagesSeen = 0;
  double seconds = 0;
};

/// What learns in a run.
struct LearningParts {
  ReplicatedNetwork& network;
  LossFunction& loss;
  WeightAverage& average;
  Optimizer& optimizer;
};

/// Weights, proxies of the loss, average, state of the optimiser, and the position as metadata. Error
/// trainingDiverged when a value is no number.
TensorFile snapshotOf(const RunPosition& position, const LearningParts& parts);
/// Puts it back. Error fileDamaged when it does not fit the network; `file` names it.
RunPosition restore(const TensorFile& content, const LearningParts& parts, const std::filesystem::path& file);

/// checkpoint.safetensors of an experiment: a snapshot and the memory of scores. Error trainingDiverged when
/// a value is no number: the checkpoint before it stays.
void saveCheckpoint(const std::filesystem::path& folder, const RunPosition& position,
                    const LearningParts& parts, const ScoreMemory& scores);
/// Errors: fileNotFound; fileDamaged when it does not fit the network.
RunPosition loadCheckpoint(const std::filesystem::path& folder, const LearningParts& parts,
                           ScoreMemory& scores);

/// The position of checkpoint-healthy.safetensors; empty where there is none that can be read, so that a
/// cure begins anew.
std::optional<RunPosition> healthyPosition(const std::filesystem::path& folder);
/// Puts that state back. Errors: as loadCheckpoint.
RunPosition loadHealthyState(const std::filesystem::path& folder, const LearningParts& parts);

}  // namespace likeness
