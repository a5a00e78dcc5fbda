#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <memory>

#include "ui/core/task_runner.h"
#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// Indexes photos in the background and, every now and then while it does, clusters what has been found, so
/// that albums fill up before the eyes. Clustering takes at most a quarter of the time, however large the
/// library.
class IndexRun : public QObject {
  Q_OBJECT

 public:
  explicit IndexRun(const FacesEngine& engine, QObject* parent = nullptr);

  /// With `anew` all faces are grouped, else the new ones join the people that there are.
  void start(const IndexConfig& config, const FacePack& pack, float cut, bool anew);
  void setPaused(bool paused);
  bool paused() const { return controls_->paused(); }
  void requestStop();
  /// Indexing, or the clustering that ends it.
  bool active() const { return active_; }
  const IndexProgress& progress() const { return progress_; }
  /// Of the run, the first ones.
  const std::vector<PhotoFailed>& failures() const { return failures_; }
  bool stopped() const { return stopped_; }
  /// Nothing is left to be looked at; the clustering that ends it runs.
  bool grouping() const { return stopped_ || (progress_.scanned && progress_.done == progress_.found); }
  /// Below 0 while it is not known.
  double secondsLeft() const;
  /// Stops, and waits for the photos at work; false when the time was not enough.
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void progressed();
  /// The library has other people, or more faces, than before.
  void peopleChanged();
  void ended();
  void failed(const likeness::Error& reason);

 private:
  void take(const std::vector<IndexEvent>& events);
  void takeEnd(const std::optional<Error>& error);
  void takeClusters(const std::optional<Error>& error);
  bool mayCluster() const;
  void startClustering();

  const FacesEngine& engine_;
  IndexConfig config_;
  FacePack pack_;
  std::function<ClusterFunction(const FacePack&, float)> group_;
  float cut_ = -1;
  std::shared_ptr<IndexControls> controls_ = std::make_shared<IndexControls>();
  IndexProgress progress_;
  std::vector<PhotoFailed> failures_;
  bool active_ = false;
  bool stopped_ = false;
  bool facesCame_ = false;  // since the last clustering
  QElapsedTimer sinceClustering_;
  qint64 clusteringMs_ = 0;  // how long the last one took
  TaskRunner<IndexEvent> indexing_;
  TaskRunner<PeopleChange> clustering_;
};

/// "120 of 400 photos, 380 faces, 31 photos/s"
QString progressText(const IndexProgress& progress);

}  // namespace likeness::ui
