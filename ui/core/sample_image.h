#pragma once

#include <QColor>
#include <QImage>
#include <cstddef>

#include "engine/data/labelled_samples.h"

namespace likeness::ui {

/// The picture of a sample in its own size; scale it when painting. Digits are ink of a colour on nothing, as
/// digitImage() makes them; other pictures are what they are, grey or colour. Vectors have none: a null
/// image.
QImage sampleImage(const LabelledSamples& samples, std::size_t place, const QColor& ink);

/// What there is to say of a sample beside its class: the name of its file, without the folders; or empty.
QString sampleSource(const LabelledSamples& samples, std::size_t place);

}  // namespace likeness::ui
