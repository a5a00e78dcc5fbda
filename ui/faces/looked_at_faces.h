#pragma once

#include "ui/faces/face_search.h"

namespace likeness::ui {

class PhotoCanvas;

/// The place of the largest face; -1 when there is none.
int largestFace(const LookedAtPhoto& photo);
/// Shows a photo with its faces, or says why there are none.
void showLookedAt(PhotoCanvas& canvas, const LookedAtPhoto& photo);

}  // namespace likeness::ui
