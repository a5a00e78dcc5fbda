#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "engine/metric/loss_function.h"
#include "engine/store/experiment_files.h"
#include "engine/train/adam.h"
#include "engine/train/replicated_network.h"
#include "engine/train/weight_average.h"

namespace likeness {

/// How far a run had come. Batches, augmentation and mined triplets follow from the seed and the step alone,
/// so that nothing else needs storing beside the tensors.
struct RunPosition {
  std::int64_t step = 0;
  std::int64_t imagesSeen = 0;
  double seconds = 0;
};

/// checkpoint.safetensors of an experiment: weights, proxies of the loss, average, Adam's moments and the
/// position. Error trainingDiverged when one of them is no number: the checkpoint before it stays.
void saveCheckpoint(const std::filesystem::path& folder, const RunPosition& position,
                    ReplicatedNetwork& network, const LossFunction& loss, WeightAverage& average,
                    const Adam& adam);
/// Errors: fileNotFound; fileDamaged when it does not fit the network.
RunPosition loadCheckpoint(const std::filesystem::path& folder, ReplicatedNetwork& network,
                           LossFunction& loss, WeightAverage& average, Adam& adam,
                           const char* name = checkpointFileName);
/// The same content in memory, to be written later if it turns out to be worth it.
TensorFile takeCheckpoint(const RunPosition& position, ReplicatedNetwork& network, const LossFunction& loss,
                          WeightAverage& average, const Adam& adam);

/// The position of checkpoint-healthy.safetensors; empty where there is none that can be read, so that a
/// cure begins anew.
std::optional<RunPosition> healthyPosition(const std::filesystem::path& folder);

}  // namespace likeness
