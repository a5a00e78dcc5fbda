#pragma once

#include <cstddef>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/core/open_file.h"
#include "engine/store/npy_array.h"

namespace likeness {

/// A .npy file that is read in parts, so that little more than its numbers is ever in memory.
class NpyFile {
 public:
  /// Reads the header. Errors: those of OpenFile; fileDamaged as parseNpyArray has it, also where the shape
  /// does not fit the size of the file.
  explicit NpyFile(const std::filesystem::path& path);

  /// What the header says; its data is empty.
  const NpyArray& header() const { return header_; }

  /// The numbers of a two-dimensional array of any type and order as floats. Errors: fileDamaged for texts
  /// and other shapes; fileUnreadable; dataSetUnusable when it was stopped.
  Matrix readMatrix(const std::stop_token& stop = {}) const;

 private:
  Matrix readPlain(const std::stop_token& stop) const;
  Matrix readRows(const std::stop_token& stop) const;
  Matrix readColumns(const std::stop_token& stop) const;
  NpyArray part(std::size_t first, std::size_t count, std::size_t length,
                std::vector<std::uint8_t>& bytes) const;

  OpenFile file_;
  NpyArray header_;
  std::size_t begin_ = 0;  // of the numbers
};

}  // namespace likeness
