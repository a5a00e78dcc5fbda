#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "engine/train/rendezvous.h"
#include "engine/train/training_config.h"
#include "engine/train/training_controls.h"
#include "engine/train/training_event.h"

namespace likeness {

/// Trains an embedding network and leaves a complete experiment in `folder` (created; see
/// engine/store/experiment.h): config, metrics, model, gallery, thresholds, map, scores. A run that is
/// stopped leaves the same from what it had learnt; a run that is killed leaves its last checkpoint. What
/// recognising needs is on disk before the test split is scored.
///
/// The test split is read once, at the end. Stop is looked at every step. `report` is called on this thread.
/// Errors: those of openDataset; deviceMissing; trainingDiverged; diskFull and fileUnwritable;
/// experimentBusy.
///
/// With a rendezvous this is rank 0 of a run on several machines, and the others call assistTraining(). The
/// batches and the losses are those of one process; whose clock ends the run is this one's. Errors besides:
/// rendezvousFailed, ranksDiffer, and rankLost, after which the run can be resumed.
TrainingFinished train(const TrainingConfig& config, const std::filesystem::path& folder,
                       TrainingControls& controls, const std::stop_token& stop,
                       const std::function<void(TrainingEvent)>& report,
                       const std::optional<Rendezvous>& rendezvous = std::nullopt);

/// Goes on with a stopped or killed run from its last checkpoint, with the config stored in `folder`; from
/// the beginning when it was killed before its first. A finished run trains for its budget once more.
/// Errors: as train(); fileNotFound when the checkpoint of a run that had ended is gone.
TrainingFinished resumeTraining(const std::filesystem::path& folder, double moreSeconds, double moreEpochs,
                                TrainingControls& controls, const std::stop_token& stop,
                                const std::function<void(TrainingEvent)>& report,
                                const std::optional<Rendezvous>& rendezvous = std::nullopt);

/// Trains as a rank above 0: it learns with the others and writes nothing. Rank 0 sends where to begin, so
/// that it makes no difference whether the run is resumed. Scores and baselines of what is returned are 0.
TrainingFinished assistTraining(const TrainingConfig& config, const Rendezvous& rendezvous,
                                TrainingControls& controls, const std::stop_token& stop,
                                const std::function<void(TrainingEvent)>& report);

}  // namespace likeness
