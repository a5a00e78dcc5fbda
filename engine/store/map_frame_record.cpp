#include "engine/store/map_frame_record.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <string_view>

#include "engine/core/error.h"

namespace likeness {

static_assert(std::endian::native == std::endian::little, "the numbers are copied as they lie in memory");

namespace {

constexpr std::string_view magic = "LIKEMAPF";
constexpr std::string_view frameMagic = "FRAM";
constexpr std::uint32_t knownVersion = 1;
constexpr float highest = 65535;

using Bytes = std::vector<std::uint8_t>;
using Box = std::array<float, 6>;  // low, high; low, high; ...

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

template <class Number>
void put(Bytes& bytes, Number number) {
  const std::size_t at = bytes.size();
  bytes.resize(at + sizeof number);
  std::memcpy(bytes.data() + at, &number, sizeof number);
}

template <class Number>
Number get(std::span<const std::uint8_t> bytes, std::size_t at) {
  Number number;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

std::uint32_t checksumOf(std::span<const std::uint8_t> bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, bytes.data(), bytes.size()));
}

bool startsWith(std::span<const std::uint8_t> bytes, std::string_view word) {
  return bytes.size() >= word.size() && std::memcmp(bytes.data(), word.data(), word.size()) == 0;
}

Box boxOf(const Matrix& places) {
  Box box{};
  for (std::size_t axis = 0; axis < places.columns; ++axis) {
    float low = places.values[axis];
    float high = low;
    for (std::size_t row = 0; row < places.rows; ++row) {
      low = std::min(low, places.row(row)[axis]);
      high = std::max(high, places.row(row)[axis]);
    }
    box[2 * axis] = low;
    box[2 * axis + 1] = high;
  }
  return box;
}

/// Axis by axis, low bytes before high ones.
Bytes sharesOf(const Matrix& places, const Box& box) {
  Bytes bytes(places.values.size() * 2);
  for (std::size_t axis = 0; axis < places.columns; ++axis) {
    std::uint8_t* low = bytes.data() + axis * places.rows * 2;
    std::uint8_t* high = low + places.rows;
    // In doubles: the extent of finite floats need not be one.
    const double extent = static_cast<double>(box[2 * axis + 1]) - box[2 * axis];
    for (std::size_t row = 0; row < places.rows; ++row) {
      const double share = extent > 0 ? (double{places.row(row)[axis]} - box[2 * axis]) / extent : 0;
      const auto rounded = static_cast<std::uint16_t>(std::lround(share * highest));
      low[row] = static_cast<std::uint8_t>(rounded & 0xFF);
      high[row] = static_cast<std::uint8_t>(rounded >> 8);
    }
  }
  return bytes;
}

Matrix placesOf(const Bytes& bytes, const MapFrameHeader& header, const Box& box) {
  Matrix places(header.points, header.dimensions);
  for (std::size_t axis = 0; axis < header.dimensions; ++axis) {
    const std::uint8_t* low = bytes.data() + axis * header.points * 2;
    const std::uint8_t* high = low + header.points;
    const double extent = static_cast<double>(box[2 * axis + 1]) - box[2 * axis];
    for (std::size_t row = 0; row < header.points; ++row) {
      const double share = (low[row] | high[row] << 8) / static_cast<double>(highest);
      places.row(row)[axis] = static_cast<float>(box[2 * axis] + share * extent);
    }
  }
  return places;
}

}  // namespace

std::size_t mostPackedBytes(const MapFrameHeader& header) {
  return compressBound(static_cast<uLong>(header.points * header.dimensions * 2));
}

Bytes packHeader(const MapFrameHeader& header) {
  Bytes bytes(magic.begin(), magic.end());
  put(bytes, knownVersion);
  put(bytes, static_cast<std::uint32_t>(header.points));
  put(bytes, static_cast<std::uint32_t>(header.dimensions));
  put(bytes, checksumOf(bytes));
  return bytes;
}

MapFrameHeader unpackHeader(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  if (!startsWith(bytes, magic) || bytes.size() < mapFrameHeaderBytes) refuse(file, "it holds no map frames");
  const auto version = get<std::uint32_t>(bytes, 8);
  if (version > knownVersion) {
    throw Error(ErrorCode::newerVersion,
                {file.string(), std::to_string(version), std::to_string(knownVersion)});
  }
  const MapFrameHeader header{get<std::uint32_t>(bytes, 12), get<std::uint32_t>(bytes, 16)};
  const bool whole = checksumOf(bytes.first(20)) == get<std::uint32_t>(bytes, 20);
  if (!whole || version == 0 || header.points == 0 || header.points > mostMapPoints ||
      header.dimensions < 2 || header.dimensions > 3) {
    refuse(file, "its header is not as it should be");
  }
  return header;
}

Bytes packFrame(std::int64_t step, std::uint32_t ordinal, const Matrix& places) {
  const Box box = boxOf(places);
  const Bytes shares = sharesOf(places, box);
  uLongf packedBytes = compressBound(static_cast<uLong>(shares.size()));
  Bytes packed(packedBytes);
  if (compress2(packed.data(), &packedBytes, shares.data(), static_cast<uLong>(shares.size()), 6) != Z_OK)
    throw Error(ErrorCode::outOfMemory);
  Bytes record(frameMagic.begin(), frameMagic.end());
  put(record, static_cast<std::uint32_t>(packedBytes));
  put(record, step);
  put(record, ordinal);
  for (const float side : box) put(record, side);
  record.insert(record.end(), packed.begin(), packed.begin() + static_cast<std::ptrdiff_t>(packedBytes));
  put(record, checksumOf(record));
  return record;
}

std::optional<MapFrameStart> unpackStart(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < mapFrameStartBytes || !startsWith(bytes, frameMagic)) return std::nullopt;
  return MapFrameStart{get<std::uint32_t>(bytes, 4), get<std::int64_t>(bytes, 8),
                       get<std::uint32_t>(bytes, 16)};
}

bool isWhole(std::span<const std::uint8_t> record) {
  const std::size_t covered = record.size() - sizeof(std::uint32_t);
  return checksumOf(record.first(covered)) == get<std::uint32_t>(record, covered);
}

Matrix unpackFrame(std::span<const std::uint8_t> record, const MapFrameHeader& header,
                   const std::filesystem::path& file) {
  Box box{};
  for (std::size_t i = 0; i < box.size(); ++i) {
    box[i] = get<float>(record, 20 + i * sizeof(float));
    if (!std::isfinite(box[i])) refuse(file, "the box of a frame is not finite");
  }
  const auto packed =
      record.subspan(mapFrameStartBytes, record.size() - mapFrameStartBytes - sizeof(std::uint32_t));
  Bytes shares(header.points * header.dimensions * 2);
  auto size = static_cast<uLongf>(shares.size());
  if (uncompress(shares.data(), &size, packed.data(), static_cast<uLong>(packed.size())) != Z_OK ||
      size != shares.size()) {
    refuse(file, "the places of a frame cannot be unpacked");
  }
  return placesOf(shares, header, box);
}

}  // namespace likeness
