#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/recognize/recognizer.h"

namespace likeness {

/// Scores of a recogniser with what was taught; shares.
struct TaughtScores {
  double knnAccuracy = 0;  // test split: the class that is named, whatever the threshold
  double accepted = 0;     // test split: accepted as what they are
  double refused = 0;      // test split
  /// Of drawings that were taught, each asked while neither the gallery nor the network that is asked knew
  /// it: accepted as what they are. None where no class has two drawings.
  std::optional<double> taughtRight;

  bool operator==(const TaughtScores&) const = default;
};

/// What learning from taught drawings brought.
struct LearntReport {
  TaughtScores before;
  TaughtScores after;
  std::size_t testCount = 0;     // samples of the test split
  std::size_t taughtCount = 0;   // drawings that were learnt from
  std::size_t heldOutCount = 0;  // of them, those that taughtRight was measured on
  std::int64_t steps = 0;
  double seconds = 0;
  bool stopped = false;  // before its time

  bool operator==(const LearntReport&) const = default;
};

/// A recogniser whose network went on learning from what was taught. It stands in the folder "taught" of its
/// experiment, whose own files stay as they were: taking it back is forgetting it. A training that goes on
/// makes it void, since it was learnt from another network.
struct LearntVersion {
  std::string folder;    // below "taught"
  std::string learntAt;  // ISO 8601, UTC
  LearntReport report;
};

/// The versions of an experiment, the one in use last; none where nothing was learnt, or where they are void.
/// Errors: those of readVersionedJsonFile and JsonReader.
std::vector<LearntVersion> readLearntVersions(const std::filesystem::path& folder);

/// The folder with the files of the recogniser in use: the experiment's, or that of the last version.
std::filesystem::path recognizerFolder(const std::filesystem::path& folder);

/// Keeps a recogniser as the version in use. It is complete before it counts, so a kill leaves the one before
/// in use. Of more than 8 versions the oldest goes. Errors: experimentBusy, diskFull, fileUnwritable.
void keepLearntVersion(const std::filesystem::path& folder, const Recognizer& recognizer,
                       const LearntReport& report);

/// Goes back to the version before, or to the experiment's own recogniser; false where nothing was learnt.
/// Errors as above.
bool takeBackLearntVersion(const std::filesystem::path& folder);

}  // namespace likeness
