#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// A .npy file of any shape: numbers (integers of 1 to 8 bytes, floats of 2, 4 and 8, booleans; either byte
/// order) or texts (NumPy's 'S' and 'U'), in C or Fortran order. At most 2 GiB.
struct NpyArray {
  std::vector<std::size_t> shape;
  char kind = 'f';           // NumPy's: b, i, u, f, S, U
  std::size_t itemSize = 4;  // bytes of an element
  bool bigEndian = false;
  bool fortranOrder = false;
  std::span<const std::uint8_t> data;  // of the bytes it was parsed from, which must outlive it

  std::size_t count() const { return itemSize == 0 ? 0 : data.size() / itemSize; }
  bool isText() const { return kind == 'S' || kind == 'U'; }
  bool isFloat() const { return kind == 'f'; }
  bool isBytes() const { return kind == 'u' && itemSize == 1; }
  /// Such as "(60000, 28, 28)".
  std::string shapeText() const;
};

/// Errors: fileDamaged, naming what is wrong or not supported (Python objects, complex numbers, dates).
NpyArray parseNpyArray(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);
/// The same of the first bytes of a file of `wholeSize` bytes, which hold its header; the data is what
/// follows it there.
NpyArray parseNpyStart(std::span<const std::uint8_t> start, std::size_t wholeSize,
                       const std::filesystem::path& file);

/// Its elements in C order, row after row. Numbers only; `file` names it in errors: fileDamaged.
std::vector<float> floatsOf(const NpyArray& array, const std::filesystem::path& file);
/// Whole numbers and booleans, also those that are stored as floats; error fileDamaged for any other.
std::vector<std::int64_t> integersOf(const NpyArray& array, const std::filesystem::path& file);
/// Texts, in UTF-8, without the zeros at their end.
std::vector<std::string> textsOf(const NpyArray& array, const std::filesystem::path& file);

}  // namespace likeness
