#pragma once

#include <filesystem>
#include <system_error>

namespace likeness {

/// Names of the files of an experiment folder that more than one part of the engine touches.
inline constexpr const char* modelFileName = "model.safetensors";
inline constexpr const char* checkpointFileName = "checkpoint.safetensors";
inline constexpr const char* healthyCheckpointFileName = "checkpoint-healthy.safetensors";

/// Whether an experiment has a checkpoint to go on from.
inline bool hasCheckpoint(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::exists(folder / checkpointFileName, ignored);
}

}  // namespace likeness
