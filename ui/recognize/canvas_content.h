#pragma once

#include <QImage>
#include <optional>

#include "engine/core/image.h"
#include "engine/recognize/ink.h"

namespace likeness::ui {

/// A picture that was read from a file or the clipboard.
struct CanvasPicture {
  QImage shown;        // no larger than a screen needs
  GrayImage prepared;  // 28x28, as the network knows it
};

/// What lies on the canvas: ink, or a picture in its place.
struct CanvasContent {
  Ink ink;  // in units of the canvas' side
  std::optional<CanvasPicture> picture;

  bool empty() const { return !picture && ink.empty(); }
};

}  // namespace likeness::ui
