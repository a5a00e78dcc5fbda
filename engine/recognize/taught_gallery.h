#pragma once

#include "engine/recognize/recognizer.h"
#include "engine/recognize/taught_drawing.h"

namespace likeness {

/// A recogniser that also knows what was taught, at once and without any training: every drawing becomes
/// references, itself and copies of it as the same hand might write it the next time (the fewer drawings a
/// class has, the more). Classes that are new follow those of `base`, in the order in which they were taught.
///
/// A new class has no calibration pictures. How far from its references a drawing of it may lie is estimated
/// from the drawings themselves, each against the others of its class and their copies; from a single one
/// the threshold of the other classes holds. Without drawings it is `base` as it is. Pictures without ink
/// teach nothing.
Recognizer withTaught(const Recognizer& base, const TaughtDrawings& drawings, int threads = 1);

/// The places in the gallery that withTaught() made of the drawing, itself first; none where it is not among
/// them.
std::vector<std::size_t> referencesOf(const TaughtDrawing& drawing, const Recognizer& base,
                                      const TaughtDrawings& drawings);

}  // namespace likeness
