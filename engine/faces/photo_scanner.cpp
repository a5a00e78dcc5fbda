#include "engine/faces/photo_scanner.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include "engine/core/natural_order.h"
#include "engine/data/class_folders.h"
#include "engine/faces/heif_decoder.h"
#include "engine/recognize/picture_size.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

bool hasPhotoEnding(const fs::path& file) {
  static constexpr std::array<std::string_view, 18> endings = {
      ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif",  ".tiff", ".bmp",
      ".dib", ".pbm",  ".pgm", ".ppm",  ".pnm", ".heic", ".heif", ".hif",  ".avif"};
  return std::find(endings.begin(), endings.end(), lowerEnding(file)) != endings.end();
}

bool startsAsPhoto(const fs::path& file) {
  constexpr std::size_t enough = std::size_t{64} << 10;
  std::vector<std::uint8_t> start(enough);
  std::ifstream in(file, std::ios::binary);
  in.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(enough));
  start.resize(static_cast<std::size_t>(in.gcount()));
  const bool jpeg = start.size() > 2 && start[0] == 0xff && start[1] == 0xd8 && start[2] == 0xff;
  return jpeg || isHeif(start) || pictureSize(start).has_value();
}

bool isHidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

/// Absolute, with links left as they are unless ".." makes them matter.
fs::path absolutePath(const fs::path& path) {
  std::error_code failure;
  fs::path absolute = fs::absolute(path, failure);
  if (failure) return path;
  if (std::find(absolute.begin(), absolute.end(), "..") != absolute.end()) {
    fs::path canonical = fs::canonical(absolute, failure);
    return failure ? absolute : canonical;
  }
  absolute = absolute.lexically_normal();
  return absolute.has_filename() ? absolute : absolute.parent_path();
}

}  // namespace

PhotoScanner::PhotoScanner(const std::vector<fs::path>& roots) {
  for (auto root = roots.rbegin(); root != roots.rend(); ++root)
    pending_.push_back({absolutePath(*root), true});
}

std::optional<PhotoCandidate> PhotoScanner::next(const std::stop_token& stop) {
  while (!pending_.empty() && !stop.stop_requested()) {
    const Pending pending = std::move(pending_.back());
    pending_.pop_back();
    if (auto candidate = visit(pending, stop)) return candidate;
  }
  return std::nullopt;
}

std::optional<PhotoCandidate> PhotoScanner::visit(const Pending& pending, const std::stop_token& stop) {
  struct stat status {};
  if (::stat(pending.path.c_str(), &status) != 0) {
    addFault(pending.path, errno);
    return std::nullopt;
  }
  const auto device = static_cast<std::uint64_t>(status.st_dev);
  const auto inode = static_cast<std::uint64_t>(status.st_ino);
  if (S_ISDIR(status.st_mode)) {
    if (entered_.emplace(device, inode).second) enter(pending.path, stop);
    return std::nullopt;
  }
  const bool byName = pending.named || hasPhotoEnding(pending.path);
  if (!S_ISREG(status.st_mode)) {
    if (byName)
      faults_.emplace_back(ErrorCode::fileUnreadable,
                           std::vector{pending.path.string(), std::string("not a file")});
    return std::nullopt;
  }
  if (!byName && !startsAsPhoto(pending.path)) return std::nullopt;
  return PhotoCandidate{pending.path, static_cast<std::uintmax_t>(status.st_size),
                        std::int64_t{status.st_mtim.tv_sec} * 1000000000 + status.st_mtim.tv_nsec, device,
                        inode};
}

/// Puts what a folder holds on the stack. A folder that vanishes meanwhile yields what was read of it, and a
/// fault.
void PhotoScanner::enter(const fs::path& folder, const std::stop_token& stop) {
  std::vector<fs::path> files;
  std::vector<fs::path> folders;
  std::error_code failure;
  fs::directory_iterator entry(folder, failure);
  while (!failure && entry != fs::directory_iterator() && !stop.stop_requested()) {
    const fs::path& path = entry->path();
    std::error_code unknown;
    if (!isHidden(path)) {
      if (entry->is_directory(unknown)) {
        folders.push_back(path);
      } else if (hasPhotoEnding(path) || path.extension().empty()) {
        files.push_back(path);
      }
    }
    entry.increment(failure);
  }
  if (failure) addFault(folder, failure.value());
  for (std::vector<fs::path>* part : {&folders, &files}) {
    std::sort(part->begin(), part->end(), [](const fs::path& a, const fs::path& b) {
      return naturallyBefore(b.filename().native(), a.filename().native());
    });
    for (fs::path& path : *part) pending_.push_back({std::move(path), false});
  }
}

void PhotoScanner::addFault(const fs::path& path, int code) {
  if (code == ENOENT || code == ENOTDIR) {
    faults_.emplace_back(ErrorCode::fileNotFound, std::vector{path.string()});
  } else {
    faults_.emplace_back(ErrorCode::fileUnreadable,
                         std::vector{path.string(), std::generic_category().message(code)});
  }
}

}  // namespace likeness
