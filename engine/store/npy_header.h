#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

inline constexpr std::string_view npyMagic = "\x93NUMPY";
inline constexpr std::size_t mostNpyBytes = std::size_t{2} << 30;

/// A .npy file taken apart: what its header says, and the numbers behind it.
struct NpyParts {
  std::string type;  // NumPy's, such as "<f4"
  bool fortranOrder = false;
  std::vector<std::size_t> shape;
  std::span<const std::uint8_t> data;  // of the bytes that were taken apart
};

/// Takes the bytes of a file apart; whether shape and data fit is not looked at. Error fileDamaged.
NpyParts takeNpyApart(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);

/// The product of the sizes times the size of a number; nothing when that is more than any file holds.
std::optional<std::size_t> npyBytes(const std::vector<std::size_t>& shape, std::size_t numberSize);

}  // namespace likeness
