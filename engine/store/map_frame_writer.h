#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/store/map_frames.h"

namespace likeness {

/// What a file of frames may grow to.
struct MapFrameLimits {
  std::size_t frames = 600;  // at least 4
  std::size_t bytes = std::size_t{64} << 20;
};

/// Keeps the frames of a growing map in a file of limited size. A frame is added at the end in one write: a
/// kill loses it at most. When the file is full every second frame goes, and of those to come every second,
/// fourth ... is kept, so that the frames are spread evenly over the run however long it is; the first and
/// the last frame are always there.
class MapFrameWriter {
 public:
  /// Begins a file, or goes on with one of the same points: frames after `lastStep` go. A file that is
  /// damaged or of other points is begun anew. Errors: diskFull, fileUnwritable; impossibleValue for less
  /// than 1 or more than 1,000,000 points, and for other than 2 or 3 dimensions.
  MapFrameWriter(std::filesystem::path file, std::size_t points, std::size_t dimensions,
                 std::int64_t lastStep = -1, const MapFrameLimits& limits = {});

  /// Adds points x dimensions places of a step above the last one. False, and nothing is kept, for places
  /// that are not finite, of another shape or of an earlier step. Errors: diskFull, fileUnwritable; the
  /// frames before stay readable.
  bool add(std::int64_t step, const Matrix& places);

  std::size_t size() const { return entries_.size(); }

 private:
  bool goOn(std::int64_t lastStep);
  void begin();
  void append(const std::vector<std::uint8_t>& record);
  void cut(std::size_t frames);
  void thin();
  std::size_t end() const;

  std::filesystem::path file_;
  std::size_t points_;
  std::size_t dimensions_;
  MapFrameLimits limits_;
  std::vector<MapFrameEntry> entries_;
  std::uint32_t next_ = 0;    // ordinal
  std::uint32_t stride_ = 1;  // ordinals that are kept are its multiples; and the last
};

}  // namespace likeness
