#pragma once

#include <filesystem>

#include "engine/data/labelled_images.h"

namespace likeness {

/// Pictures of any size as the network wants them; those that are 28x28 already come back as they are.
LabelledImages prepared(const LabelledImages& images);

/// A folder with one sub-folder of pictures a class, or pictures alone (class ""). Hidden files and files
/// that are no pictures by their name are passed over. Error dataSetUnusable when there are none.
LabelledImages readPictureFolder(const std::filesystem::path& folder);

/// Ink (.json, .jsonl), IDX pictures beside their labels, or one picture.
LabelledImages readEvaluationFile(const std::filesystem::path& file);

}  // namespace likeness
