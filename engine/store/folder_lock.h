#pragma once

#include <filesystem>

namespace likeness {

/// Keeps two runs from writing one experiment. The lock is the process's: it is gone when that is killed.
class FolderLock {
 public:
  /// Errors: experimentBusy when another run holds it; fileUnwritable.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace likeness
