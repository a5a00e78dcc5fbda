#pragma once

#include <QString>

#include "engine/faces/face_pack.h"

namespace likeness::ui {

/// What share of pairs of different people is as close as a distance, and where that was measured, in words;
/// empty for a pack that has not been measured.
QString impostorText(const FacePack& pack, float distance);

}  // namespace likeness::ui
