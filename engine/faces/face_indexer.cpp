#include "engine/faces/face_indexer.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <fstream>
#include <thread>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/faces/face_library.h"
#include "engine/faces/index_queue.h"
#include "engine/faces/index_reporter.h"
#include "engine/faces/memory_budget.h"
#include "engine/recognize/picture_size.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t queueLength = 65'536;  // some 10 MB; so the number of photos is soon known
constexpr std::size_t headerBytes = std::size_t{128} << 10;
constexpr std::uint64_t bytesOfPixel = 8;   // RGBA, and what the decoder makes it from
constexpr std::uint64_t packedFactor = 40;  // bytes of a decoded photo to those of its file, for HEIC
constexpr std::uint64_t mostEstimated = std::uint64_t{4} << 30;

fs::path plainPath(const fs::path& place) {
  fs::path path = fs::absolute(place).lexically_normal();
  return path.has_filename() || path == path.root_path() ? path : path.parent_path();
}

bool isBelow(const fs::path& path, const fs::path& folder) {
  const auto [rest, end] = std::ranges::mismatch(path, folder);
  return end == folder.end() && rest != path.end();
}

/// Each file is visited once: a place within another is left out.
std::vector<fs::path> distinctPlaces(const std::vector<fs::path>& places) {
  std::vector<fs::path> plain;
  for (const fs::path& place : places) plain.push_back(plainPath(place));
  std::ranges::sort(plain);
  plain.erase(std::unique(plain.begin(), plain.end()), plain.end());
  std::vector<fs::path> distinct;
  for (const fs::path& place : plain) {
    const auto covers = [&](const fs::path& other) { return isBelow(place, other); };
    if (std::ranges::none_of(distinct, covers)) distinct.push_back(place);
  }
  return distinct;
}

bool isMissing(const fs::path& file) {
  std::error_code error;
  return fs::symlink_status(file, error).type() == fs::file_type::not_found;
}

/// About what decoding takes, told by the header; it decides only how many are decoded at once.
std::size_t decodedBytes(const FoundFile& file) {
  std::vector<std::uint8_t> start(headerBytes);
  std::ifstream stream(file.path, std::ios::binary);
  stream.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(stream.gcount()));
  const auto size = pictureSize(start);
  if (!size)
    return static_cast<std::size_t>(std::min<std::uint64_t>(file.size, mostEstimated / packedFactor) *
                                    packedFactor);
  const std::uint64_t pixels =
      std::min(size->width, mostEstimated) * std::min<std::uint64_t>(size->height, 1 << 20);
  return static_cast<std::size_t>(std::min(pixels, mostEstimated / bytesOfPixel) * bytesOfPixel);
}

bool isUsable(const Face& face) {
  const auto finite = [](float value) { return std::isfinite(value); };
  const auto& box = face.box;
  return !face.embedding.empty() && std::ranges::all_of(face.embedding, finite) && finite(face.score) &&
         finite(face.quality) && finite(box.x) && finite(box.y) && box.width > 0 && box.height > 0 &&
         finite(box.width) && finite(box.height);
}

/// Pixels to fractions of the photo.
void makeRelative(Face& face, const ColorImage& photo) {
  const auto width = static_cast<float>(photo.width);
  const auto height = static_cast<float>(photo.height);
  face.box = {face.box.x / width, face.box.y / height, face.box.width / width, face.box.height / height};
  for (FacePoint& point : face.landmarks) point = {point.x / width, point.y / height};
}

struct LookedAt {
  int width = 0;
  int height = 0;
  std::vector<NewFace> faces;
};

class Indexing {
 public:
  Indexing(const IndexConfig& config, const IndexTools& tools, const IndexControls& controls,
           const std::stop_token& stop, const std::function<void(const IndexEvent&)>& report)
      : config_(config),
        tools_(tools),
        controls_(controls),
        outerStop_(stop),
        reporter_(controls, report),
        library_(config.library),
        pack_(library_.packRow(config.pack)),
        queue_(queueLength),
        budget_(config.photoBytes) {}

  IndexResult run() {
    const std::stop_callback passOn(outerStop_, [this] { halt_.request_stop(); });
    {
      std::vector<std::jthread> workers;
      const int threads = config_.threads > 0 ? config_.threads : availableThreads();
      for (int i = 0; i < threads; ++i) workers.emplace_back([this] { guarded([this] { work(); }); });
      guarded([this] { scan(); });
      queue_.close();
    }
    if (failure_) std::rethrow_exception(failure_);
    return reporter_.finish(outerStop_.stop_requested());
  }

 private:
  /// The first failure ends all threads.
  void guarded(const std::function<void()>& part) {
    try {
      part();
    } catch (...) {
      const std::lock_guard lock(failureMutex_);
      if (!failure_) failure_ = std::current_exception();
      halt_.request_stop();
    }
  }

  bool halted() const { return halt_.stop_requested(); }

  std::vector<fs::path> places() {
    if (!config_.places.empty()) return distinctPlaces(config_.places);
    const std::lock_guard lock(libraryMutex_);
    return distinctPlaces(library_.folders());
  }

  void scan() {
    for (const fs::path& place : places()) {
      if (!halted()) scanPlace(place);
    }
    if (!halted()) reporter_.scanned();
  }

  void scanPlace(const fs::path& place) {
    std::error_code error;
    const bool isFolder = fs::is_directory(place, error);
    if (isFolder) {
      const std::lock_guard lock(libraryMutex_);
      library_.addFolder(place);
    }
    seen_.clear();
    tools_.scan(
        place, halt_.get_token(), [this](const FoundFile& file) { consider(file); },
        [this](const fs::path& path, const std::string& reason) {
          reporter_.unreadable({path, reason});
        });
    if (isFolder && !halted() && fs::is_directory(place, error)) forgetVanished(place);
  }

  void consider(const FoundFile& file) {
    controls_.waitWhilePaused(halt_.get_token());
    if (halted()) return;
    reporter_.found();
    if (!isKnown(file)) queue_.push(file, halt_.get_token());
  }

  bool isKnown(const FoundFile& file) {
    std::optional<StoredFile> known;
    {
      const std::lock_guard lock(libraryMutex_);
      known = library_.findFile(file.path);
      if (!known) return false;
      seen_.push_back(known->id);
      if (known->size != file.size || known->mtimeNs != file.mtimeNs) return false;
      if (known->failed && config_.retryFailed) return false;
      if (!known->failed && !library_.isAnalyzed(known->photo, pack_)) return false;
    }
    if (known->failed) {
      reporter_.failed({file.path, known->reason});
    } else {
      reporter_.unchanged();
    }
    return true;
  }

  /// Only what is certainly gone: what cannot be looked at may be back tomorrow.
  void forgetVanished(const fs::path& place) {
    std::ranges::sort(seen_);
    std::vector<RowId> vanished;
    const std::lock_guard lock(libraryMutex_);
    library_.eachFile(place, [&](const StoredFile& file) {
      if (!std::ranges::binary_search(seen_, file.id) && isMissing(file.path)) vanished.push_back(file.id);
    });
    if (!vanished.empty()) library_.forgetFiles(vanished);
    reporter_.vanished(vanished.size());
  }

  void work() {
    lowerThreadPriority();
    std::unique_ptr<FaceAnalyzer> analyzer;
    while (true) {
      controls_.waitWhilePaused(halt_.get_token());
      const auto file = queue_.pop(halt_.get_token());
      if (!file) return;
      if (controls_.paused()) controls_.waitWhilePaused(halt_.get_token());
      if (!halted()) index(*file, analyzer);
    }
  }

  /// A fault of the photo is noted and the rest goes on; one of the library or the models ends all.
  void index(const FoundFile& file, std::unique_ptr<FaceAnalyzer>& analyzer) {
    std::vector<std::uint8_t> hash;
    LookedAt photo;
    std::optional<Error> fault = faultOf([&] { hash = tools_.hash(file.path); });
    if (!fault && placeKnown(file, hash)) return reporter_.unchanged();
    if (!fault && !analyzer) analyzer = tools_.makeAnalyzer();
    if (!fault) fault = faultOf([&] { photo = lookAt(file, *analyzer); });
    if (fault && isMissing(file.path)) return reporter_.gone();
    if (fault) {
      const std::string reason = fault->what();
      const std::lock_guard lock(libraryMutex_);
      library_.storeFailure(file.path, file.size, file.mtimeNs, reason);
      return reporter_.failed({file.path, reason});
    }
    RowId row = 0;
    {
      const std::lock_guard lock(libraryMutex_);
      row = library_.storePhoto(file.path, file.size, file.mtimeNs, hash, photo.width, photo.height, pack_,
                                photo.faces);
    }
    reporter_.indexed({row, file.path, photo.faces.size()});
  }

  static std::optional<Error> faultOf(const std::function<void()>& step) {
    try {
      step();
    } catch (...) {
      return currentError();
    }
    return std::nullopt;
  }

  /// Moved, copied and touched files: their content has been looked at before.
  bool placeKnown(const FoundFile& file, const std::vector<std::uint8_t>& hash) {
    const std::lock_guard lock(libraryMutex_);
    const RowId photo = library_.findPhoto(hash);
    if (photo == 0 || !library_.isAnalyzed(photo, pack_)) return false;
    library_.placeFile(file.path, file.size, file.mtimeNs, photo);
    return true;
  }

  LookedAt lookAt(const FoundFile& file, FaceAnalyzer& analyzer) {
    const MemoryBudget::Share share(budget_, decodedBytes(file));
    const ColorImage photo = tools_.decode(file.path);
    std::vector<Face> faces = analyzer.detect(photo);
    analyzer.embed(photo, faces);
    LookedAt result{photo.width, photo.height, {}};
    for (Face& face : faces) {
      if (!isUsable(face)) continue;
      NewFace stored{std::move(face), {}};
      stored.thumbnail = tools_.thumbnail(photo, stored.face.box);
      makeRelative(stored.face, photo);
      result.faces.push_back(std::move(stored));
    }
    return result;
  }

  const IndexConfig& config_;
  const IndexTools& tools_;
  const IndexControls& controls_;
  const std::stop_token& outerStop_;
  std::stop_source halt_;
  IndexReporter reporter_;
  std::mutex libraryMutex_;
  FaceLibrary library_;
  const RowId pack_;
  IndexQueue<FoundFile> queue_;
  MemoryBudget budget_;
  std::vector<RowId> seen_;
  std::mutex failureMutex_;
  std::exception_ptr failure_;
};

}  // namespace

IndexResult indexFaces(const IndexConfig& config, const IndexTools& tools, const IndexControls& controls,
                       const std::stop_token& stop, const std::function<void(const IndexEvent&)>& report) {
  return Indexing(config, tools, controls, stop, report).run();
}

}  // namespace likeness
