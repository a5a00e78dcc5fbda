#include "engine/faces/library_removal.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "engine/core/error.h"
#include "engine/faces/library_schema.h"
#include "engine/store/sqlite.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int tries = 10;
constexpr std::chrono::milliseconds betweenTries{100};
constexpr std::size_t blockBytes = std::size_t{1} << 20;
constexpr const char* companions[] = {"-wal", "-shm", "-journal"};

[[noreturn]] void failOn(const fs::path& file, int code) {
  throw Error(ErrorCode::fileUnwritable, {file.string(), std::generic_category().message(code)});
}

class OpenFile {
 public:
  explicit OpenFile(const fs::path& file)
      : file_(file), descriptor_(::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW)) {
    if (descriptor_ < 0) failOn(file, errno);
  }
  ~OpenFile() { ::close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  /// From the end to the start.
  void overwrite(std::uintmax_t size) const {
    const std::vector<char> zeros(std::min<std::uintmax_t>(size, blockBytes));
    std::uintmax_t left = size;
    while (left > 0) {
      const std::uintmax_t count = std::min<std::uintmax_t>(left, zeros.size());
      writeAt(zeros.data(), count, left - count);
      left -= count;
    }
    if (::fdatasync(descriptor_) != 0) failOn(file_, errno);
  }

 private:
  void writeAt(const char* bytes, std::size_t count, std::uintmax_t place) const {
    while (count > 0) {
      const auto written = ::pwrite(descriptor_, bytes, count, static_cast<off_t>(place));
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) failOn(file_, errno);
      count -= static_cast<std::size_t>(written);
      place += static_cast<std::uintmax_t>(written);
    }
  }

  fs::path file_;
  int descriptor_;
};

/// Brings the log into the file and takes the file out of WAL mode, which SQLite does for who is alone with
/// it; nobody else gets in from then on.
bool takeAlone(Sqlite& sqlite) {
  try {
    SqliteQuery query = sqlite.query("PRAGMA journal_mode = DELETE");
    if (!query.next() || query.text(0) != "delete") return false;
    while (query.next()) {
    }
  } catch (const Error& error) {
    if (error.code() == ErrorCode::libraryBusy) return false;
    if (error.code() != ErrorCode::fileDamaged) throw;
    return true;  // a damaged one can be deleted too
  }
  try {
    sqlite.script("BEGIN EXCLUSIVE");
  } catch (const Error& error) {
    if (error.code() == ErrorCode::libraryBusy) return false;
    if (error.code() != ErrorCode::fileDamaged) throw;
  }
  return true;
}

void waitUntilAlone(Sqlite& sqlite) {
  sqlite.script("PRAGMA busy_timeout = 0");  // not every step of it would wait
  for (int i = 0; i < tries; ++i) {
    if (i > 0) std::this_thread::sleep_for(betweenTries);
    if (takeAlone(sqlite)) return;
  }
  throw Error(ErrorCode::libraryBusy, {sqlite.file().string()});
}

void overwriteAndRemove(const fs::path& file) {
  std::error_code failure;
  const auto size = fs::file_size(file, failure);
  if (failure == std::errc::no_such_file_or_directory) return;
  if (failure) failOn(file, failure.value());
  const OpenFile open(file);
  open.overwrite(size);
  fs::remove(file, failure);
  if (failure) failOn(file, failure.value());
}

}  // namespace

void removeFaceLibrary(const fs::path& file) {
  std::error_code failure;
  const fs::path real = fs::canonical(file, failure);  // of a link, what it leads to
  if (failure) throw Error(ErrorCode::fileNotFound, {file.string()});
  if (::access(real.parent_path().c_str(), W_OK) != 0) failOn(real, errno);
  Sqlite sqlite(real, Sqlite::Access::write);
  if (!isFaceLibrary(sqlite)) throw Error(ErrorCode::fileDamaged, {file.string(), "it is no face library"});
  waitUntilAlone(sqlite);
  for (const char* ending : companions) overwriteAndRemove(real.string() + ending);
  overwriteAndRemove(real);
  if (fs::is_symlink(file, failure)) fs::remove(file, failure);
}

}  // namespace likeness
