#include "engine/faces/face_indexer.h"

#include <algorithm>
#include <exception>
#include <thread>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/faces/face_library.h"
#include "engine/faces/index_places.h"
#include "engine/faces/index_queue.h"
#include "engine/faces/index_reporter.h"
#include "engine/faces/looked_at.h"
#include "engine/faces/memory_budget.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t queueLength = 65'536;  // some 10 MB; so the number of photos is soon known

bool isMissing(const fs::path& file) {
  std::error_code error;
  return fs::symlink_status(file, error).type() == fs::file_type::not_found;
}

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
    if (!fault) fault = faultOf([&] { photo = lookAtPhoto(file, tools_, *analyzer, budget_); });
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
