#pragma once

#include <QImage>

#include "engine/core/image.h"

namespace likeness::ui {

/// A picture of a camera for the screen: at most 1280 wide or high.
QImage frameImage(const ColorImage& picture);

}  // namespace likeness::ui
