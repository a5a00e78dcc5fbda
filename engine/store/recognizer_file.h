#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "engine/recognize/recognizer.h"

namespace likeness {

/// The recogniser of an experiment: the last version that learnt from what was taught, where there is one,
/// and corrected by all that was taught (see withTaught). Errors name the file that is missing or damaged;
/// newerVersion.
std::shared_ptr<const Recognizer> loadRecognizer(const std::filesystem::path& folder);

/// The same without what was taught. Errors as above.
std::shared_ptr<const Recognizer> loadUntaughtRecognizer(const std::filesystem::path& folder);

/// Changes whenever a recogniser is written into the folder; empty where there is none.
std::string recognizerChecksum(const std::filesystem::path& folder);

/// Whether an experiment has, or should have, a recogniser: its samples are like digits of known classes.
bool hasRecognizer(const std::filesystem::path& folder);

/// The embedding model alone, of the same version. Errors as above.
std::shared_ptr<const EmbeddingModel> loadEmbeddingModel(const std::filesystem::path& folder);

/// Writes the model alone, for an experiment whose samples no recogniser can be made of.
void saveEmbeddingModel(const std::filesystem::path& folder, const EmbeddingModel& model);

/// Writes the model, gallery.*, thresholds.json and last gallery.json, whose checksums tell files of one
/// recogniser from a mixture that is left when the program is killed in between.
void saveRecognizer(const std::filesystem::path& folder, const Recognizer& recognizer);

/// Replaces the calibration of the recogniser in use and leaves all else. Errors: those of loadRecognizer;
/// experimentBusy, diskFull, fileUnwritable.
void saveCalibration(const std::filesystem::path& folder, const Calibration& calibration);

}  // namespace likeness
