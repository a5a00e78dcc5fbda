#pragma once

#include "engine/faces/face_pack.h"
#include "ui/faces/face_search.h"

namespace likeness::ui {

class BoxedPicture;

/// The place of the largest face (engine/faces/face_choice.h says which counts); -1 when there is none.
int mainFaceOf(const LookedAtPhoto& photo, const FacePack& pack);
/// Shows a photo with its faces, or says why there are none.
void showLookedAt(BoxedPicture& canvas, const LookedAtPhoto& photo);

}  // namespace likeness::ui
