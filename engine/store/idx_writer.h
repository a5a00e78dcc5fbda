#pragma once

#include <filesystem>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// Writes pictures and labels as the two IDX files that readIdxPair reads (LeCun's format, unsigned bytes).
/// Errors: diskFull, fileUnwritable; dataSetUnusable for more than 256 classes, which a byte cannot tell
/// apart.
void writeIdxPair(const std::filesystem::path& images, const std::filesystem::path& labels,
                  const LabelledSamples& content);

}  // namespace likeness
