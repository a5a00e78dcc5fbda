#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "engine/core/image.h"
#include "engine/faces/face_analyzer.h"
#include "engine/faces/library_records.h"

namespace likeness {

/// A file that may be a photo.
struct FoundFile {
  std::filesystem::path path;
  std::uintmax_t size = 0;
  std::int64_t mtimeNs = 0;
};

struct IndexConfig {
  std::filesystem::path library;              // made when missing
  std::vector<std::filesystem::path> places;  // folders and photos; folders are remembered. Empty: all
                                              // folders remembered are scanned again
  PackKey pack;
  int threads = 0;           // 0: one a core
  bool retryFailed = false;  // files that failed and have not changed are tried again
  /// Of all photos decoded at a time, about; one that is larger is alone.
  std::size_t photoBytes = std::size_t{384} << 20;
};

/// What indexing is made of; defaultIndexTools() in the program, fakes in tests. All but `scan` are called
/// from several threads at once.
struct IndexTools {
  /// Calls `found` for every file at a place, `unreadable` for what cannot be read; returns soon after a
  /// stop.
  std::function<void(
      const std::filesystem::path& place, const std::stop_token& stop,
      const std::function<void(const FoundFile&)>& found,
      const std::function<void(const std::filesystem::path&, const std::string& reason)>& unreadable)>
      scan;
  std::function<std::vector<std::uint8_t>(const std::filesystem::path&)> hash;
  std::function<ColorImage(const std::filesystem::path&)> decode;
  std::function<std::unique_ptr<FaceAnalyzer>()> makeAnalyzer;  // called once a thread
  std::function<std::vector<std::uint8_t>(const ColorImage&, const FaceBox&)> thumbnail;  // JPEG
};

/// Several times a second.
struct IndexProgress {
  std::size_t found = 0;  // files so far; the total once `scanned`
  bool scanned = false;
  std::size_t done = 0;       // found - what is left; unchanged and failed ones count
  std::size_t analyzed = 0;   // photos that were decoded and looked at
  std::size_t unchanged = 0;  // also moved and copied ones
  std::size_t failed = 0;
  std::size_t faces = 0;       // in the analysed photos
  double seconds = 0;          // since the start, without pauses
  double photosPerSecond = 0;  // analysed ones, of the last seconds
};
struct PhotoIndexed {
  RowId photo = 0;
  std::filesystem::path path;
  std::size_t faces = 0;
};
/// Of a photo, or of a folder that cannot be read; the rest goes on.
struct PhotoFailed {
  std::filesystem::path path;
  std::string reason;
};
struct FilesVanished {
  std::size_t count = 0;
};
using IndexEvent = std::variant<IndexProgress, PhotoIndexed, PhotoFailed, FilesVanished>;

/// Turned from another thread while indexing runs.
class IndexControls {
 public:
  void setPaused(bool paused);
  bool paused() const;
  /// Returns when not paused or stopped.
  void waitWhilePaused(const std::stop_token& stop) const;
  /// Of all pauses so far.
  double pausedSeconds() const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  bool paused_ = false;
  std::chrono::steady_clock::time_point since_;
  std::chrono::duration<double> before_{0};  // of the pauses that are over
};

struct IndexResult {
  IndexProgress progress;  // the last
  std::size_t vanished = 0;
  bool stopped = false;
  std::vector<PhotoFailed> failures;  // the first 10,000
};

/// Scans, decodes, detects, embeds and stores: a photo at a time on every thread, which takes its own next
/// one, so that decoding of one overlaps with the networks of another and no core ever has two. A photo is
/// stored in one transaction as soon as it is done; what was stored is kept whatever happens. A file of
/// unchanged size and time is passed by; one of known content is only noted. A place that is gone is reported
/// and its photos stay; files that are gone from a place that is there are forgotten. `report` is called from
/// one thread at a time. Errors: those of FaceLibrary, of makeAnalyzer, diskFull; faults of single photos are
/// events.
IndexResult indexFaces(const IndexConfig& config, const IndexTools& tools, const IndexControls& controls,
                       const std::stop_token& stop, const std::function<void(const IndexEvent&)>& report);

}  // namespace likeness
