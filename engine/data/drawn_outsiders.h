#pragma once

#include "engine/core/image.h"
#include "engine/core/random.h"

namespace likeness {

/// Pictures of what is no digit, drawn from random numbers alone, 28x28 and framed as MNIST's digits are.
/// No handwriting of anybody goes into them.

/// A sign of no alphabet: two to five strokes, straight, bent, hooked or dots, that begin near each other or
/// where another one ends. Never much higher than wide, as ones are.
GrayImage drawInventedSign(Random& random);

/// A figure: polygon, star, wave, zigzag, spiral, arrow, grid or cross; never a circle or a bare line, which
/// are a zero and a one.
GrayImage drawShape(Random& random);

/// A printed letter or mark of one of OpenCV's Hershey fonts, upright or slanted. Never a digit, nor a letter
/// that is printed like one (I, O, Q, S, Z, l, o); with `lookAlikes` false nor B, G, b, g, i, q, s, z.
GrayImage drawPrinted(bool lookAlikes, Random& random);

/// Blobs, speckles or stripes.
GrayImage drawNoise(Random& random);

}  // namespace likeness
