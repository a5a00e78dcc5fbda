#include "engine/faces/safe_file_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/core/utf8.h"

namespace likeness {

namespace {

constexpr std::size_t mostBytes = 120;

bool isForbidden(char letter) {
  const auto code = static_cast<std::uint8_t>(letter);
  return code < 0x20 || code == 0x7f ||
         std::string_view("/\\<>:\"|?*").find(letter) != std::string_view::npos;
}

/// Windows takes these for devices, whatever ending they have.
bool isDeviceName(const std::string& name) {
  static constexpr std::array<std::string_view, 4> plain = {"con", "prn", "aux", "nul"};
  std::string stem = name.substr(0, name.find('.'));
  for (char& letter : stem) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  if (std::find(plain.begin(), plain.end(), stem) != plain.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '1' &&
         stem[3] <= '9';
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" .");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" .") + 1 - first);
}

}  // namespace

std::string safeFileName(const std::string& name) {
  std::string safe;
  std::string_view rest = trimmed(name).empty() ? std::string_view() : std::string_view(name);
  while (!rest.empty()) {
    const std::size_t count = utf8CharacterBytes(rest);
    const bool keep = count > 1 || (count == 1 && !isForbidden(rest.front()));
    const std::string_view character = keep ? rest.substr(0, count) : std::string_view("_");
    if (safe.size() + character.size() > mostBytes) break;
    safe += character;
    rest.remove_prefix(std::max<std::size_t>(count, 1));
  }
  safe = trimmed(safe);
  return isDeviceName(safe) ? "_" + safe : safe;
}

}  // namespace likeness
