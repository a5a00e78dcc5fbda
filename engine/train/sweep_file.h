#pragma once

#include <filesystem>
#include <string>

#include "engine/train/sweep.h"

namespace likeness {

inline constexpr const char* sweepFileName = "sweep.json";

/// Errors unknownSetting, wrongType, impossibleValue where a run of the sweep could not begin.
void checkSweep(const SweepConfig& sweep, const std::string& origin);
void writeSweepConfig(const std::filesystem::path& folder, const SweepConfig& sweep);

}  // namespace likeness
