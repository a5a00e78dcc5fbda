#pragma once

#include <string>

namespace likeness {

/// A name that every common file system takes, as close to `name` as can be: what they forbid (separators,
/// control characters, <>:"|?*, dots and spaces at the ends, Windows' device names) and broken UTF-8 become
/// "_", and it is cut between characters to at most 120 bytes. Empty when nothing is left.
std::string safeFileName(const std::string& name);

}  // namespace likeness
