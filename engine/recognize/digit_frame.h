#pragma once

#include <span>

#include "engine/core/image.h"

namespace likeness {

/// How MNIST frames a digit (LeCun et al. 1998): scaled to fit a 20x20 box, then put into 28x28 by its centre
/// of mass.
inline constexpr int digitBox = 20;
inline constexpr int digitFrame = 28;

/// The pen that ink and thin strokes are drawn with, in pixels of the 20x20 box: a middling one of MNIST's.
// Together with penSoftness strokes get the mean ink and the soft edges of MNIST, which was made smaller from
// scans.
inline constexpr double penWidth = 2.0;     // in pixels of the 20x20 box
inline constexpr double penSoftness = 0.4;  // standard deviation of a blur, in pixels of the box

/// Side of the working square in whose middle a digit of at most 20x20 is drawn before it is framed.
inline constexpr int digitCanvas = 48;

/// Moves a digitCanvas x digitCanvas picture (0 paper to 255 ink) by whole pixels, so that its centre of mass
/// comes to pixel 14 of a 28x28 frame as in MNIST. No ink gives an empty picture.
GrayImage frameByMass(std::span<const float> canvas);

}  // namespace likeness
