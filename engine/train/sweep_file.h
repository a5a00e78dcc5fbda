#pragma once

#include <filesystem>

#include "engine/train/sweep.h"

namespace likeness {

inline constexpr const char* sweepFileName = "sweep.json";

void writeSweepConfig(const std::filesystem::path& folder, const SweepConfig& sweep);

}  // namespace likeness
