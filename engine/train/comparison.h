#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/train/training_config.h"

namespace likeness {

/// Why the loss of one run says nothing about that of the other: an English sentence, translation context
/// "Comparison". Null where they have the same kind of loss with the same settings, distance, miner and
/// batch.
const char* whyLossesDiffer(const TrainingConfig& a, const TrainingConfig& b);

/// Why the scores of two runs are not measured on the same samples, or differ by chance too: an English
/// sentence, translation context "Comparison". Null where data set, splits and seed are the same.
const char* whyScoresDiffer(const TrainingConfig& a, const TrainingConfig& b);

/// A setting that is not the same in all runs.
struct DifferingSetting {
  std::string key;
  std::vector<std::string> values;  // as after "key=" in --set; one a run
};

/// What sets runs apart, in the order of trainingSettings(). What the machine alone decides by (threads,
/// device) is part of it.
std::vector<DifferingSetting> differingSettings(const std::vector<TrainingConfig>& runs);

/// A run among others that it is ranked with.
struct RankedRun {
  TrainingConfig config;
  std::optional<double> mapAtR;  // all of the same split
};

struct Ranking {
  std::vector<std::size_t> order;  // places of the runs, best MAP@R first; those without a score last
  /// Why the loss cannot rank them, as of whyLossesDiffer(); null where it could.
  const char* whyNotLoss = nullptr;
};

/// Ranks runs by MAP@R whatever their losses are: the least loss is that of the smallest margin, and no sign
/// of the best embedding (Musgrave, Belongie and Lim 2020). Among equals the order stays.
Ranking rankRuns(const std::vector<RankedRun>& runs);

}  // namespace likeness
