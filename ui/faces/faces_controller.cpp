#include "ui/faces/faces_controller.h"

#include <QSettings>
#include <algorithm>
#include <utility>

#include "engine/faces/index_places.h"
#include "engine/faces/library_removal.h"
#include "ui/faces/library_reading.h"
#include "ui/faces/pack_choice.h"

namespace likeness::ui {

namespace {

constexpr std::size_t pairsAtATime = 40;

QString cutKey(const FacePack& pack) {
  return QStringLiteral("faces/cut/%1").arg(QString::fromStdString(pack.id));
}

}  // namespace

FacesController::FacesController(FacesEngine engine, QObject* parent)
    : QObject(parent),
      engine_(std::move(engine)),
      previews_(engine_),
      index_(engine_),
      cuts_(engine_),
      search_(engine_),
      live_(engine_) {
  connect(&index_, &IndexRun::peopleChanged, this, [this] {
    cuts_.forget();
    refresh();
  });
  connect(&cuts_, &CutRun::cutMade, this, [this](float cut) {
    QSettings().setValue(cutKey(pack_->pack), cut);
    refresh();
  });
  connect(&index_, &IndexRun::failed, this, &FacesController::failed);
  connect(&cuts_, &CutRun::failed, this, &FacesController::failed);
  connect(&map_, &FaceMapRun::failed, this, &FacesController::failed);
  connect(&search_, &FaceSearch::failed, this, &FacesController::failed);
}

FacesController::~FacesController() = default;

void FacesController::open(const std::filesystem::path& library) {
  library_ = library;
  open_ = false;
  refreshWaits_ = false;
  view_ = {};
  cuts_.forget();
  map_.forget();
  thumbnails_.open(library);
  previews_.open(library);
  worker_ =
      std::make_unique<LibraryWorker>(library, this, [this](const Error& error) { takeFailure(error); });
  worker_->add([this, knownPacks = engine_.packs,
                chosen = chosenPack(library)](const FaceLibrary* opened) -> LibraryWorker::Announcement {
    const auto packs = knownPacks();
    const auto pack = choosePack(packs, opened, chosen);
    const LibraryView view = opened != nullptr && pack ? readLibraryView(*opened, pack->key) : LibraryView();
    return [this, packs, pack, view] {
      packs_ = packs;
      pack_ = pack;
      view_ = view;
      open_ = true;
      if (pack_) search_.setPack(pack_->pack, pack_->key);
      emit this->opened();
      emit viewChanged();
    };
  });
}

void FacesController::readPacks() {
  if (!worker_) return;
  worker_->addClosed([this, knownPacks = engine_.packs]() -> LibraryWorker::Announcement {
    return [this, packs = knownPacks()] {
      packs_ = packs;
      emit packsRead();
    };
  });
}

void FacesController::usePack(const std::string& id, const std::vector<std::filesystem::path>& places) {
  if (index_.active()) return;
  rememberPack(library_, id);
  open(library_);
  worker_->add([this, places](const FaceLibrary* library) -> LibraryWorker::Announcement {
    std::vector<std::filesystem::path> all;
    if (library != nullptr) all = knownPlaces(*library);
    all.insert(all.end(), places.begin(), places.end());
    return [this, all] {
      if (!all.empty()) add(all);
    };
  });
}

void FacesController::deleteLibrary() {
  if (index_.active() || !worker_) return;
  cuts_.forget();
  thumbnails_.open({});
  worker_->addClosed([this, file = library_]() -> LibraryWorker::Announcement {
    try {
      removeFaceLibrary(file);
    } catch (...) {
      return [this, error = currentError()] {
        thumbnails_.open(library_);
        takeFailure(error);
        emit deletionEnded(false);
      };
    }
    return [this] { emit deletionEnded(true); };
  });
}

void FacesController::takeFailure(const Error& reason) {
  if (open_) {
    emit failed(reason);
    refresh();  // what was shown in advance may not be true
  } else {
    emit openFailed(reason);
  }
}

void FacesController::add(const std::vector<std::filesystem::path>& places, bool retryFailed) {
  if (!pack_ || !pack_->missing.empty() || index_.active()) return;
  IndexConfig config;
  config.library = library_;
  config.places = places;
  config.pack = pack_->key;
  config.retryFailed = retryFailed;
  index_.start(config, pack_->pack, cut(), view_.counts.faces == 0);
}

float FacesController::cut() const {
  return pack_ ? QSettings().value(cutKey(pack_->pack), -1).toFloat() : -1;
}

template <class Result>
void FacesController::read(std::function<Result(const FaceLibrary&)> reader,
                           std::function<void(const Result&)> taker) {
  if (!worker_ || !pack_) return;
  worker_->add([reader = std::move(reader),
                taker = std::move(taker)](const FaceLibrary* library) -> LibraryWorker::Announcement {
    if (library == nullptr) return {};
    return [taker, result = reader(*library)] { taker(result); };
  });
}

void FacesController::refresh() {
  if (!pack_ || refreshWaits_) return;
  refreshWaits_ = true;  // one that waits will see whatever is written until then
  worker_->add([this, key = pack_->key](const FaceLibrary* library) -> LibraryWorker::Announcement {
    try {
      const LibraryView view = library != nullptr ? readLibraryView(*library, key) : LibraryView();
      return [this, view] {
        refreshWaits_ = false;
        view_ = view;
        emit viewChanged();
      };
    } catch (...) {
      return [this, error = currentError()] {
        refreshWaits_ = false;
        emit failed(error);
      };
    }
  });
}

void FacesController::readAlbum(RowId album) {
  read<AlbumView>(
      [album, key = pack_->key](const FaceLibrary& library) {
        try {
          return readAlbumView(library, key, album);
        } catch (const Error& error) {
          if (error.code() != ErrorCode::wrongUsage) throw;
          return AlbumView{album, {}, {}};  // nobody is left in it, so that it is gone
        }
      },
      [this](const AlbumView& view) { emit albumRead(view); });
}

void FacesController::readPhoto(RowId photo) {
  read<PhotoView>(
      [photo, key = pack_->key](const FaceLibrary& library) { return readPhotoView(library, key, photo); },
      [this](const PhotoView& view) { emit photoRead(view); });
}

void FacesController::readPairs() {
  read<std::vector<PairView>>(
      [key = pack_->key, thresholds = pack_->pack.thresholds](const FaceLibrary& library) {
        return readPairViews(library, key, thresholds, pairsAtATime);
      },
      [this](const std::vector<PairView>& pairs) { emit pairsRead(pairs); });
}

void FacesController::readCuts() {
  if (pack_ && !cuts_.cuts()) cuts_.read(library_, pack_->key, pack_->pack);
}

bool FacesController::finish(std::chrono::milliseconds atMost) {
  live_.requestStop();
  const bool indexed = index_.finish(atMost);
  return cuts_.finish(atMost) && live_.finish(atMost) && indexed;
}

}  // namespace likeness::ui
