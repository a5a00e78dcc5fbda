#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace likeness {

/// Whether bytes start as gzip does (RFC 1952).
bool isGzip(std::span<const std::uint8_t> bytes);

/// Unpacks the first bytes only, to see what the rest would need; returns how many there were.
/// `file` names the source in errors. Error fileDamaged.
std::size_t gunzipStart(std::span<const std::uint8_t> packed, std::span<std::uint8_t> start,
                        const std::filesystem::path& file);

/// Unpacks all of it, one or more members. The result has exactly `expectedBytes`; memory grows with what was
/// really unpacked and never beyond that. Error fileDamaged for broken data, and for more or less than
/// expected.
std::vector<std::uint8_t> gunzip(std::span<const std::uint8_t> packed, std::size_t expectedBytes,
                                 const std::filesystem::path& file);

}  // namespace likeness
