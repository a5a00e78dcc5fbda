#include "ui/faces/photo_previews.h"

#include <algorithm>

namespace likeness::ui {

namespace {

QImage shrunk(const ColorImage& photo) {
  // Not a copy: it is read only, and gone before the photo is.
  const QImage picture(photo.pixels.data(), photo.width, photo.height, photo.width * 4,
                       QImage::Format_RGBA8888);
  const int side = std::min(PhotoPreviews::longSide, std::max(photo.width, photo.height));
  return picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
      .convertToFormat(QImage::Format_RGB32);
}

/// The first of its files that can be read.
QImage preview(const FacesEngine& engine, const FaceLibrary& library, RowId photo) {
  for (const auto& file : library.photo(photo).files) {
    try {
      return shrunk(engine.preview(file, PhotoPreviews::longSide));
    } catch (const Error&) {
      continue;
    }
  }
  return {};
}

}  // namespace

PhotoPreviews::PhotoPreviews(const FacesEngine& engine, QObject* parent)
    : LazyPictures(
          [engine](const FaceLibrary& library, RowId photo) { return preview(engine, library, photo); },
          {.cacheKiB = 128 * 1024, .waiting = 100, .atATime = 1}, parent) {}

}  // namespace likeness::ui
