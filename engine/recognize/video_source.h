#pragma once

#include <opencv2/videoio.hpp>

#include "engine/recognize/frame_pacer.h"
#include "engine/recognize/frame_source.h"

namespace likeness {

/// Plays a video file through FFmpeg.
class VideoSource : public FrameSource {
 public:
  /// Errors: those of openFrameSource for videos.
  explicit VideoSource(const FrameSourceConfig& config);

  std::optional<Frame> next(const std::stop_token& stop) override;

 private:
  void open();
  bool grab();
  std::chrono::microseconds timeOfGrabbed();
  std::optional<Frame> retrieve(std::chrono::microseconds time);
  void throwIfCutShort() const;

  const FrameSourceConfig config_;
  cv::VideoCapture capture_;
  FramePacer pacer_;
  std::chrono::microseconds interval_{0};  // between two pictures, on average
  double expected_ = 0;                    // pictures, as the file says or as its length suggests
  std::uint64_t grabbed_ = 0;              // in this pass
  std::chrono::microseconds last_{0};      // time of the picture that was grabbed last
  std::uint64_t dropped_ = 0;
};

}  // namespace likeness
