#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace likeness {

/// Overwrites or lengthens a file that is there, from a place on, in one go. Errors: diskFull,
/// fileUnwritable; what was before that place stays.
void writeFileAt(const std::filesystem::path& file, std::size_t from, std::string_view content);
/// Shortens a file that is there. Errors: fileUnwritable.
void truncateFile(const std::filesystem::path& file, std::size_t size);

}  // namespace likeness
