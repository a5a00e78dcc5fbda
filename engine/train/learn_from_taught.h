#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "engine/store/learnt_version.h"

namespace likeness {

enum class LearnStage {
  loading,     // the data
  measuring,   // the scores before
  rehearsing,  // learning from a part of the drawings, to be asked about the others
  learning,    // from all of them
  saving,      // and the scores after
};

struct LearnProgress {
  LearnStage stage = LearnStage::loading;
  double share = 0;  // of the stage, in [0, 1]
};

struct LearnConfig {
  double seconds = 20;  // of learning; the two rehearsals take half of it each
  int threads = 0;      // 0: chosen by the program
};

/// "Learn from these": the network of an experiment goes on learning with what was taught among its training
/// samples (see learnTaught), and becomes a new version beside the old one, which can be taken back
/// (takeBackLearntVersion). Of the classes with two drawings or more, every drawing is held out of one of two
/// rehearsals, which score how drawings that were not learnt from are recognised. When stop is requested
/// while it learns it keeps what it has become; before, nothing is changed.
///
/// Errors: wrongUsage where nothing was taught or the stop came early; experimentBusy while a training writes
/// the experiment; those of loadRecognizer, readTaught, openDataset, keepLearntVersion.
LearntReport learnFromTaught(const std::filesystem::path& folder, const LearnConfig& config,
                             const std::stop_token& stop,
                             const std::function<void(const LearnProgress&)>& report);

}  // namespace likeness
