#include "ui/faces/face_thumbnails.h"

#include <algorithm>

namespace likeness::ui {

namespace {

constexpr int cacheKiB = 96 * 1024;
constexpr std::size_t mostWaiting = 600;  // more than any screen shows
constexpr std::size_t atATime = 24;       // so that what is painted next does not wait long

QImage decoded(const std::vector<std::uint8_t>& jpeg) {
  const QImage picture = QImage::fromData(jpeg.data(), static_cast<int>(jpeg.size()));
  return picture.convertToFormat(QImage::Format_RGB32);
}

}  // namespace

FaceThumbnails::FaceThumbnails(QObject* parent) : QObject(parent), pictures_(cacheKiB) {}

FaceThumbnails::~FaceThumbnails() = default;

void FaceThumbnails::open(const std::filesystem::path& library) {
  // A picture that cannot be read stays a plain disc; the page says what is wrong with the library.
  worker_ = std::make_unique<LibraryWorker>(library, this, [this](const Error&) { take({}); });
  ++library_;
  reading_ = false;
  wanted_.clear();
  asked_.clear();
  pictures_.clear();
}

const QImage* FaceThumbnails::find(RowId face) {
  if (face <= 0 || !worker_) return nullptr;
  if (const QImage* picture = pictures_.object(face)) return picture->isNull() ? nullptr : picture;
  if (asked_.contains(face)) return nullptr;
  asked_.insert(face);
  wanted_.push_back(face);
  if (wanted_.size() > mostWaiting) {
    asked_.remove(wanted_.front());
    wanted_.pop_front();
  }
  readSome();
  return nullptr;
}

void FaceThumbnails::readSome() {
  if (reading_ || wanted_.empty()) return;
  std::vector<RowId> faces;
  while (!wanted_.empty() && faces.size() < atATime) {
    faces.push_back(wanted_.back());
    wanted_.pop_back();
  }
  reading_ = true;
  worker_->add([this, faces, turn = library_](FaceLibrary* library) -> LibraryWorker::Announcement {
    std::vector<std::pair<RowId, QImage>> pictures;
    for (const RowId face : faces) {
      QImage picture;
      try {
        if (library != nullptr) picture = decoded(library->thumbnail(face));
      } catch (const Error&) {
        picture = {};  // the face is gone by now
      }
      pictures.emplace_back(face, picture);
    }
    return [this, pictures, turn] {
      if (turn == library_) take(pictures);
    };
  });
}

void FaceThumbnails::take(const std::vector<std::pair<RowId, QImage>>& pictures) {
  reading_ = false;
  for (const auto& [face, picture] : pictures) {
    asked_.remove(face);
    const auto cost = std::max<qsizetype>(1, picture.sizeInBytes() / 1024);
    pictures_.insert(face, new QImage(picture), cost);
  }
  if (!pictures.empty()) emit arrived();
  readSome();
}

}  // namespace likeness::ui
