#include "ui/faces/index_run.h"

#include <QLocale>
#include <algorithm>

namespace likeness::ui {

namespace {

constexpr qint64 firstClusteringMs = 700;
constexpr qint64 clusteringEveryMs = 2000;
constexpr int clusteringShare = 3;  // pauses of so many times what a clustering takes
constexpr std::size_t mostFailures = 1000;

}  // namespace

IndexRun::IndexRun(const FacesEngine& engine, QObject* parent) : QObject(parent), engine_(engine) {
  indexing_.onEvents([this](const std::vector<IndexEvent>& events) { take(events); });
  indexing_.onEnded([this](const std::optional<Error>& error) { takeEnd(error); });
  clustering_.onEnded([this](const std::optional<Error>& error) { takeClusters(error); });
}

void IndexRun::start(const IndexConfig& config, const FacePack& pack, float cut, bool anew) {
  if (active_) return;
  config_ = config;
  pack_ = pack;
  cut_ = cut;
  group_ = anew ? engine_.clusters : engine_.joins;
  controls_ = std::make_shared<IndexControls>();
  progress_ = {};
  failures_.clear();
  active_ = true;
  stopped_ = false;
  clusteringMs_ = 0;
  sinceClustering_.start();
  indexing_.start([config, tools = engine_.tools, pack, controls = controls_](const std::stop_token& stop,
                                                                              const auto& report) {
    indexFaces(config, tools(pack), *controls, stop, report);
  });
  emit progressed();
}

void IndexRun::setPaused(bool paused) {
  controls_->setPaused(paused);
  emit progressed();
}

void IndexRun::requestStop() {
  stopped_ = active_;
  indexing_.requestStop();
}

double IndexRun::secondsLeft() const {
  if (!progress_.scanned || progress_.photosPerSecond <= 0 || paused()) return -1;
  return static_cast<double>(progress_.found - progress_.done) / progress_.photosPerSecond;
}

bool IndexRun::finish(std::chrono::milliseconds atMost) {
  requestStop();
  const auto half = atMost / 2;
  const bool indexed = indexing_.finish(half);
  return clustering_.finish(half) && indexed;
}

void IndexRun::take(const std::vector<IndexEvent>& events) {
  for (const IndexEvent& event : events) {
    if (const auto* progress = std::get_if<IndexProgress>(&event)) {
      progress_ = *progress;
    } else if (const auto* photo = std::get_if<PhotoIndexed>(&event)) {
      facesCame_ = facesCame_ || photo->faces > 0;
    } else if (const auto* failure = std::get_if<PhotoFailed>(&event)) {
      if (failures_.size() < mostFailures) failures_.push_back(*failure);
    } else if (std::holds_alternative<FilesVanished>(event)) {
      facesCame_ = true;
    }
  }
  if (mayCluster()) startClustering();
  emit progressed();
}

bool IndexRun::mayCluster() const {
  if (!facesCame_ || clustering_.active()) return false;
  if (clusteringMs_ == 0) return sinceClustering_.elapsed() > firstClusteringMs;
  return sinceClustering_.elapsed() > std::max(clusteringEveryMs, clusteringShare * clusteringMs_);
}

void IndexRun::startClustering() {
  facesCame_ = false;
  sinceClustering_.start();
  clustering_.start([file = config_.library, key = config_.pack, group = group_, pack = pack_, cut = cut_](
                        const std::stop_token&, const auto& report) {
    FaceLibrary library(file);
    report(recluster(library, library.findPack(key), group(pack, cut)));
  });
}

void IndexRun::takeEnd(const std::optional<Error>& error) {
  if (error) emit failed(*error);
  if (clustering_.active()) return;  // its end sees that indexing is over
  takeClusters({});
}

void IndexRun::takeClusters(const std::optional<Error>& error) {
  if (error) emit failed(*error);
  clusteringMs_ = std::max<qint64>(1, sinceClustering_.elapsed());
  sinceClustering_.start();
  emit peopleChanged();
  if (indexing_.active()) return;
  if (facesCame_ && !error) return startClustering();
  active_ = false;
  emit ended();
}

QString progressText(const IndexProgress& progress) {
  const QLocale locale;
  const auto number = [&](std::size_t value) { return locale.toString(static_cast<qulonglong>(value)); };
  QString text = progress.scanned
                     ? IndexRun::tr("%1 of %2 photos").arg(number(progress.done), number(progress.found))
                     : IndexRun::tr("%1 photos, still looking for more").arg(number(progress.done));
  text += IndexRun::tr(", %1 faces").arg(number(progress.faces));
  if (progress.photosPerSecond > 0) {
    const int decimals = progress.photosPerSecond < 10 ? 1 : 0;
    text += IndexRun::tr(", %1 photos/s").arg(locale.toString(progress.photosPerSecond, 'f', decimals));
  }
  return text;
}

}  // namespace likeness::ui
