#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace likeness {

/// The length of the UTF-8 character that a text starts with; 0 when it is broken, overlong or a surrogate.
/// `text` must not be empty.
std::size_t utf8CharacterBytes(std::string_view text);

/// Where a text stops being UTF-8; its size when all of it is.
std::size_t firstBrokenUtf8(std::string_view text);
inline bool isUtf8(std::string_view text) {
  return firstBrokenUtf8(text) == text.size();
}

/// A text in which every wrong byte is U+FFFD.
std::string asUtf8(std::string_view text);

/// Error fileDamaged that names the line which is no UTF-8, or says that the file is UTF-16.
void refuseUnlessUtf8(std::string_view text, const std::filesystem::path& file);

}  // namespace likeness
