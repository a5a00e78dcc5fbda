#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/core/error.h"
#include "engine/train/checkpoint.h"
#include "engine/train/process_group.h"
#include "engine/train/training_data.h"

namespace likeness {

/// Meets the other ranks of a run and makes sure that all of them train with the same settings (but for what
/// belongs to a machine: paths, threads, device, and the budget, which is rank 0's) on the same samples.
/// Errors: those of ProcessGroup; ranksDiffer, which names the setting.
std::unique_ptr<ProcessGroup> joinRanks(const Rendezvous& rendezvous, const TrainingConfig& config,
                                        const TrainingData& data);

/// Whether it is so on every rank.
bool onAllRanks(ProcessGroup& group, const std::string& name, bool here);

/// Brings every rank to the weights, the optimiser's state and the position of rank 0.
RunPosition shareState(ProcessGroup& group, const RunPosition& position, const LearningParts& parts);

/// Calls `work`; where it fails for a reason of this rank's own, the others hear it.
template <class Work>
auto saidToOthers(ProcessGroup* group, const Work& work) {
  try {
    return work();
  } catch (const Error& error) {
    if (group && error.code() != ErrorCode::rankLost) group->leave(error.what());
    throw;
  } catch (const std::exception& error) {
    if (group) group->leave(error.what());
    throw;
  }
}

}  // namespace likeness
