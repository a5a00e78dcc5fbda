#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "engine/train/training_controls.h"
#include "engine/train/tune_config.h"
#include "engine/train/tune_event.h"

namespace likeness {

/// The score that a search raises: of the calibration split, never of the test split, and the same whatever
/// loss, margin or distance a trial has.
double objective(const ValidationMetrics& metrics);
/// Its name, "MAP@R"; English, translation context "Tuner".
const char* objectiveName();

/// Searches by Bayesian optimisation (Jones, Schonlau and Welch 1998; Snoek, Larochelle and Adams 2012) for
/// settings that score best on the calibration split, then trains the winner for the whole budget of the
/// config and scores it on the test split, once. `folder` becomes the winner's experiment; the search is in
/// its sub-folder "search":
///   search.json     format, TuneConfig
///   trials.jsonl    a line a trial, written when it has ended
///   trials/7/       config.json and metrics.csv of trial 7
/// A kill loses the running trial at most. With a budget in epochs the search is the same for the same seed,
/// whether it was broken off or not.
///
/// Stop is looked at every step. A trial whose training fails (a loss that is no number, a batch that does
/// not fit) is a trial without a score. `report` is called on this thread. Errors: those of train() that no
/// settings can mend; impossibleValue of the space; experimentExists where there is a search or an
/// experiment; experimentBusy.
TuneFinished tune(const TuneConfig& config, const std::filesystem::path& folder, TrainingControls& controls,
                  const std::stop_token& stop, const std::function<void(TuneEvent)>& report);

/// Goes on with a search that was stopped or killed, and with `trials` above 0 until there are that many.
/// With no more trials to make than there are, the winner is trained at once. Errors: as tune();
/// fileNotFound where there is no search; fileDamaged.
TuneFinished resumeTuning(const std::filesystem::path& folder, int trials, TrainingControls& controls,
                          const std::stop_token& stop, const std::function<void(TuneEvent)>& report);

}  // namespace likeness
