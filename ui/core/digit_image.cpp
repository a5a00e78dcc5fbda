#include "ui/core/digit_image.h"

#include <span>

namespace likeness::ui {

namespace {

QImage inked(std::span<const std::uint8_t> pixels, int width, int height, const QColor& ink) {
  QImage image(width, height, QImage::Format_ARGB32);
  const QRgb color = ink.rgb() & RGB_MASK;
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const auto row = pixels.subspan(static_cast<std::size_t>(y) * static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x) line[x] = color | QRgb(row[static_cast<std::size_t>(x)]) << 24;
  }
  return image;
}

}  // namespace

QImage digitImage(const GrayImage& picture, const QColor& ink) {
  return inked(picture.pixels, picture.width, picture.height, ink);
}

QImage digitImage(const LabelledSamples& pictures, std::size_t place, const QColor& ink) {
  return inked(pictures.image(place), pictures.shape.width, pictures.shape.height, ink);
}

}  // namespace likeness::ui
