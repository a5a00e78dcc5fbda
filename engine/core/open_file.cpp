#include "engine/core/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

[[noreturn]] void throwUnreadable(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorCode::fileUnreadable, {file.string(), reason});
}

std::string reasonOf(int code) {
  return std::generic_category().message(code);
}

/// A pipe or a device has no size and may never end: only true files are read.
std::size_t sizeOfTrueFile(int descriptor, const std::filesystem::path& file) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) throwUnreadable(file, reasonOf(errno));
  if (S_ISDIR(status.st_mode)) throwUnreadable(file, reasonOf(EISDIR));
  if (!S_ISREG(status.st_mode)) throwUnreadable(file, "not a file");
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

OpenFile::OpenFile(std::filesystem::path file)
    : file_(std::move(file)), descriptor_(::open(file_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  if (descriptor_ < 0) {
    if (errno == ENOENT || errno == ENOTDIR) throw Error(ErrorCode::fileNotFound, {file_.string()});
    throwUnreadable(file_, reasonOf(errno));
  }
  try {
    size_ = sizeOfTrueFile(descriptor_, file_);
  } catch (...) {
    ::close(descriptor_);
    throw;
  }
}

OpenFile::~OpenFile() {
  ::close(descriptor_);
}

std::size_t OpenFile::readSome(std::size_t from, std::span<std::uint8_t> target) const {
  std::size_t done = 0;
  while (done < target.size()) {
    const ssize_t got =
        ::pread(descriptor_, target.data() + done, target.size() - done, static_cast<off_t>(from + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throwUnreadable(file_, reasonOf(errno));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

void OpenFile::read(std::size_t from, std::span<std::uint8_t> target) const {
  if (readSome(from, target) != target.size())
    throw Error(ErrorCode::fileDamaged, {file_.string(), "it ends before it should"});
}

}  // namespace likeness
