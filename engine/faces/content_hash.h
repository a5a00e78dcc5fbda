#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace likeness {

/// A photo's content in 32 hexadecimal digits: XXH3 of 128 bits (Yann Collet), the same on every machine. It
/// tells moved and copied files from new ones; nobody gains by forging it on their own photos, so it need not
/// be cryptographic, and 128 bits leave no accident to fear in any library (1e-27 for 500,000 photos).
std::string contentHash(std::span<const std::uint8_t> bytes);

/// The same of a file, which is read whole. Errors: those of readFile; fileTooLarge above `mostBytes`.
std::string contentHash(const std::filesystem::path& file,
                        std::uintmax_t mostBytes = std::uintmax_t{512} << 20);

}  // namespace likeness
