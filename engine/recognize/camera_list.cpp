#include "engine/recognize/camera_list.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view deviceStart = "video";
constexpr std::size_t longestName = 200;

/// Of "video12" the 12.
std::optional<int> numberOf(std::string_view device) {
  if (!device.starts_with(deviceStart)) return std::nullopt;
  device.remove_prefix(deviceStart.size());
  int number = 0;
  const auto [end, fault] = std::from_chars(device.data(), device.data() + device.size(), number);
  if (fault != std::errc() || end != device.data() + device.size() || number < 0) return std::nullopt;
  return number;
}

void tellTwinsApart(std::vector<Camera>& cameras) {
  const std::vector<Camera> plain = cameras;
  for (Camera& camera : cameras) {
    if (std::ranges::count(plain, camera.name, &Camera::name) > 1)
      camera.name += " (" + camera.device.filename().string() + ")";
  }
}

}  // namespace

bool canCapture(const fs::path& device) {
  const int file = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return errno == EACCES || errno == EPERM || errno == EBUSY;
  v4l2_capability capability{};
  int result = 0;
  do {
    result = ::ioctl(file, VIDIOC_QUERYCAP, &capability);
  } while (result < 0 && errno == EINTR);
  ::close(file);
  if (result < 0) return false;
  const bool ofDevice = capability.capabilities & V4L2_CAP_DEVICE_CAPS;
  const auto abilities = ofDevice ? capability.device_caps : capability.capabilities;
  return (abilities & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE)) != 0 &&
         (abilities & V4L2_CAP_STREAMING) != 0;
}

std::string cameraName(int number, const CameraPlaces& places) {
  const std::string device = std::string(deviceStart) + std::to_string(number);
  std::ifstream file(places.descriptions / device / "name");
  std::string name;
  std::getline(file, name);
  return name.empty() ? (places.devices / device).string() : name.substr(0, longestName);
}

std::vector<Camera> listCameras(const CameraPlaces& places,
                                const std::function<bool(const fs::path&)>& captures) {
  std::vector<Camera> cameras;
  std::error_code failure;  // no such folder: no driver for cameras, and so none
  fs::directory_iterator entry(places.descriptions, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const auto number = numberOf(entry->path().filename().string());
    if (!number) continue;
    const fs::path device = places.devices / entry->path().filename();
    if (captures(device)) cameras.push_back({*number, cameraName(*number, places), device});
  }
  std::ranges::sort(cameras, {}, &Camera::number);
  tellTwinsApart(cameras);
  return cameras;
}

}  // namespace likeness
