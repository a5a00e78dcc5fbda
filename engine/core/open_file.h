#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace likeness {

/// A file that is open for reading from any place.
class OpenFile {
 public:
  /// Errors: fileNotFound, fileUnreadable (a folder, a pipe or a device, too).
  explicit OpenFile(std::filesystem::path file);
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  const std::filesystem::path& path() const { return file_; }
  std::size_t size() const { return size_; }  // when it was opened

  /// Fills `target` from a place on; how many bytes there were, fewer only at the end. Error fileUnreadable.
  std::size_t readSome(std::size_t from, std::span<std::uint8_t> target) const;
  /// The same, with an Error fileDamaged where the file ends before.
  void read(std::size_t from, std::span<std::uint8_t> target) const;

 private:
  std::filesystem::path file_;
  int descriptor_;
  std::size_t size_ = 0;
};

}  // namespace likeness
