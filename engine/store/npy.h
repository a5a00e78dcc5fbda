#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// NumPy's .npy files (format versions 1.0, 2.0 and 3.0; little-endian, C order), at most 1 GiB.
/// Errors of the readers: those of readFile; fileDamaged naming what is wrong or not supported.

/// A two-dimensional array of float32 ('<f4').
Matrix readNpyMatrix(const std::filesystem::path& file);
/// A one-dimensional array of int64 ('<i8').
std::vector<std::int64_t> readNpyIntegers(const std::filesystem::path& file);

/// The same from memory; `file` only names it in errors. The fuzz target enters here.
Matrix parseNpyMatrix(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);
std::vector<std::int64_t> parseNpyIntegers(std::span<const std::uint8_t> bytes,
                                           const std::filesystem::path& file);

/// Written as version 1.0. Errors: diskFull, fileUnwritable.
void writeNpy(const std::filesystem::path& file, const Matrix& matrix);
void writeNpy(const std::filesystem::path& file, std::span<const std::int64_t> integers);
/// Two-dimensional, row after row.
void writeNpyTable(const std::filesystem::path& file, std::span<const std::int64_t> integers,
                   std::size_t columns);

}  // namespace likeness
