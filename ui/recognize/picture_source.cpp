#include "ui/recognize/picture_source.h"

#include <QUrl>
#include <algorithm>

namespace likeness::ui {

bool mayHoldPicture(const QMimeData* data) {
  const QList<QUrl> urls = data->urls();
  return data->hasImage() ||
         std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

std::optional<PictureSource> pictureIn(const QMimeData* data) {
  if (data == nullptr) return std::nullopt;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) return std::filesystem::path(url.toLocalFile().toStdString());
  }
  if (!data->hasImage()) return std::nullopt;
  const auto image = qvariant_cast<QImage>(data->imageData());
  if (image.isNull()) return std::nullopt;
  return image;
}

}  // namespace likeness::ui
