#include "ui/core/sample_image.h"

#include <cstring>
#include <filesystem>

#include "ui/core/digit_image.h"

namespace likeness::ui {

QImage sampleImage(const LabelledSamples& samples, std::size_t place, const QColor& ink) {
  const SampleShape& shape = samples.shape;
  if (shape.isVector()) return {};
  if (shape.isDigit()) return digitImage(samples, place, ink);
  QImage image(shape.width, shape.height,
               shape.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
  const auto pixels = samples.image(place);
  const auto row = static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.channels);
  for (int y = 0; y < shape.height; ++y) {
    std::memcpy(image.scanLine(y), pixels.data() + static_cast<std::size_t>(y) * row, row);
  }
  return image;
}

QString sampleSource(const LabelledSamples& samples, std::size_t place) {
  if (place >= samples.sources.size()) return {};
  return QString::fromStdString(std::filesystem::path(samples.sources[place]).filename().string());
}

}  // namespace likeness::ui
