#pragma once

#include <vector>

#include "engine/faces/face_map.h"

namespace likeness::ui {

/// Which faces of a map are to be pictures first: the best of everybody, then everybody's second best and so
/// on, people of lower labels first each time; faces of nobody (label -1) last.
std::vector<int> pictureOrder(const FaceMap& map, const std::vector<int>& labels);

}  // namespace likeness::ui
