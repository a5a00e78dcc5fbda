#include "engine/recognize/folder_source.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <system_error>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/natural_order.h"
#include "engine/data/class_folders.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> picturesIn(const fs::path& folder) {
  std::error_code failure;
  if (!fs::exists(folder, failure)) throw Error(ErrorCode::fileNotFound, {folder.string()});
  std::vector<fs::path> files;
  fs::directory_iterator entry(folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    std::error_code unknown;
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (!hidden && looksLikePicture(entry->path()) && entry->is_regular_file(unknown))
      files.push_back(entry->path());
  }
  if (failure) throw Error(ErrorCode::fileUnreadable, {folder.string(), failure.message()});
  if (files.empty())
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "there are no pictures in it"});
  std::ranges::sort(files, [](const fs::path& a, const fs::path& b) {
    return naturallyBefore(a.filename().native(), b.filename().native());
  });
  return files;
}

std::chrono::microseconds intervalOf(double rate) {
  if (!(rate >= 0.01 && rate <= 1000))
    throw Error(ErrorCode::impossibleValue, {"a folder of pictures", "pictures a second", "0.01 to 1000"});
  return std::chrono::microseconds(std::llround(1e6 / rate));
}

}  // namespace

FolderSource::FolderSource(const FrameSourceConfig& config)
    : config_(config), interval_(intervalOf(config.folderRate)), files_(picturesIn(config.path)) {}

std::optional<Frame> FolderSource::next(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    if (at_ == files_.size()) {
      if (!config_.loop) return std::nullopt;
      at_ = 0;
      pacer_.restart();
    }
    const auto time = interval_ * static_cast<std::int64_t>(at_);
    const fs::path& file = files_[at_++];
    if (config_.paced) {
      const auto moment = pacer_.showAt(time, interval_, FramePacer::Clock::now());
      if (!moment) {
        ++dropped_;
        continue;
      }
      if (!sleepUntil(*moment, stop)) break;
    }
    return Frame{readPicture(file), time, std::exchange(dropped_, 0)};
  }
  return std::nullopt;
}

}  // namespace likeness
