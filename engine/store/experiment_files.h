#pragma once

namespace likeness {

/// Names of the files of an experiment folder that more than one part of the engine touches.
inline constexpr const char* modelFileName = "model.safetensors";
inline constexpr const char* checkpointFileName = "checkpoint.safetensors";

}  // namespace likeness
