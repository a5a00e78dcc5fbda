#include "ui/faces/face_map_run.h"

#include <utility>

namespace likeness::ui {

FaceMapRun::FaceMapRun(QObject* parent) : QObject(parent) {
  runner_.onEvents([this](const auto& maps) {
    if (reading_ != library_) return;
    map_ = maps.back();
    emit mapRead();
  });
  runner_.onEnded([this](const std::optional<Error>& error) {
    if (error && reading_ == library_) emit failed(*error);
    startNext();
  });
}

void FaceMapRun::read(const std::filesystem::path& library, const PackKey& key) {
  wanted_ = {library, key};
  if (!runner_.active()) startNext();
}

void FaceMapRun::forget() {
  ++library_;
  map_.reset();
  wanted_.reset();
  runner_.requestStop();
}

void FaceMapRun::startNext() {
  const auto question = std::exchange(wanted_, std::nullopt);
  if (!question) return;
  reading_ = library_;
  runner_.start([question = *question, before = map_](const std::stop_token& stop, const auto& report) {
    std::error_code ignored;
    if (!std::filesystem::exists(question.library, ignored)) return report(std::make_shared<FaceMap>());
    const FaceLibrary library(question.library, FaceLibrary::Access::read);
    if (auto map = readFaceMap(library, library.findPack(question.key), before.get(), stop))
      report(std::move(map));
  });
}

}  // namespace likeness::ui
