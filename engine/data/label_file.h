#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/store/npy_array.h"

namespace likeness {

/// The class of each sample by name: whole numbers or texts of a one-dimensional array, or of one with a
/// single column. Errors: fileDamaged.
std::vector<std::string> labelsOf(const NpyArray& array, const std::filesystem::path& file);

/// Reads labels: a .npy, a .npz with one array, a .csv (a single column, or the one named "label" or "class")
/// or a text with a label a line. Errors: those of the readers; fileDamaged naming the line.
std::vector<std::string> readLabels(const std::filesystem::path& file);

/// Gives samples their classes. Error dataSetUnusable, which names both files, when the numbers differ.
void setLabels(LabelledSamples& samples, std::size_t count, const std::vector<std::string>& labels,
               const std::string& samplesFile, const std::string& labelsFile);

/// A file by the name of a setting: as it stands, else beside `besides`. Error fileNotFound.
std::filesystem::path fileBeside(const std::string& name, const std::filesystem::path& besides);

}  // namespace likeness
