#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "engine/train/training_config.h"
#include "engine/train/training_controls.h"
#include "engine/train/training_event.h"

namespace likeness {

/// One setting at several values, everything else the same: seed, data, probe set, budget.
struct SweepConfig {
  TrainingConfig base;
  std::string key;                  // "loss.margin"
  std::vector<std::string> values;  // 2 to 24, as after "key=" in --set

  bool operator==(const SweepConfig&) const = default;
};

/// Once, at the start or where a sweep goes on. Run i trains values[i] in the sub-folder folders[i].
struct SweepStarted {
  SweepConfig config;
  std::vector<std::filesystem::path> folders;
};
/// An event of one of the runs. Map frames are aligned to those of the first run, so that the maps can be
/// compared; a run that had ended before a resume only has its last map and its TrainingFinished.
struct SweepRunEvent {
  std::size_t run = 0;
  TrainingEvent event;
};
/// A run that broke down, such as by a loss that is no number; the others go on.
struct SweepRunFailed {
  std::size_t run = 0;
  std::string fault;
};
/// The last event of a sweep that was not broken off by an error. A stopped one can go on.
struct SweepFinished {
  bool stopped = false;
};

using SweepEvent = std::variant<SweepStarted, SweepRunEvent, SweepRunFailed, SweepFinished>;

/// Trains one run after another in sub-folders of `folder`, each an experiment of its own; sweep.json in `folder`
/// holds the config. Errors: impossibleValue, naming the value that its setting does not allow; experimentExists
/// where there is a sweep already; those of train() that no value can mend.
SweepFinished sweep(const SweepConfig& config, const std::filesystem::path& folder, TrainingControls& controls,
                    const std::stop_token& stop, const std::function<void(SweepEvent)>& report);

/// Goes on with a sweep that was stopped or killed: runs that have ended are not repeated.
SweepFinished resumeSweep(const std::filesystem::path& folder, TrainingControls& controls,
                          const std::stop_token& stop, const std::function<void(SweepEvent)>& report);

}  // namespace likeness
