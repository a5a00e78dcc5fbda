#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// A decoded IDX file of unsigned bytes (LeCun's format: magic 0x000008NN, NN big-endian 32-bit sizes, data).
struct IdxArray {
  std::vector<std::size_t> sizes;
  std::vector<std::uint8_t> values;
};

/// Reads an IDX file, plain or gzip (told by its first bytes, not by its name). At most 1 GiB unpacked.
/// Errors: those of readFile; fileDamaged for a wrong magic number, another element type, sizes that do not
/// match the bytes that follow, broken gzip; fileTooLarge, also for a gzip bomb (memory stays bounded).
IdxArray readIdx(const std::filesystem::path& file);

/// The same from memory; `file` only names it in errors. The fuzz target enters here.
IdxArray parseIdx(std::vector<std::uint8_t> bytes, const std::filesystem::path& file);

/// Pictures (3 dimensions) and labels (1 dimension) joined. Class names are the label numbers, from 0 to the
/// highest label. Error dataSetUnusable when the counts differ or a picture side is 0 or above 1,024.
LabelledSamples readIdxPair(const std::filesystem::path& images, const std::filesystem::path& labels);

}  // namespace likeness
