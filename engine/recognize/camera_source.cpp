#include "engine/recognize/camera_source.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "engine/core/error.h"
#include "engine/recognize/camera_list.h"
#include "engine/recognize/picture_decoder.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds stopEvery{100};
constexpr std::chrono::seconds longestSilence{5};
constexpr int mostQueued = 8;  // more than drivers are asked to keep
constexpr int fullQueue = 3;   // OpenCV asks for 4, of which one is at work

/// Asks the device itself, as OpenCV says only that it did not work. True when another program has its
/// pictures.
bool isTaken(const fs::path& device) {
  const int file = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return errno == EBUSY;
  v4l2_requestbuffers none{};
  none.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  none.memory = V4L2_MEMORY_MMAP;
  const bool taken = ::ioctl(file, VIDIOC_REQBUFS, &none) < 0 && errno == EBUSY;
  ::close(file);
  return taken;
}

bool opens(cv::VideoCapture& capture, int number) {
  try {
    return capture.open(number, cv::CAP_V4L2);
  } catch (const cv::Exception&) {
    return false;
  }
}

}  // namespace

void requireUsableCamera(const fs::path& device, const std::string& name) {
  const int file = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (file >= 0) {
    ::close(file);
    return;
  }
  if (errno == EACCES || errno == EPERM) throw Error(ErrorCode::cameraForbidden, {name, device.string()});
  if (errno == EBUSY) throw Error(ErrorCode::cameraBusy, {name});
  throw Error(ErrorCode::cameraMissing, {name}, std::generic_category().message(errno));
}

CameraSource::CameraSource(int number)
    : number_(number),
      device_("/dev/video" + std::to_string(number)),
      name_(cameraName(number)),
      captures_(1),
      opened_(FramePacer::Clock::now()) {
  requireUsableCamera(device_, name_);
  if (opens(captures_.front(), number_)) return;
  throw Error(isTaken(device_) ? ErrorCode::cameraBusy : ErrorCode::cameraSilent, {name_});
}

/// In short waits, so that a stop is obeyed and a camera that is gone is noticed.
bool CameraSource::waitForPicture(const std::stop_token& stop) {
  const auto deadline = FramePacer::Clock::now() + longestSilence;
  const auto patience = std::chrono::nanoseconds(stopEvery).count();
  std::vector<int> ready;
  try {
    while (!stop.stop_requested() && FramePacer::Clock::now() < deadline) {
      if (cv::VideoCapture::waitAny(captures_, ready, patience) && !ready.empty()) return true;
      std::error_code unknown;
      if (!fs::exists(device_, unknown)) break;
    }
  } catch (const cv::Exception&) {  // the camera reports an error
  }
  if (stop.stop_requested()) return false;
  throw Error(isTaken(device_) ? ErrorCode::cameraBusy : ErrorCode::cameraSilent, {name_});
}

void CameraSource::grab() {
  bool grabbed = false;
  try {
    grabbed = captures_.front().grab();
  } catch (const cv::Exception&) {
    grabbed = false;
  }
  if (!grabbed) throw Error(ErrorCode::cameraSilent, {name_});
}

/// Takes everything that waits and keeps the last of it. Returns how many were passed over.
std::uint64_t CameraSource::skipOldPictures() {
  std::vector<int> ready;
  std::uint64_t skipped = 0;
  try {
    while (skipped < mostQueued && cv::VideoCapture::waitAny(captures_, ready, 1) && !ready.empty()) {
      grab();
      ++skipped;
    }
  } catch (const cv::Exception&) {  // told by the next wait
  }
  return skipped;
}

std::optional<Frame> CameraSource::next(const std::stop_token& stop) {
  if (!waitForPicture(stop)) return std::nullopt;
  grab();
  std::uint64_t dropped = skipOldPictures();
  // A queue that was full stopped taking pictures some time ago: its last one is old.
  if (dropped >= fullQueue) {
    if (!waitForPicture(stop)) return std::nullopt;
    grab();
    ++dropped;
  }
  cv::Mat picture;
  try {
    captures_.front().retrieve(picture);
  } catch (const cv::Exception&) {
    picture.release();
  }
  if (picture.empty()) throw Error(ErrorCode::cameraSilent, {name_});
  const auto time = std::chrono::duration_cast<std::chrono::microseconds>(FramePacer::Clock::now() - opened_);
  return Frame{toColorImage(picture, name_), time, dropped};
}

}  // namespace likeness
