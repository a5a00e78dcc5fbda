#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "engine/data/data_config.h"
#include "engine/data/labelled_samples.h"
#include "engine/store/npy_array.h"

namespace likeness {

/// What an array file holds: all of it to learn from, or with a test split of its own.
struct ArrayFileContent {
  LabelledSamples learning;
  LabelledSamples test;
  bool labelled = false;  // else every sample is of the class ""
};

/// Samples out of an array, without labels: vectors (n x d), or pictures (n x height x width, or those with 1
/// or 3 channels at the end, or before height and width): bytes as they are, floats from 0 to 1 or from 0 to
/// 255, whole numbers from 0 to 255. With `colour` false those of three channels become grey. Errors:
/// fileDamaged, naming `file` and the fault; dataSetUnusable above 2 GiB.
LabelledSamples samplesOf(const NpyArray& array, bool colour, const std::filesystem::path& file);

/// Reads a .npy of samples, with the labels of config.labels, or a .npz: samples named x, data, images,
/// vectors, embeddings, features or arr_0 with labels named y, labels, label, target, classes or arr_1, or in
/// config.labels; or both for a training and a test split (x_train, y_train, x_test, y_test, and
/// train_images and its like). Errors: those of the readers; dataSetUnusable for labels that do not match in
/// number, and for arrays of other names.
ArrayFileContent readArrayFile(const std::filesystem::path& file, const DataConfig& config);

/// A .npz from memory. The fuzz target enters here.
ArrayFileContent parseNpz(std::span<const std::uint8_t> bytes, const std::filesystem::path& file,
                          const DataConfig& config);

}  // namespace likeness
