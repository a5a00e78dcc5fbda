#include "ui/faces/face_thumbnails.h"

namespace likeness::ui {

namespace {

QImage decoded(const FaceLibrary& library, RowId face) {
  const auto jpeg = library.thumbnail(face);
  const QImage picture = QImage::fromData(jpeg.data(), static_cast<int>(jpeg.size()));
  return picture.convertToFormat(QImage::Format_RGB32);
}

}  // namespace

FaceThumbnails::FaceThumbnails(QObject* parent)
    : LazyPictures(decoded, {.cacheKiB = 96 * 1024, .waiting = 600, .atATime = 24}, parent) {}

}  // namespace likeness::ui
