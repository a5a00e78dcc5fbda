#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "ui/plots/cloud_points.h"
#include "ui/plots/map_view.h"

namespace likeness::ui {

/// The colours of points: of classes, with a marker each, or of steps of a scale.
struct CloudColors {
  std::vector<std::uint16_t> index;  // one a point, into the palette
  std::vector<QRgb> palette;         // at least one
  std::vector<std::uint8_t> hidden;  // one a colour, or empty: points of these are not shown
  bool classes = false;              // each colour has its own marker
  int others = -1;                   // the colour of what is of no class: small discs; -1 = there is none

  bool shows(std::size_t point) const { return hidden.empty() || hidden[index[point]] == 0; }
};

/// What is known of single points, a byte each.
namespace cloudMark {
inline constexpr std::uint8_t selected = 1;
inline constexpr std::uint8_t filtered = 2;  // not shown
}  // namespace cloudMark

/// Everything a picture of points is made of; never changes once it is handed to the painter's thread.
struct CloudScene {
  std::shared_ptr<const CloudPoints> points;
  std::shared_ptr<const CloudColors> colors;
  std::shared_ptr<const std::vector<std::uint8_t>> marks;  // one a point, or null
  std::shared_ptr<const LabelledSamples> pictures;         // one a point, or null
  bool anySelected = false;                                // the others then step back
  double pointSize = 1;                                    // times the size that suits the crowd
  double opacity = 1;                                      // times what suits the crowd, up to 1.5
  bool thumbnails = true;
  bool density = false;  // sums of soft points, however few there are
  QColor surface = Qt::white;
  QColor ink = Qt::black;
  bool dark = false;

  bool shows(std::size_t point) const {
    return colors->shows(point) && (!marks || ((*marks)[point] & cloudMark::filtered) == 0);
  }
  bool selected(std::size_t point) const { return marks && ((*marks)[point] & cloudMark::selected) != 0; }
};

/// Which part of the map a picture shows, and how large: `size` in pixels of the widget, `ratio` of the
/// device.
struct CloudFrame {
  MapView view;
  QSizeF size;
  double ratio = 1;
};

/// A picture of points, made for a frame.
struct CloudPicture {
  QImage image;  // RGB32, opaque
  CloudFrame frame;
  std::size_t shown = 0;   // points that it shows
  bool density = false;    // summed up rather than drawn one by one
  std::vector<int> tiles;  // points that are pictures
  double tileSide = 0;
};

}  // namespace likeness::ui
