#pragma once

#include <QObject>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "engine/core/matrix.h"
#include "ui/core/newest_only.h"
#include "ui/plots/cloud_labels.h"
#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// Paints scenes on a thread of its own. Of the wishes that come while it paints only the newest is heard;
/// what is being painted is finished, so that a map that is dragged on and on is still refined on the way.
class CloudRenderer : public QObject {
  Q_OBJECT

 public:
  explicit CloudRenderer(QObject* parent = nullptr);
  ~CloudRenderer() override;

  /// A picture of a scene. Where `places` are given they are turned and sorted first, and become the scene's
  /// points.
  struct Wish {
    CloudScene scene;
    CloudFrame frame;
    std::shared_ptr<const Matrix> places;
    CloudTurn turn;
    int generation = 0;   // comes back with the picture
    bool labels = false;  // clusterLabels of the points are wanted as well
  };
  struct Answer {
    CloudPicture picture;
    std::shared_ptr<const CloudPoints> points;  // newly sorted, or null
    CloudTurn turn;
    int generation = 0;
    std::optional<std::vector<CloudLabel>> labels;
  };

  void ask(Wish wish);
  /// No wish waits or is being fulfilled.
  bool idle() const;
  std::optional<Answer> take() { return answers_.take(); }

 signals:
  /// take() has something.
  void painted();

 private:
  void work(const std::stop_token& stop);

  mutable std::mutex mutex_;
  std::condition_variable_any wished_;
  std::optional<Wish> wish_;
  bool busy_ = false;
  NewestOnly<Answer> answers_;
  std::jthread thread_;  // last: it is joined before the rest goes
};

}  // namespace likeness::ui
