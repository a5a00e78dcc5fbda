#include "engine/faces/index_reporter.h"

namespace likeness {

namespace {

constexpr std::size_t mostFailures = 10'000;
constexpr double rateSeconds = 5;
constexpr auto progressEvery = std::chrono::milliseconds(100);

}  // namespace

IndexReporter::IndexReporter(const IndexControls& controls,
                             const std::function<void(const IndexEvent&)>& report)
    : controls_(controls), report_(report), pausedBefore_(controls.pausedSeconds()) {}

double IndexReporter::seconds() const {
  const std::chrono::duration<double> all = Clock::now() - start_;
  return all.count() - (controls_.pausedSeconds() - pausedBefore_);
}

void IndexReporter::tellProgress(bool now) {
  if (!now && Clock::now() - told_ < progressEvery) return;
  told_ = Clock::now();
  IndexProgress& progress = result_.progress;
  progress.seconds = seconds();
  recent_.emplace_back(progress.seconds, progress.analyzed);
  while (recent_.size() > 1 && recent_.front().first < progress.seconds - rateSeconds) recent_.pop_front();
  const double span = recent_.size() > 1 ? progress.seconds - recent_.front().first : progress.seconds;
  const std::size_t before = recent_.size() > 1 ? recent_.front().second : 0;
  progress.photosPerSecond = span > 0 ? static_cast<double>(progress.analyzed - before) / span : 0;
  report_(progress);
}

void IndexReporter::keep(PhotoFailed failure) {
  report_(failure);
  if (result_.failures.size() < mostFailures) result_.failures.push_back(std::move(failure));
}

void IndexReporter::found() {
  const std::lock_guard lock(mutex_);
  ++result_.progress.found;
  tellProgress(false);
}

void IndexReporter::unchanged() {
  const std::lock_guard lock(mutex_);
  ++result_.progress.unchanged;
  ++result_.progress.done;
  tellProgress(false);
}

void IndexReporter::indexed(PhotoIndexed photo) {
  const std::lock_guard lock(mutex_);
  ++result_.progress.analyzed;
  ++result_.progress.done;
  result_.progress.faces += photo.faces;
  report_(std::move(photo));
  tellProgress(false);
}

void IndexReporter::failed(PhotoFailed failure) {
  const std::lock_guard lock(mutex_);
  ++result_.progress.failed;
  ++result_.progress.done;
  keep(std::move(failure));
  tellProgress(false);
}

void IndexReporter::unreadable(PhotoFailed failure) {
  const std::lock_guard lock(mutex_);
  keep(std::move(failure));
}

void IndexReporter::gone() {
  const std::lock_guard lock(mutex_);
  --result_.progress.found;
}

void IndexReporter::vanished(std::size_t count) {
  const std::lock_guard lock(mutex_);
  result_.vanished += count;
  if (count > 0) report_(FilesVanished{count});
}

void IndexReporter::scanned() {
  const std::lock_guard lock(mutex_);
  result_.progress.scanned = true;
  tellProgress(true);
}

IndexResult IndexReporter::finish(bool stopped) {
  const std::lock_guard lock(mutex_);
  result_.stopped = stopped;
  tellProgress(true);
  return result_;
}

}  // namespace likeness
