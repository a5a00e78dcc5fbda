#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/open_file.h"

namespace likeness {

/// The file of an experiment folder that map frames of its run are kept in.
inline constexpr const char* mapFramesFileName = "map-frames.bin";
/// The same of t-SNE and UMAP, where a window has watched them.
inline constexpr const char* tsneFramesFileName = "map-frames-tsne.bin";
inline constexpr const char* umapFramesFileName = "map-frames-umap.bin";

/// Where a frame lies in its file.
struct MapFrameEntry {
  std::int64_t step = 0;
  std::uint32_t ordinal = 0;  // how many frames had been added before it
  std::size_t begin = 0;      // of its record
  std::size_t end = 0;
};

/// The map frames of a run: the places of the same points at growing steps, each to 1/65535 of its frame's
/// extent. Any number of readers may be open while one MapFrameWriter writes; each sees what was there when
/// it was opened.
class MapFrames {
 public:
  /// Reads where frames are and checks them all. What a writer was killed over, at the end, is passed over.
  /// Errors: those of OpenFile; newerVersion; fileDamaged.
  explicit MapFrames(const std::filesystem::path& file);

  std::size_t size() const { return entries_.size(); }
  std::size_t points() const { return points_; }
  std::size_t dimensions() const { return dimensions_; }  // 2 or 3
  std::int64_t step(std::size_t frame) const { return entries_[frame].step; }
  /// points() x dimensions(). Errors: fileUnreadable, fileDamaged.
  Matrix places(std::size_t frame) const;
  /// The last frame at or before a step, else the first. There must be one.
  std::size_t frameAt(std::int64_t step) const;

  const std::vector<MapFrameEntry>& entries() const { return entries_; }
  /// The bytes of a frame, for a MapFrameWriter.
  std::vector<std::uint8_t> record(const MapFrameEntry& entry) const;

 private:
  void scan();

  OpenFile file_;
  std::size_t points_ = 0;
  std::size_t dimensions_ = 0;
  std::size_t end_ = 0;  // of the last whole frame
  std::vector<MapFrameEntry> entries_;
};

}  // namespace likeness
