#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/train/sweep_event.h"
#include "engine/train/training_config.h"
#include "engine/train/training_controls.h"

namespace likeness {

/// One setting over a list of values; all else, the seed too, is the same.
struct SweepConfig {
  TrainingConfig base;
  std::string key;                  // of any setting, such as "loss.margin"
  std::vector<std::string> values;  // as after "key=" in --set; 1 to 100
};

/// Errors unknownSetting, wrongType, impossibleValue where a run of the sweep could not begin, for no values,
/// and for one given twice.
void checkSweep(const SweepConfig& sweep, const std::string& origin = "sweep");

/// The config of one run of a sweep. Errors as setByText.
TrainingConfig sweepRunConfig(const SweepConfig& sweep, std::size_t run);
/// The experiment of a run: folder/"1 loss.margin=0.2".
std::filesystem::path sweepRunFolder(const std::filesystem::path& folder, const SweepConfig& sweep,
                                     std::size_t run);

/// Trains one run after another, each an experiment of its own in a sub-folder, and notes the sweep in
/// sweep.json. Runs are compared on the calibration split and leave the test split unread: what is chosen by
/// looking at a sweep must not be chosen on it.
///
/// Every config is checked before the first run begins. A run that fails by its own settings does not end the
/// sweep. Stop is looked at every step. `report` is called on this thread.
/// Errors: those of checkSweep() and of train(); experimentExists where there is a sweep already.
SweepFinished runSweep(const SweepConfig& config, const std::filesystem::path& folder,
                       TrainingControls& controls, const std::stop_token& stop,
                       const std::function<void(SweepEvent)>& report);

/// Goes on with a sweep that was stopped or killed: runs that have finished are reported, the one that was
/// broken off goes on from its checkpoint. Errors: as runSweep(); fileNotFound; fileDamaged.
SweepFinished resumeSweep(const std::filesystem::path& folder, TrainingControls& controls,
                          const std::stop_token& stop, const std::function<void(SweepEvent)>& report);

/// sweep.json. Errors: those of readFile; fileDamaged, wrongType, impossibleValue, unknownSetting.
SweepConfig readSweepConfig(const std::filesystem::path& folder);

}  // namespace likeness
