#include "engine/core/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace likeness {

std::string sha256(std::span<const std::uint8_t> bytes) {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> sum{};
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), bytes.data());
  sha256_digest(&context, sum.size(), sum.data());
  std::string text;
  for (const unsigned byte : sum) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

}  // namespace likeness
