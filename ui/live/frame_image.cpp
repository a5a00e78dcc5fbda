#include "ui/live/frame_image.h"

#include <algorithm>

namespace likeness::ui {

QImage frameImage(const ColorImage& picture) {
  constexpr int mostPixels = 1280;  // of a side, on the screen
  const QImage view(picture.pixels.data(), picture.width, picture.height, qsizetype{picture.width} * 4,
                    QImage::Format_RGBA8888);
  const QImage image = view.convertToFormat(QImage::Format_RGB32);
  if (std::max(picture.width, picture.height) <= mostPixels) return image;
  return image.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio, Qt::FastTransformation);
}

}  // namespace likeness::ui
