#include "engine/faces/content_hash.h"

#include <xxhash.h>

#include "engine/core/files.h"

namespace likeness {

std::string contentHash(std::span<const std::uint8_t> bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  XXH128_canonical_t canonical{};
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  std::string text;
  for (const std::uint8_t byte : canonical.digest) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string contentHash(const std::filesystem::path& file, std::uintmax_t mostBytes) {
  return contentHash(readFile(file, static_cast<std::size_t>(mostBytes)));
}

}  // namespace likeness
