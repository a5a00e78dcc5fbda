#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

#include "engine/core/image.h"

namespace likeness {

/// One picture of a camera or a recording.
struct Frame {
  ColorImage picture;  // upright
  /// Since the recording began, by its own clock; of a camera since it was opened.
  std::chrono::microseconds time{0};
  std::uint64_t dropped = 0;  // pictures between the one before and this one, which nobody had time for
};

/// Where live pictures come from.
struct FrameSourceConfig {
  enum class Kind { camera, video, folder };

  Kind kind = Kind::camera;
  int camera = 0;              // the number of its device
  std::filesystem::path path;  // of the video, or the folder of pictures
  bool loop = false;           // begin anew at the end of a recording
  /// A recording plays at its own pace, and pictures that come too late are dropped; otherwise every picture
  /// comes as soon as it is asked for.
  bool paced = true;
  double folderRate = 5;  // pictures a second of a folder
};

/// Gives one picture after the other. Of one thread at a time.
class FrameSource {
 public:
  virtual ~FrameSource() = default;

  /// The newest picture, waiting until there is one; nothing at the end of a recording, or soon after a stop.
  /// Nothing is queued: what came while the caller was busy is dropped. Errors: cameraSilent when a camera is
  /// taken away or sends nothing for 5 seconds; fileDamaged when no picture of a recording can be decoded,
  /// when a video that does not loop breaks off before its end, and for a picture of a folder; those of
  /// readPicture for the latter.
  virtual std::optional<Frame> next(const std::stop_token& stop) = 0;
};

/// Opens a camera (Video4Linux), a video file (AVI, MP4, MOV, Matroska, WebM, MPEG, Ogg, FLV, WMV; told by
/// its content, so that no playlist can name a place in a network), or a folder whose pictures come in the
/// natural order of their names. Errors: cameraMissing, cameraForbidden, cameraBusy, cameraSilent;
/// fileNotFound, fileUnreadable, fileDamaged for what is no video or cannot be decoded, fileTooLarge above 64
/// megapixels a picture; dataSetUnusable for a folder without pictures.
std::unique_ptr<FrameSource> openFrameSource(const FrameSourceConfig& config);

}  // namespace likeness
