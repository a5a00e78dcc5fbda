#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/train/search_space.h"
#include "engine/train/training_event.h"

namespace likeness {

enum class TrialState {
  finished,    // trained for its whole budget
  endedEarly,  // hopeless: below the median of the others at the same progress
  failed,      // the run ended in an error, such as a loss that is no number
};

/// The objective of a trial at a share of its budget.
struct TrialMark {
  double progress = 0;  // in (0, 1]
  double score = 0;

  bool operator==(const TrialMark&) const = default;
};

/// One trial of a search that has ended.
struct Trial {
  int number = 0;  // from 1
  SearchPoint point;
  TrialState state = TrialState::finished;
  double score = 0;    // the objective at its end; 0 when it failed
  double seconds = 0;  // of the whole trial
  std::vector<TrialMark> curve;
  std::string fault;  // of a failed one

  bool operator==(const Trial&) const = default;
};

/// How much of the variance of the objective over the whole space each parameter brings about, alone and
/// together with others: total-effect indices (Homma and Saltelli 1996; Jansen's estimator) of the fitted
/// Gaussian process. They add up to more than 1 where parameters act together.
struct WhatMatters {
  std::vector<double> shares;  // one a parameter, in [0, 1]; empty with fewer than four trials
};

/// Once, at the start or where a search goes on.
struct TuneStarted {
  std::shared_ptr<const SearchSpace> space;
  int trials = 0;            // how many there are to be
  std::vector<Trial> known;  // those that had ended before
};

struct TrialStarted {
  int number = 0;
  SearchPoint point;
};

/// A measurement within the running trial.
struct TrialProgress {
  int number = 0;
  double seconds = 0;   // of training
  double progress = 0;  // share of its budget
  double score = 0;     // objective on the calibration split
};

struct TrialEnded {
  Trial trial;
  int best = 0;  // number of the best trial so far; 0: none has succeeded
  WhatMatters matters;
};

/// The winner is trained anew for its whole budget; its events follow as WinnerProgress.
struct WinnerStarted {
  int number = 0;
};
struct WinnerProgress {
  TrainingEvent event;
};

/// The last event of a search that was not broken off by an error.
struct TuneFinished {
  bool stopped = false;  // before its trials and its winner were done; it can go on
  std::shared_ptr<const SearchSpace> space;
  std::vector<Trial> trials;
  int best = 0;  // number of the winner; 0: none has succeeded
  WhatMatters matters;
  std::optional<TrainingFinished> winner;  // with the scores on the test split, read this once, and baselines
};

using TuneEvent = std::variant<TuneStarted, TrialStarted, TrialProgress, TrialEnded, WinnerStarted,
                               WinnerProgress, TuneFinished>;

}  // namespace likeness
