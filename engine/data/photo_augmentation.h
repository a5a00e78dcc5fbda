#pragma once

#include <cstdint>
#include <span>

#include "engine/core/random.h"
#include "engine/data/augmentation.h"
#include "engine/data/labelled_samples.h"

namespace likeness {

/// Whether pictures lie on paper: grey, their sides at most 64 pixels, and at least nine in ten of the pixels
/// at their edges empty. Such are changed by augment(), others by augmentPhoto().
bool areOnPaper(const LabelledSamples& samples);

/// The changes of augment() for pictures that fill their frame, grey or colour, of any side: the edge goes on
/// where they are moved away from it, `shift` counts for a side of 28 and grows with the picture, thickness
/// and pen forms mean nothing. With config.mirror half of them are mirrored. `output` gets the interleaved
/// values in [0, 1].
void augmentPhoto(const AugmentationConfig& config, std::span<const std::uint8_t> picture,
                  const SampleShape& shape, Random& random, std::span<float> output);

}  // namespace likeness
