#pragma once

#include <string>
#include <vector>

#include "app/cli/output.h"
#include "engine/train/compare_methods.h"

namespace likeness::cli {

/// {"count", "of", "share", "low", "high"}: the interval is Wilson's of 95 %.
Json toJson(const Proportion& proportion);
/// At the shipped threshold: shares with intervals, and each group.
Json toJson(const OperatingPoint& point);
/// One object a method: {"method", "auroc", "auroc_without_gilo", "auroc_without_look_alikes", "kept", ...}.
Json toJson(const std::vector<MethodScores>& scores);
Json toJson(const Reliability& reliability);

/// The same as a table for people; `shipped` is marked.
std::string methodTable(const std::vector<MethodScores>& scores, OpenSetMethod shipped);

}  // namespace likeness::cli
