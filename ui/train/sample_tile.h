#pragma once

#include <QRectF>
#include <QString>

#include "engine/data/labelled_samples.h"

class QPainter;
class QWidget;

namespace likeness::ui {

/// A sample as lists of triplets and pairs show it: its picture over marker and name of its class; a vector
/// by marker and name alone, with its role above.
struct SampleTile {
  static constexpr int pictureSide = 48;
  static constexpr int nameHeight = 16;

  /// How high one is.
  static int height(const LabelledSamples& samples);
  /// The name of a sample's class; "outsider" for a negative label, nothing for a place that is not there.
  static QString name(const LabelledSamples& samples, std::size_t place);
  /// In the fonts and colours of a widget.
  static void paint(QPainter& painter, const QWidget& widget, const LabelledSamples& samples,
                    std::size_t place, const QRectF& area, const QString& role);
};

}  // namespace likeness::ui
