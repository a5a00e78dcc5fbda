#include "ui/faces/lazy_pictures.h"

#include <algorithm>
#include <utility>

namespace likeness::ui {

LazyPictures::LazyPictures(Reader reader, const Limits& limits, QObject* parent)
    : QObject(parent), reader_(std::move(reader)), limits_(limits), pictures_(limits.cacheKiB) {}

LazyPictures::~LazyPictures() = default;

void LazyPictures::open(const std::filesystem::path& library) {
  // A picture that cannot be read stays a plain shape; the page says what is wrong with the library.
  worker_ = std::make_unique<LibraryWorker>(library, this, [this](const Error&) { take({}); });
  ++library_;
  reading_ = false;
  wanted_.clear();
  asked_.clear();
  pictures_.clear();
}

const QImage* LazyPictures::find(RowId row) {
  if (row <= 0 || !worker_) return nullptr;
  if (const QImage* picture = pictures_.object(row)) return picture->isNull() ? nullptr : picture;
  if (asked_.contains(row)) return nullptr;
  asked_.insert(row);
  wanted_.push_back(row);
  if (wanted_.size() > limits_.waiting) {
    asked_.remove(wanted_.front());
    wanted_.pop_front();
  }
  readSome();
  return nullptr;
}

bool LazyPictures::isMissing(RowId row) const {
  const QImage* picture = pictures_.object(row);
  return picture != nullptr && picture->isNull();
}

void LazyPictures::readSome() {
  if (reading_ || wanted_.empty()) return;
  std::vector<RowId> rows;
  while (!wanted_.empty() && rows.size() < limits_.atATime) {
    rows.push_back(wanted_.back());
    wanted_.pop_back();
  }
  reading_ = true;
  worker_->add([this, rows, reader = reader_,
                turn = library_](const FaceLibrary* library) -> LibraryWorker::Announcement {
    std::vector<std::pair<RowId, QImage>> pictures;
    for (const RowId row : rows) {
      QImage picture;
      try {
        if (library != nullptr) picture = reader(*library, row);
      } catch (...) {
        picture = {};  // the row is gone by now, or the file cannot be read
      }
      pictures.emplace_back(row, picture);
    }
    return [this, pictures, turn] {
      if (turn == library_) take(pictures);
    };
  });
}

void LazyPictures::take(const std::vector<std::pair<RowId, QImage>>& pictures) {
  reading_ = false;
  for (const auto& [row, picture] : pictures) {
    asked_.remove(row);
    const auto cost = std::max<qsizetype>(1, picture.sizeInBytes() / 1024);
    pictures_.insert(row, new QImage(picture), cost);
  }
  if (!pictures.empty()) emit arrived();
  readSome();
}

}  // namespace likeness::ui
