#pragma once

#include <filesystem>
#include <opencv2/videoio.hpp>
#include <string>
#include <vector>

#include "engine/recognize/frame_pacer.h"
#include "engine/recognize/frame_source.h"

namespace likeness {

/// Whether a device may be opened. Errors: cameraMissing, cameraForbidden, cameraBusy, which name the camera.
void requireUsableCamera(const std::filesystem::path& device, const std::string& name);

/// The pictures of a camera, through Video4Linux; 640 x 480 where it can.
class CameraSource : public FrameSource {
 public:
  /// The camera /dev/video<number>. Errors: cameraMissing, cameraForbidden, cameraBusy, cameraSilent.
  explicit CameraSource(int number);

  std::optional<Frame> next(const std::stop_token& stop) override;

 private:
  bool waitForPicture(const std::stop_token& stop);
  std::uint64_t skipOldPictures();
  void grab();

  const int number_;
  const std::filesystem::path device_;
  const std::string name_;
  std::vector<cv::VideoCapture> captures_;  // one; waitAny wants a list
  const FramePacer::Clock::time_point opened_;
};

}  // namespace likeness
