#pragma once

#include <QColor>
#include <QImage>
#include <cstddef>

#include "engine/core/image.h"
#include "engine/data/labelled_samples.h"

namespace likeness::ui {

/// A grey picture (255 is ink) as ink of a colour on nothing, so that it sits well on light and on dark. It
/// has the size of the picture; scale it when painting.
QImage digitImage(const GrayImage& picture, const QColor& ink);
QImage digitImage(const LabelledSamples& pictures, std::size_t place, const QColor& ink);

}  // namespace likeness::ui
