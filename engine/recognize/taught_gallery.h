#pragma once

#include "engine/data/augmentation.h"
#include "engine/recognize/recognizer.h"
#include "engine/recognize/taught_drawing.h"

namespace likeness {

/// A recogniser that also knows what was taught, at once and without any training: every drawing becomes
/// references, itself and copies of it as the same hand might write it the next time (the fewer drawings a
/// class has, the more). Classes that are new follow those of `base`, in the order in which they were taught.
/// `base` must know nothing that was taught.
///
/// How far from its references a drawing of a taught class may lie is estimated from the drawings, each
/// against the others of its class, in distances that are scaled to the units of the recogniser's method.
/// What tells a class from those that were known before is a logistic regression on taughtFeatures(), shifted
/// so that at most 1 in 400 of the gallery's references goes over to it. Drawings without ink teach
/// nothing; without any it is `base` as it is.
Recognizer withTaught(const Recognizer& base, const TaughtDrawings& drawings, int threads = 1);

/// How far copies of a drawing are changed.
AugmentationConfig sameHand();

}  // namespace likeness
