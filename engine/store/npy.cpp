#include "engine/store/npy.h"

#include <bit>
#include <cstring>
#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/store/npy_header.h"

namespace likeness {

static_assert(std::endian::native == std::endian::little, "the numbers are copied as they lie in memory");

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 30;
constexpr std::size_t headerAlignment = 64;

void check(const NpyParts& parts, const std::string& type, std::size_t dimensions, std::size_t numberSize,
           const std::filesystem::path& file) {
  const auto fail = [&](const std::string& fault) {
    throw Error(ErrorCode::fileDamaged, {file.string(), fault});
  };
  if (parts.type != type) fail("its numbers are '" + parts.type + "' and not '" + type + "'");
  if (parts.shape.size() != dimensions) {
    fail("it has " + std::to_string(parts.shape.size()) + " dimensions and not " +
         std::to_string(dimensions));
  }
  if (parts.fortranOrder && dimensions > 1) fail("its rows are stored in Fortran order, not in C order");
  if (npyBytes(parts.shape, numberSize) != parts.data.size()) {
    fail("its shape does not fit the " + std::to_string(parts.data.size()) + " bytes of numbers");
  }
}

std::string headerText(const std::string& type, const std::string& shape) {
  std::string text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
  const std::size_t before = npyMagic.size() + 4;
  const std::size_t unpadded = before + text.size() + 1;
  text.append((headerAlignment - unpadded % headerAlignment) % headerAlignment, ' ');
  text += '\n';
  std::string header(npyMagic);
  header += '\1';
  header += '\0';
  header += static_cast<char>(text.size() & 0xFF);
  header += static_cast<char>(text.size() >> 8);
  return header + text;
}

template <class Number>
void write(const std::filesystem::path& file, std::string content, std::span<const Number> numbers) {
  content.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
  writeFileAtomically(file, content);
}

}  // namespace

Matrix parseNpyMatrix(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  const NpyParts parts = takeNpyApart(bytes, file);
  check(parts, "<f4", 2, sizeof(float), file);
  Matrix matrix;
  matrix.rows = parts.shape[0];
  matrix.columns = parts.shape[1];
  matrix.values.resize(parts.data.size() / sizeof(float));
  if (!parts.data.empty()) std::memcpy(matrix.values.data(), parts.data.data(), parts.data.size());
  return matrix;
}

std::vector<std::int64_t> parseNpyIntegers(std::span<const std::uint8_t> bytes,
                                           const std::filesystem::path& file) {
  const NpyParts parts = takeNpyApart(bytes, file);
  check(parts, "<i8", 1, sizeof(std::int64_t), file);
  std::vector<std::int64_t> integers(parts.data.size() / sizeof(std::int64_t));
  if (!parts.data.empty()) std::memcpy(integers.data(), parts.data.data(), parts.data.size());
  return integers;
}

Matrix readNpyMatrix(const std::filesystem::path& file) {
  return parseNpyMatrix(readFile(file, largestFile), file);
}

std::vector<std::int64_t> readNpyIntegers(const std::filesystem::path& file) {
  return parseNpyIntegers(readFile(file, largestFile), file);
}

void writeNpy(const std::filesystem::path& file, const Matrix& matrix) {
  const std::string shape = std::to_string(matrix.rows) + ", " + std::to_string(matrix.columns);
  write<float>(file, headerText("<f4", shape), matrix.values);
}

void writeNpy(const std::filesystem::path& file, std::span<const std::int64_t> integers) {
  write<std::int64_t>(file, headerText("<i8", std::to_string(integers.size()) + ","), integers);
}

void writeNpyTable(const std::filesystem::path& file, std::span<const std::int64_t> integers,
                   std::size_t columns) {
  const std::size_t rows = columns == 0 ? 0 : integers.size() / columns;
  const std::string shape = std::to_string(rows) + ", " + std::to_string(columns);
  write<std::int64_t>(file, headerText("<i8", shape), integers);
}

}  // namespace likeness
