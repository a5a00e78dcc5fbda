#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "engine/train/training_event.h"

namespace likeness {

/// A run of a sweep begins, or is taken up again.
struct SweepRunStarted {
  std::size_t run = 0;  // index into the values of the sweep
};

/// An event of a run. Maps are turned to the first run's last map, so that small multiples can be compared.
struct SweepProgress {
  std::size_t run = 0;
  TrainingEvent event;
};

/// How a run ended; also reported, with its map, for those that had ended before a sweep went on.
struct SweepRunEnded {
  std::size_t run = 0;
  bool failed = false;      // in an error of its own settings, such as a loss that is no number
  std::string fault;        // of a failed one
  TrainingFinished result;  // scores of the calibration split; the test split is not read
  MapFrame map;             // its last; without points when it failed
};

/// The last event of a sweep that was not broken off by an error.
struct SweepFinished {
  bool stopped = false;
  std::vector<SweepRunEnded> runs;  // those that have ended, in the order of the values
};

using SweepEvent = std::variant<SweepRunStarted, SweepProgress, SweepRunEnded, SweepFinished>;

}  // namespace likeness
