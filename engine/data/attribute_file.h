#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// The values of one column of a CSV file for every sample. The first column names what a line is about: a
/// class of the samples, or a file by its whole path, its last parts ("Ann/1.jpg") or its name alone. Errors:
/// those of readTextFile; fileDamaged for a column that is not there, a line of another length, or something
/// named twice with two values; dataSetUnusable, with one example and the number, when samples have no value.
std::vector<std::string> readAttribute(const std::filesystem::path& file, const std::string& column,
                                       const LabelledSamples& samples);

}  // namespace likeness
