#include "engine/data/idx_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/gunzip.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostBytes = std::size_t{1} << 30;
constexpr std::size_t longestSide = 1024;
constexpr std::size_t mostDimensions = 4;
constexpr std::uint8_t unsignedByteType = 0x08;

[[noreturn]] void throwDamaged(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

struct Header {
  std::vector<std::size_t> sizes;
  std::size_t headerBytes = 0;
  std::size_t dataBytes = 0;
};

std::size_t bigEndian32(std::span<const std::uint8_t> bytes) {
  return std::size_t{bytes[0]} << 24 | std::size_t{bytes[1]} << 16 | std::size_t{bytes[2]} << 8 | bytes[3];
}

std::size_t dimensionCount(std::span<const std::uint8_t> bytes, const fs::path& file) {
  if (bytes.empty()) throwDamaged(file, "it is empty");
  if (bytes.size() < 4) throwDamaged(file, "it ends within its header");
  if (bytes[0] != 0 || bytes[1] != 0) throwDamaged(file, "it does not start as an IDX file does");
  if (bytes[2] != unsignedByteType) throwDamaged(file, "its elements are not unsigned bytes");
  const std::size_t dimensions = bytes[3];
  if (dimensions == 0 || dimensions > mostDimensions) {
    throwDamaged(file, "it says that it has " + std::to_string(dimensions) + " dimensions");
  }
  return dimensions;
}

/// Judges the header alone, so that a file that lies about its size is refused before memory is taken for it.
Header parseHeader(std::span<const std::uint8_t> bytes, const fs::path& file) {
  const std::size_t dimensions = dimensionCount(bytes, file);
  Header header;
  header.headerBytes = 4 + 4 * dimensions;
  if (bytes.size() < header.headerBytes) throwDamaged(file, "it ends within its header");
  header.dataBytes = 1;
  for (std::size_t i = 0; i < dimensions; ++i) {
    const std::size_t size = bigEndian32(bytes.subspan(4 + 4 * i, 4));
    header.sizes.push_back(size);
    if (size > 0 && header.dataBytes > mostBytes / size) {
      throw Error(ErrorCode::fileTooLarge, {file.string(), "1024 MiB"});
    }
    header.dataBytes *= size;
  }
  return header;
}

std::vector<std::uint8_t> unpack(const std::vector<std::uint8_t>& packed, const fs::path& file) {
  std::array<std::uint8_t, 4 + 4 * mostDimensions> start{};
  const std::size_t got = gunzipStart(packed, start, file);
  const Header header = parseHeader(std::span(start).first(got), file);
  return gunzip(packed, header.headerBytes + header.dataBytes, file);
}

}  // namespace

IdxArray parseIdx(std::vector<std::uint8_t> bytes, const fs::path& file) {
  if (isGzip(bytes)) bytes = unpack(bytes, file);
  Header header = parseHeader(bytes, file);
  const std::size_t follow = bytes.size() - header.headerBytes;
  if (follow != header.dataBytes) {
    throwDamaged(file, "its header announces " + std::to_string(header.dataBytes) + " bytes and " +
                           std::to_string(follow) + " follow");
  }
  bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(header.headerBytes));
  return {std::move(header.sizes), std::move(bytes)};
}

IdxArray readIdx(const fs::path& file) {
  return parseIdx(readFile(file, mostBytes), file);
}

LabelledSamples readIdxPair(const fs::path& images, const fs::path& labels) {
  IdxArray pictures = readIdx(images);
  const IdxArray classes = readIdx(labels);
  if (pictures.sizes.size() != 3) throwDamaged(images, "it holds no pictures (3 dimensions)");
  if (classes.sizes.size() != 1) throwDamaged(labels, "it holds no labels (1 dimension)");
  const auto [count, height, width] = std::array{pictures.sizes[0], pictures.sizes[1], pictures.sizes[2]};
  if (count != classes.sizes[0]) {
    throw Error(
        ErrorCode::dataSetUnusable,
        {images.string(), "it has " + std::to_string(count) + " pictures and " + labels.filename().string() +
                              " has " + std::to_string(classes.sizes[0]) + " labels"});
  }
  if (std::min(width, height) == 0 || std::max(width, height) > longestSide) {
    throw Error(ErrorCode::dataSetUnusable, {images.string(), "its pictures are " + std::to_string(width) +
                                                                  "x" + std::to_string(height) + " pixels"});
  }
  LabelledSamples joined;
  joined.shape.width = static_cast<int>(width);
  joined.shape.height = static_cast<int>(height);
  joined.pixels = std::move(pictures.values);
  joined.labels.assign(classes.values.begin(), classes.values.end());
  const int highest =
      joined.labels.empty() ? -1 : *std::max_element(joined.labels.begin(), joined.labels.end());
  for (int label = 0; label <= highest; ++label) joined.classNames.push_back(std::to_string(label));
  return joined;
}

}  // namespace likeness
