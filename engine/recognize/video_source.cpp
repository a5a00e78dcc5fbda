#include "engine/recognize/video_source.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <system_error>

#include "engine/core/error.h"
#include "engine/recognize/picture_decoder.h"
#include "engine/recognize/video_kind.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr double mostPixels = 64e6;  // larger than 8K
constexpr double usualRate = 25;     // where a file does not say
constexpr double highestRate = 1000;
constexpr double endShare = 0.9;  // lengths are estimates for some kinds of file

Error damaged(const fs::path& file, const std::string& fault) {
  return Error(ErrorCode::fileDamaged, {file.string(), fault});
}

/// Nothing else than a video on this computer may reach FFmpeg, which would follow playlists and addresses.
void requireVideo(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) {
    const int code = errno;
    if (code == ENOENT || code == ENOTDIR) throw Error(ErrorCode::fileNotFound, {file.string()});
    throw Error(ErrorCode::fileUnreadable, {file.string(), std::generic_category().message(code)});
  }
  if (!S_ISREG(status.st_mode)) throw Error(ErrorCode::fileUnreadable, {file.string(), "it is not a file"});
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    throw Error(ErrorCode::fileUnreadable, {file.string(), std::generic_category().message(errno)});
  std::array<char, videoStartBytes> start{};
  stream.read(start.data(), start.size());
  const auto read = static_cast<std::size_t>(stream.gcount());
  if (read == 0) throw damaged(file, "it is empty");
  if (!startsAsVideo({reinterpret_cast<const std::uint8_t*>(start.data()), read}))
    throw damaged(file, "it is no video (AVI, MP4, MOV, Matroska, WebM, MPEG, Ogg, FLV or WMV)");
}

std::chrono::microseconds microseconds(double seconds) {
  return std::chrono::microseconds(std::llround(seconds * 1e6));
}

}  // namespace

VideoSource::VideoSource(const FrameSourceConfig& config) : config_(config) {
  requireVideo(config_.path);
  open();
  const double pixels = capture_.get(cv::CAP_PROP_FRAME_WIDTH) * capture_.get(cv::CAP_PROP_FRAME_HEIGHT);
  if (pixels > mostPixels)
    throw Error(ErrorCode::fileTooLarge, {config_.path.string(), "64 megapixels a picture"});
  const double rate = capture_.get(cv::CAP_PROP_FPS);
  interval_ = microseconds(1 / (rate > 0 && rate <= highestRate ? rate : usualRate));
  expected_ = capture_.get(cv::CAP_PROP_FRAME_COUNT);
}

/// Also to begin anew: not every kind of file can be wound back.
void VideoSource::open() {
  bool opened = false;
  try {
    opened = capture_.open(fs::absolute(config_.path).string(), cv::CAP_FFMPEG);
  } catch (const cv::Exception&) {
    opened = false;
  }
  if (!opened) throw damaged(config_.path, "it cannot be decoded");
  capture_.set(cv::CAP_PROP_ORIENTATION_AUTO, 1);
  pacer_.restart();
  grabbed_ = 0;
  last_ = {};
}

bool VideoSource::grab() {
  try {
    if (!capture_.grab()) return false;
  } catch (const cv::Exception&) {
    return false;
  }
  ++grabbed_;
  return true;
}

std::chrono::microseconds VideoSource::timeOfGrabbed() {
  const double milliseconds = capture_.get(cv::CAP_PROP_POS_MSEC);
  const bool first = grabbed_ == 1;
  // Times that do not rise, or leap, would stop the show.
  const auto next = last_ + interval_;
  const auto told =
      std::isfinite(milliseconds) && std::abs(milliseconds) < 1e12 ? microseconds(milliseconds / 1e3) : next;
  last_ = first ? std::max(told, std::chrono::microseconds(0))
          : (told <= last_ || told > last_ + std::chrono::seconds(10)) ? next
                                                                       : told;
  return last_;
}

/// Nothing where the picture cannot be decoded.
std::optional<Frame> VideoSource::retrieve(std::chrono::microseconds time) {
  cv::Mat picture;
  try {
    if (!capture_.retrieve(picture) || picture.empty()) return std::nullopt;
  } catch (const cv::Exception&) {
    return std::nullopt;
  }
  return Frame{toColorImage(picture, config_.path.string()), time, std::exchange(dropped_, 0)};
}

/// A recording that was cut off plays to where it ends; then one should know. Some lengths are estimates, of
/// the pictures or of the time, so both must be far too short.
void VideoSource::throwIfCutShort() const {
  if (grabbed_ == 0) throw damaged(config_.path, "no picture of it can be decoded");
  const auto seen = static_cast<double>(grabbed_);
  const auto length = std::chrono::duration<double>(interval_).count() * expected_;
  const auto played = std::chrono::duration<double>(last_ + interval_).count();
  if (expected_ > 0 && seen < endShare * expected_ && played < endShare * length && !config_.loop)
    throw damaged(config_.path, "it breaks off after " + std::to_string(grabbed_) + " of " +
                                    std::to_string(std::llround(expected_)) + " pictures");
}

std::optional<Frame> VideoSource::next(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    if (!grab()) {
      throwIfCutShort();
      if (!config_.loop) return std::nullopt;
      open();
      continue;
    }
    const auto time = timeOfGrabbed();
    if (config_.paced) {
      const auto moment = pacer_.showAt(time, interval_, FramePacer::Clock::now());
      if (!moment) {
        ++dropped_;
        continue;
      }
      if (!sleepUntil(*moment, stop)) break;
    }
    if (auto frame = retrieve(time)) return frame;
  }
  return std::nullopt;
}

}  // namespace likeness
