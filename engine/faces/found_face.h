#pragma once

#include <optional>
#include <vector>

#include "engine/faces/face_overlap.h"
#include "engine/faces/five_points.h"

namespace likeness {

/// What a detector says of one face.
struct FoundFace {
  FaceBox box;
  float score = 0;                   // in [0, 1]
  std::optional<FivePoints> points;  // where the detector gives them
};

/// The faces of several detections of one photo, each once: best scores first, and none that covers a better
/// one by more than 0.4 (intersection over union) or lies with more than 0.7 of the smaller box inside of the
/// other, as the halves of a face do that one scale is too fine for. Those of equal score stay in their
/// order. A face that was seen fewer than `leastSightings` times (by boxes that cover it by more than 0.4,
/// with itself) is left out: a detector that looks with many boxes at many sizes sees a face again and again,
/// but a sleeve once.
std::vector<FoundFace> mergeFaces(std::vector<FoundFace> faces, int leastSightings = 1);

}  // namespace likeness
