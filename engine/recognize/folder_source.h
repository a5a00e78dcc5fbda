#pragma once

#include <cstddef>
#include <vector>

#include "engine/recognize/frame_pacer.h"
#include "engine/recognize/frame_source.h"

namespace likeness {

/// Shows the pictures of a folder one after the other.
class FolderSource : public FrameSource {
 public:
  /// Errors: those of openFrameSource for folders.
  explicit FolderSource(const FrameSourceConfig& config);

  std::optional<Frame> next(const std::stop_token& stop) override;

 private:
  const FrameSourceConfig config_;
  const std::chrono::microseconds interval_;
  std::vector<std::filesystem::path> files_;
  std::size_t at_ = 0;
  FramePacer pacer_;
  std::uint64_t dropped_ = 0;
};

}  // namespace likeness
