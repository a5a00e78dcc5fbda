#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/output.h"
#include "engine/train/tune_event.h"

namespace likeness::cli {

/// "loss.margin 0.2, loss.miner semi-hard"
std::string pointText(const SearchSpace& space, const SearchPoint& point);
/// "k-NN accuracy 98.12 %", "ended early at 91.00 %", "failed: ..."
std::string trialStateText(const Trial& trial);

/// Rows of equal length below each other; numbers are not told from words.
std::string tableText(const std::vector<std::vector<std::string>>& rows);

Json tuneJson(const std::filesystem::path& folder, const TuneFinished& result);
std::string tuneSummary(const std::filesystem::path& folder, const TuneFinished& result);

}  // namespace likeness::cli
