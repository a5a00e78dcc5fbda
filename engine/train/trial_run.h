#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "engine/core/error.h"
#include "engine/train/training_config.h"
#include "engine/train/training_controls.h"
#include "engine/train/training_data.h"
#include "engine/train/tune_event.h"

namespace likeness {

/// What a trial is given by the search.
struct TrialSetting {
  const TrainingConfig& config;
  const TrainingData& data;
  const std::filesystem::path& folder;  // made anew; config.json and metrics.csv are left in it
  const std::vector<Trial>& ended;      // to end early by
  bool endEarly = true;
};

/// Whether an error may be one of these settings, so that others can be tried. What the machine or the files
/// lack, all would.
bool isOfSettings(ErrorCode code);

/// Trains as train() does and scores the calibration split; the test split is not looked at. `trial` has
/// number and point, and is given the rest. Nothing when stopped. An error that other settings would not have
/// had makes a failed trial.
std::optional<Trial> runTrial(const TrialSetting& setting, Trial trial, TrainingControls& controls,
                              const std::stop_token& stop, const std::function<void(TuneEvent)>& report);

}  // namespace likeness
