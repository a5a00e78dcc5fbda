#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/core/image.h"
#include "engine/data/data_config.h"
#include "engine/data/labelled_samples.h"
#include "engine/data/picture_list.h"

namespace likeness {

/// The shape that pictures of files get.
SampleShape pictureShape(const DataConfig& config);

/// The part of a photo that counts, cut at its edges. Nothing when the box lies outside of the photo by more
/// than a pixel, or has no area.
std::optional<PictureBox> boxWithin(const PictureBox& box, int width, int height);

/// The part around the middle with `share` of both sides.
PictureBox middleOf(int width, int height, double share);

/// The square around a box, `larger` times its longer side, which may reach beyond the photo.
PictureBox squareAround(const PictureBox& box, double larger);

/// Brings a picture, or a part of it, to pictureShape(config) by config.fit. What is made smaller is averaged
/// over areas, what is made larger is interpolated. Transparency counts as white. A part may reach beyond
/// the picture, whose edge then goes on.
std::vector<std::uint8_t> fitPicture(const ColorImage& picture, const std::optional<PictureBox>& part,
                                     const DataConfig& config);

/// The same for samples in memory, which are left as they are when their shape is `shape`. Error
/// dataSetUnusable, which calls the set `setName`, where vectors meet pictures.
LabelledSamples fitSamples(LabelledSamples samples, const SampleShape& shape, PictureFit fit,
                           const std::string& setName);

}  // namespace likeness
