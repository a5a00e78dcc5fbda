#include "engine/core/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/growing_file.h"
#include "engine/core/open_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

std::string systemReason(int code) {
  return std::generic_category().message(code);
}

[[noreturn]] void throwUnwritable(const fs::path& file, int code) {
  if (code == ENOSPC || code == EDQUOT) throw Error(ErrorCode::diskFull, {file.string()});
  throw Error(ErrorCode::fileUnwritable, {file.string(), systemReason(code)});
}

std::string humanSize(std::size_t bytes) {
  if (bytes >= (std::size_t{1} << 20)) return std::to_string(bytes >> 20) + " MiB";
  if (bytes >= (std::size_t{1} << 10)) return std::to_string(bytes >> 10) + " KiB";
  return std::to_string(bytes) + " bytes";
}

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int get() const { return value_; }

 private:
  int value_;
};

template <class Buffer>
Buffer readInto(const fs::path& path, std::size_t atMostBytes) {
  const OpenFile file(path);
  if (file.size() > atMostBytes)
    throw Error(ErrorCode::fileTooLarge, {path.string(), humanSize(atMostBytes)});
  Buffer buffer(file.size(), {});
  // It may shrink while it is read.
  buffer.resize(file.readSome(0, {reinterpret_cast<std::uint8_t*>(buffer.data()), buffer.size()}));
  return buffer;
}

void writeAll(int descriptor, std::size_t from, std::string_view content, const fs::path& shown) {
  while (!content.empty()) {
    const ssize_t put = ::pwrite(descriptor, content.data(), content.size(), static_cast<off_t>(from));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throwUnwritable(shown, errno);
    content.remove_prefix(static_cast<std::size_t>(put));
    from += static_cast<std::size_t>(put);
  }
}

void flushToDisk(const fs::path& path, const fs::path& shown) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0) throwUnwritable(shown, errno);
}

}  // namespace

std::vector<std::uint8_t> readFile(const fs::path& file, std::size_t atMostBytes) {
  return readInto<std::vector<std::uint8_t>>(file, atMostBytes);
}

std::string readTextFile(const fs::path& file, std::size_t atMostBytes) {
  return readInto<std::string>(file, atMostBytes);
}

void writeFileAtomically(const fs::path& file, const std::function<void(const fs::path&)>& write) {
  static std::atomic<unsigned> counter{0};
  const fs::path temporary =
      file.parent_path() / ("." + file.filename().string() + "." + std::to_string(::getpid()) + "-" +
                            std::to_string(counter.fetch_add(1)) + ".tmp");
  try {
    write(temporary);
    flushToDisk(temporary, file);
    if (::rename(temporary.c_str(), file.c_str()) != 0) throwUnwritable(file, errno);
  } catch (...) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw;
  }
}

void writeFileAtomically(const fs::path& file, std::string_view content) {
  writeFileAtomically(file, [&](const fs::path& temporary) {
    const Descriptor out(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (out.get() < 0) throwUnwritable(file, errno);
    writeAll(out.get(), 0, content, file);
  });
}

void writeFileAt(const fs::path& file, std::size_t from, std::string_view content) {
  const Descriptor out(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
  if (out.get() < 0) throwUnwritable(file, errno);
  writeAll(out.get(), from, content, file);
}

void truncateFile(const fs::path& file, std::size_t size) {
  if (::truncate(file.c_str(), static_cast<off_t>(size)) != 0) throwUnwritable(file, errno);
}

void makeFolder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) throwUnwritable(folder, failure.value());
}

}  // namespace likeness
