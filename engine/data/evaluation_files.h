#pragma once

#include <filesystem>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// Pictures of any size as the network wants them; those that are 28x28 already come back as they are.
LabelledSamples prepared(const LabelledSamples& images);

/// A folder with one sub-folder of pictures a class, or pictures alone (class ""). Hidden files and files
/// that are no pictures by their name are passed over. Error dataSetUnusable when there are none.
LabelledSamples readPictureFolder(const std::filesystem::path& folder);

/// Ink (.json, .jsonl), IDX pictures beside their labels, or one picture.
LabelledSamples readEvaluationFile(const std::filesystem::path& file);

}  // namespace likeness
