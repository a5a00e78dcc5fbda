#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <stop_token>
#include <utility>
#include <vector>

#include "engine/core/error.h"

namespace likeness {

/// A file that may be a photo, as the file system describes it.
struct PhotoCandidate {
  std::filesystem::path file;  // absolute
  std::uintmax_t bytes = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::uint64_t device = 0;   // with the inode it names a file however many names it has
  std::uint64_t inode = 0;
};

/// Walks folders and files and yields one candidate after the other, so that work starts before a large tree
/// is known. In a folder its photos come first, then its sub-folders, both in natural order (2 before 10).
///
/// Within folders a file is a candidate by its ending, or without any by its first bytes; hidden files and
/// folders (a leading dot) are passed over. A file that is named as a root is always one: the reader judges
/// it. Symbolic links are followed; a folder is entered once, so loops end. Nothing ends the walk early: what
/// cannot be read is kept for takeFaults().
class PhotoScanner {
 public:
  explicit PhotoScanner(const std::vector<std::filesystem::path>& roots);

  /// The next candidate; nothing at the end, or once stop is requested.
  std::optional<PhotoCandidate> next(const std::stop_token& stop = {});
  /// What could not be read since the last call: fileNotFound (it vanished, or a link leads nowhere) or
  /// fileUnreadable.
  std::vector<Error> takeFaults() { return std::exchange(faults_, {}); }

 private:
  struct Pending {
    std::filesystem::path path;
    bool named = false;  // a root
  };

  std::optional<PhotoCandidate> visit(const Pending& pending, const std::stop_token& stop);
  void enter(const std::filesystem::path& folder, const std::stop_token& stop);
  void addFault(const std::filesystem::path& path, int code);

  std::vector<Pending> pending_;  // the last is the next
  std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;
  std::vector<Error> faults_;
};

}  // namespace likeness
