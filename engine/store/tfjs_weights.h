#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "engine/store/safetensors.h"

namespace likeness {

/// The weights of a TensorFlow.js model: a manifest (JSON) that lists float32 tensors, and one binary file in
/// which they follow each other, as they are or quantised to a byte each (value = byte * scale + min). The
/// files name the places in errors. Error fileDamaged for anything else: other types, several binary files,
/// bytes that are missing or left over, two tensors of one name.
std::map<std::string, StoredTensor> parseTfjsWeights(const std::string& manifest,
                                                     const std::filesystem::path& manifestFile,
                                                     std::span<const std::uint8_t> weights,
                                                     const std::filesystem::path& weightsFile);

}  // namespace likeness
