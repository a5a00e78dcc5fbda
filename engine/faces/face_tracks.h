#pragma once

#include <span>
#include <vector>

#include "engine/faces/face.h"

namespace likeness {

/// Follows faces from one picture to the next by the overlap of their boxes.
class FaceTracks {
 public:
  /// For each box of the newest picture the number of its track, 1 and up; one that overlaps none of the
  /// boxes before gets a new one. The best overlaps (intersection over union, at least 0.3) are matched
  /// first.
  std::vector<int> follow(std::span<const FaceBox> boxes);
  /// Whether a track goes on: tracks wait five pictures for a face that turned away.
  bool isAlive(int track) const;

 private:
  struct Track {
    int number = 0;
    FaceBox box;
    int missed = 0;  // pictures since it was seen
  };

  std::vector<Track> tracks_;
  int last_ = 0;
};

}  // namespace likeness
