#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// How map frames lie in their file, all numbers little-endian:
///   header   "LIKEMAPF", version (u32), points (u32), dimensions (u32), checksum of these (u32)
///   records  "FRAM", length of the packed places (u32), step (i64), ordinal (u32), low and high end of the
///            frame's box along each of 3 axes (6 x f32), packed places, checksum of all before (u32)
/// Places are unsigned 16-bit shares of the box, axis by axis, all low bytes of an axis before its high ones,
/// which deflates better; packed by zlib. Checksums are CRC-32.
inline constexpr std::size_t mapFrameHeaderBytes = 24;
inline constexpr std::size_t mapFrameStartBytes = 44;  // of a record, before its packed places
inline constexpr std::size_t mostMapPoints = 1000000;

struct MapFrameHeader {
  std::size_t points = 0;
  std::size_t dimensions = 0;
};

struct MapFrameStart {
  std::size_t packedBytes = 0;
  std::int64_t step = 0;
  std::uint32_t ordinal = 0;
};

std::vector<std::uint8_t> packHeader(const MapFrameHeader& header);
/// Errors: newerVersion, fileDamaged.
MapFrameHeader unpackHeader(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);

/// A whole record. `places` must be finite.
std::vector<std::uint8_t> packFrame(std::int64_t step, std::uint32_t ordinal, const Matrix& places);
/// What a record begins with; nothing where it is none.
std::optional<MapFrameStart> unpackStart(std::span<const std::uint8_t> bytes);
/// Whether the checksum of a whole record is right.
bool isWhole(std::span<const std::uint8_t> record);
/// The places of a whole record. Error fileDamaged.
Matrix unpackFrame(std::span<const std::uint8_t> record, const MapFrameHeader& header,
                   const std::filesystem::path& file);

/// How long the packed places of a frame are at most.
std::size_t mostPackedBytes(const MapFrameHeader& header);

}  // namespace likeness
