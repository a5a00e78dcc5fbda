#pragma once

#include <array>

#include "engine/faces/face.h"

namespace likeness {

/// What faces are aligned by, in pixels of the photo: the eye on the left of the picture, the other eye, tip
/// of the nose, left and right corner of the mouth.
using FivePoints = std::array<FacePoint, 5>;

/// The five points of 68: eyes are the means of their contours, corners of the mouth those of the outer and
/// the inner lips.
FivePoints fivePoints(const FaceLandmarks& landmarks);

/// 68 points for a detector that finds only five: those are kept (fivePoints() gives them back), the others
/// lie where an average face (dlib's mean shape) has them; the jaw follows the lower half of the box.
FaceLandmarks landmarksFrom(const FivePoints& points, const FaceBox& box);

}  // namespace likeness
