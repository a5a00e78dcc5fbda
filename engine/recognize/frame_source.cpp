#include "engine/recognize/frame_source.h"

#include "engine/recognize/camera_source.h"
#include "engine/recognize/folder_source.h"
#include "engine/recognize/video_source.h"

namespace likeness {

std::unique_ptr<FrameSource> openFrameSource(const FrameSourceConfig& config) {
  switch (config.kind) {
    case FrameSourceConfig::Kind::camera:
      return std::make_unique<CameraSource>(config.camera);
    case FrameSourceConfig::Kind::video:
      return std::make_unique<VideoSource>(config);
    case FrameSourceConfig::Kind::folder:
      return std::make_unique<FolderSource>(config);
  }
  return nullptr;
}

}  // namespace likeness
