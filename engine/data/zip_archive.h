#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// The entries of a ZIP file (PKWARE's APPNOTE 6.3: stored and deflated ones, with ZIP64), read out of memory
/// by way of its central directory: what NumPy's .npz needs, over the zlib that is here anyway. Nothing is
/// ever written to a path that an archive names.
class ZipArchive {
 public:
  struct Entry {
    std::string name;
    std::uint64_t packedBytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t begin = 0;  // of its packed data
    std::uint32_t checksum = 0;
    int method = 0;
  };

  /// Judges the whole directory before anything is unpacked. `bytes` must outlive this; `file` names it in
  /// errors: fileDamaged for what is no ZIP file, encrypted or otherwise packed entries, entries that lie
  /// outside of the file or over each other, two of one name, names that lead out of the archive, and sizes
  /// that deflate cannot reach; fileTooLarge when the entries unpack to more than 2 GiB together.
  ZipArchive(std::span<const std::uint8_t> bytes, std::filesystem::path file);

  const std::vector<Entry>& entries() const { return entries_; }
  /// The entry of a name, or null.
  const Entry* find(const std::string& name) const;
  /// Unpacks one. Memory grows with what was really unpacked. Error fileDamaged, also for another checksum.
  std::vector<std::uint8_t> read(const Entry& entry) const;

 private:
  std::span<const std::uint8_t> bytes_;
  std::filesystem::path file_;
  std::vector<Entry> entries_;
};

}  // namespace likeness
