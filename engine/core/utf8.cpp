#include "engine/core/utf8.h"

#include <algorithm>
#include <cstdint>

#include "engine/core/error.h"

namespace likeness {

std::size_t utf8CharacterBytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t count = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || text.size() < count) return 0;
  for (std::size_t i = 1; i < count; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  const std::uint8_t second = byte(1);
  const bool wrong = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
                     (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
  return wrong ? 0 : count;
}

std::size_t firstBrokenUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t count = utf8CharacterBytes(text.substr(at, 4));
    if (count == 0) return at;
    at += count;
  }
  return at;
}

std::string asUtf8(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t good = firstBrokenUtf8(text);
    result += text.substr(0, good);
    if (good == text.size()) break;
    result += "\xEF\xBF\xBD";
    text.remove_prefix(good + 1);
  }
  return result;
}

void refuseUnlessUtf8(std::string_view text, const std::filesystem::path& file) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    throw Error(ErrorCode::fileDamaged, {file.string(), "its text is UTF-16; save it as UTF-8"});
  const std::size_t at = firstBrokenUtf8(text);
  if (at == text.size()) return;
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  throw Error(ErrorCode::fileDamaged,
              {file.string(), "line " + std::to_string(lines + 1) + ": its text is no UTF-8"});
}

}  // namespace likeness
