#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// The whole of a file. Errors: fileNotFound, fileUnreadable (a folder too), fileTooLarge above the limit.
std::vector<std::uint8_t> readFile(const std::filesystem::path& file, std::size_t atMostBytes);
std::string readTextFile(const std::filesystem::path& file, std::size_t atMostBytes);

/// Writes a file so that at any moment either the old or the new content is there: to a temporary name in
/// the same folder, flushed to disk, then renamed. Errors: diskFull, fileUnwritable; the old file stays.
void writeFileAtomically(const std::filesystem::path& file, std::string_view content);

/// The same for a writer that wants a path (torch archives): it writes the temporary file.
void writeFileAtomically(const std::filesystem::path& file,
                         const std::function<void(const std::filesystem::path& temporary)>& write);

/// Makes a folder and its parents. Errors: diskFull, fileUnwritable.
void makeFolder(const std::filesystem::path& folder);

}  // namespace likeness
