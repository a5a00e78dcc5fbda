#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/data/zip_archive.h"

namespace likeness {

/// The arrays of a .npz by their names.
class NpzArrays {
 public:
  /// `bytes` must outlive this. Errors: those of ZipArchive.
  NpzArrays(std::span<const std::uint8_t> bytes, const std::filesystem::path& file)
      : archive_(bytes, file), file_(file) {}

  const std::vector<ZipArchive::Entry>& entries() const { return archive_.entries(); }
  std::vector<std::uint8_t> read(const ZipArchive::Entry& entry) const { return archive_.read(entry); }

  /// The first of these that is there, with ".npy" after it and in any case of letters; else null.
  const ZipArchive::Entry* first(const std::vector<std::string>& names) const;
  /// For people.
  std::string allNames() const;
  /// What errors call one.
  std::filesystem::path nameOf(const ZipArchive::Entry& entry) const {
    return file_.string() + ": " + entry.name;
  }

  /// What samples and labels without a split are called, in the order in which they are looked for.
  static const std::vector<std::string>& sampleNames();
  static const std::vector<std::string>& labelNames();

 private:
  ZipArchive archive_;
  std::filesystem::path file_;
};

}  // namespace likeness
