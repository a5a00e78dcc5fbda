#include "ui/recognize/picture_reader.h"

#include <cstring>

#include "engine/recognize/picture.h"

namespace likeness::ui {

namespace {

constexpr int largestShown = 1024;

ColorImage toColorImage(const QImage& image) {
  const QImage rgba = image.convertToFormat(QImage::Format_RGBA8888);
  ColorImage picture{rgba.width(), rgba.height(), {}};
  const auto rowBytes = static_cast<std::size_t>(rgba.width()) * 4;
  picture.pixels.resize(rowBytes * static_cast<std::size_t>(rgba.height()));
  for (int y = 0; y < rgba.height(); ++y) {
    std::memcpy(picture.pixels.data() + rowBytes * static_cast<std::size_t>(y), rgba.constScanLine(y),
                rowBytes);
  }
  return picture;
}

QImage toImage(const ColorImage& picture) {
  const QImage view(picture.pixels.data(), picture.width, picture.height, qsizetype{picture.width} * 4,
                    QImage::Format_RGBA8888);
  if (picture.width <= largestShown && picture.height <= largestShown) return view.copy();
  return view.scaled(largestShown, largestShown, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

CanvasPicture readCanvasPicture(const PictureSource& source) {
  const auto* file = std::get_if<std::filesystem::path>(&source);
  const ColorImage picture = file != nullptr ? readPicture(*file) : toColorImage(std::get<QImage>(source));
  return {toImage(picture), prepareDigit(picture)};
}

}  // namespace likeness::ui
