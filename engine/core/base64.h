#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace likeness {

/// Bytes as text (RFC 4648, with '+', '/' and '=' at the end).
std::string base64(std::span<const std::uint8_t> bytes);

}  // namespace likeness
