#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/error.h"

namespace likeness::tests {

using Bytes = std::vector<std::uint8_t>;

inline Bytes bytesOf(const std::string& text) {
  return {text.begin(), text.end()};
}

inline void writeBytes(const std::filesystem::path& file, const Bytes& bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// The Error that a call ends with, or nothing when it returns. Any other exception passes through and fails
/// the test.
template <class Call>
std::optional<Error> errorOf(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace likeness::tests
