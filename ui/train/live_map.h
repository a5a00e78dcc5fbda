#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "engine/project/map_config.h"
#include "engine/store/map_frame_writer.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// A map that a method other than PCA has made of a run's embeddings.
struct LiveMapFrame {
  MapMethod method = MapMethod::tsne;
  std::int64_t step = 0;
  std::shared_ptr<const Matrix> places;  // null where there is only a fault
  QString fault;                         // why there is no map, or why it could not be kept
};

/// Maps the embeddings of a running training by t-SNE or UMAP, each begun from the places of the one before
/// and turned to lie on them. It works on a thread of its own that gives way to the training, one map at a
/// time; embeddings that arrive meanwhile take the place of those that wait. Frames are kept with the
/// experiment, so that what was watched can be watched again.
class LiveMap : public QObject {
  Q_OBJECT

 public:
  explicit LiveMap(QObject* parent = nullptr);

  /// Goes on with this method from the last embeddings; with PCA it rests.
  void setMethod(MapMethod method);
  MapMethod method() const { return method_; }
  /// Frames are kept in this experiment from now on; those it has of later steps go when the next are added.
  void keepIn(const std::filesystem::path& folder, std::int64_t lastStep);
  /// Maps of a method go on from these places of a step.
  void continueFrom(MapMethod method, std::int64_t step, std::shared_ptr<const Matrix> places);
  /// The embeddings of a step.
  void add(std::int64_t step, std::shared_ptr<const Matrix> embeddings);
  /// Forgets the run; nothing is kept any more.
  void clear();
  /// Whether there is anything to map.
  bool ready() const { return latest_.has_value(); }
  /// At work, or about to be.
  bool active() const { return runner_.active() || pause_.isActive(); }

 signals:
  /// Also while the first map of a method converges.
  void mapped(const likeness::ui::LiveMapFrame& frame);

 private:
  struct Waiting {
    std::int64_t step = 0;
    std::shared_ptr<const Matrix> embeddings;
  };
  struct Last {
    std::int64_t step = 0;
    std::shared_ptr<const Matrix> places;
  };
  struct Answer {
    std::uint64_t series = 0;
    bool ended = false;  // of a whole map, not on the way
    LiveMapFrame frame;
  };
  /// Where the frames of a method are kept; opened with the first, on the mapping thread alone.
  struct Keeper {
    std::filesystem::path file;
    std::int64_t lastStep = 0;
    std::optional<MapFrameWriter> writer;
    bool broken = false;

    void keep(const LiveMapFrame& frame);
  };

  /// Not sooner than a while after the one before: maps must leave the processor to the training.
  void startNext();
  static std::shared_ptr<const Matrix> mapOf(const Waiting& next, const Last& last, MapConfig config,
                                             std::uint64_t series, const std::stop_token& stop,
                                             const std::function<void(Answer)>& report);

  MapMethod method_ = MapMethod::pca;
  std::uint64_t series_ = 0;  // answers of an earlier one are dropped
  std::optional<Waiting> waiting_;
  std::optional<Waiting> latest_;  // to begin with when a method is chosen
  std::array<Last, 3> last_;
  std::array<std::shared_ptr<Keeper>, 3> keepers_;
  QElapsedTimer sinceStart_;   // of the last map; invalid before the first of a method
  QTimer pause_;               // until the next may begin
  TaskRunner<Answer> runner_;  // last: joined first
};

}  // namespace likeness::ui
