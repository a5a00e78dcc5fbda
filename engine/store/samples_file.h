#pragma once

#include <filesystem>

#include "engine/data/labelled_samples.h"
#include "engine/store/safetensors.h"

namespace likeness {

/// Samples of any shape in one .safetensors file: "pixels" (bytes, n x height x width x channels) or
/// "vectors" (floats, n x d), "labels", "identities" where there are any, and as bytes of JSON the lists
/// "class_names" and "sources". Errors: diskFull, fileUnwritable.
void writeSamples(const std::filesystem::path& file, const LabelledSamples& samples);

/// Errors: those of readTensorFile; fileDamaged for tensors that are missing, of another shape or too many,
/// labels that are no class, and numbers that are not finite.
LabelledSamples readSamples(const std::filesystem::path& file);
/// The same for a file that was taken apart. The fuzz target enters here.
LabelledSamples samplesFrom(TensorFile content, const std::filesystem::path& file);

}  // namespace likeness
