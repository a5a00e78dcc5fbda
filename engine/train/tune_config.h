#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "engine/train/search_space.h"
#include "engine/train/training_config.h"

namespace likeness {

/// Everything that decides a search.
struct TuneConfig {
  TrainingConfig base;  // what the space does not change; its budget is the winner's
  SearchSpace space;    // empty: defaultSearchSpace() for the data
  int trials = 30;      // 1 to 500
  double minutes = 0;   // no trial begins after so many minutes of trials; 0: never
  BudgetConfig trialBudget{15, 0};
  bool endEarly = true;    // hopeless trials
  std::uint64_t seed = 1;  // of the search; that of the runs is base.seed, the same for all

  bool operator==(const TuneConfig&) const = default;
};

nlohmann::json toJson(const TuneConfig& config);
/// Strict: errors unknownSetting, wrongType, impossibleValue name `origin` and the key.
TuneConfig tuneConfigFromJson(const nlohmann::json& json, const std::string& origin);

}  // namespace likeness
