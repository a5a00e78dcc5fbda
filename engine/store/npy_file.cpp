#include "engine/store/npy_file.h"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::size_t longestHeader = (std::size_t{1} << 16) + 12;
constexpr std::size_t partBytes = std::size_t{32} << 20;
constexpr std::size_t tile = 32;

void watchStop(const std::stop_token& stop, const OpenFile& file) {
  if (stop.stop_requested())
    throw Error(ErrorCode::dataSetUnusable, {file.path().string(), "reading it was stopped"});
}

/// Whole lines (rows, or columns of Fortran order) that make a part.
std::size_t linesAPart(std::size_t length, std::size_t itemSize) {
  return std::max<std::size_t>(partBytes / std::max<std::size_t>(length * itemSize, 1), 1);
}

/// Puts `count` columns, one after the other in `values`, where they belong.
void placeColumns(const std::vector<float>& values, std::size_t first, std::size_t count, Matrix& matrix) {
  for (std::size_t top = 0; top < matrix.rows; top += tile) {
    const std::size_t bottom = std::min(top + tile, matrix.rows);
    for (std::size_t column = 0; column < count; ++column) {
      const float* from = values.data() + column * matrix.rows;
      for (std::size_t row = top; row < bottom; ++row)
        matrix.values[row * matrix.columns + first + column] = from[row];
    }
  }
}

}  // namespace

NpyFile::NpyFile(const std::filesystem::path& path) : file_(path) {
  std::vector<std::uint8_t> start(std::min(file_.size(), longestHeader));
  start.resize(file_.readSome(0, start));
  header_ = parseNpyStart(start, file_.size(), path);
  begin_ = start.size() - header_.data.size();
  header_.data = {};
}

Matrix NpyFile::readMatrix(const std::stop_token& stop) const {
  if (header_.isText() || header_.shape.size() != 2) {
    throw Error(ErrorCode::fileDamaged,
                {file_.path().string(), header_.isText() ? "it holds texts where numbers are needed"
                                                         : "an array of the shape " + header_.shapeText() +
                                                               " is no table of vectors"});
  }
  static_assert(std::endian::native == std::endian::little);
  if (header_.fortranOrder) return readColumns(stop);
  const bool asInMemory = header_.isFloat() && header_.itemSize == sizeof(float) && !header_.bigEndian;
  return asInMemory ? readPlain(stop) : readRows(stop);
}

Matrix NpyFile::readPlain(const std::stop_token& stop) const {
  Matrix matrix(header_.shape[0], header_.shape[1]);
  const std::span<std::uint8_t> bytes(reinterpret_cast<std::uint8_t*>(matrix.values.data()),
                                      matrix.values.size() * sizeof(float));
  for (std::size_t at = 0; at < bytes.size(); at += partBytes) {
    watchStop(stop, file_);
    file_.read(begin_ + at, bytes.subspan(at, std::min(partBytes, bytes.size() - at)));
  }
  return matrix;
}

Matrix NpyFile::readRows(const std::stop_token& stop) const {
  Matrix matrix(header_.shape[0], header_.shape[1]);
  const std::size_t step = linesAPart(matrix.columns, header_.itemSize);
  std::vector<std::uint8_t> bytes;
  for (std::size_t row = 0; row < matrix.rows; row += step) {
    watchStop(stop, file_);
    const std::size_t count = std::min(step, matrix.rows - row);
    const std::vector<float> values = floatsOf(part(row, count, matrix.columns, bytes), file_.path());
    std::ranges::copy(values, matrix.values.begin() + static_cast<std::ptrdiff_t>(row * matrix.columns));
  }
  return matrix;
}

Matrix NpyFile::readColumns(const std::stop_token& stop) const {
  Matrix matrix(header_.shape[0], header_.shape[1]);
  const std::size_t step = linesAPart(matrix.rows, header_.itemSize);
  std::vector<std::uint8_t> bytes;
  for (std::size_t column = 0; column < matrix.columns; column += step) {
    watchStop(stop, file_);
    const std::size_t count = std::min(step, matrix.columns - column);
    placeColumns(floatsOf(part(column, count, matrix.rows, bytes), file_.path()), column, count, matrix);
  }
  return matrix;
}

/// Lines of numbers as they lie in the file, as an array of its own.
NpyArray NpyFile::part(std::size_t first, std::size_t count, std::size_t length,
                       std::vector<std::uint8_t>& bytes) const {
  NpyArray array = header_;
  array.fortranOrder = false;
  array.shape = {count, length};
  bytes.resize(count * length * header_.itemSize);
  file_.read(begin_ + first * length * header_.itemSize, bytes);
  array.data = bytes;
  return array;
}

}  // namespace likeness
