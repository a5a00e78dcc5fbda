#include "engine/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "engine/core/error.h"

namespace likeness {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open((folder / ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) {
    throw Error(ErrorCode::fileUnwritable, {folder.string(), std::generic_category().message(errno)});
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw Error(ErrorCode::experimentBusy, {folder.string()});
  }
}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

}  // namespace likeness
