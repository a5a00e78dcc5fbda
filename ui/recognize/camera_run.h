#pragma once

#include <QImage>
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "engine/recognize/camera_list.h"
#include "engine/recognize/digit_tracker.h"
#include "engine/recognize/frame_source.h"
#include "ui/core/newest_only.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// What the desk needs of cameras; tests have others.
struct CameraTools {
  std::function<std::vector<Camera>()> cameras;
  std::function<std::unique_ptr<FrameSource>(const FrameSourceConfig&)> frames;
};
CameraTools programCameraTools();

/// The newest picture and the digits in it.
struct CameraPicture {
  QImage picture;                    // for the screen: at most 1280 wide or high
  std::vector<TrackedDigit> digits;  // corners in widths and heights of the picture
  double perSecond = 0;              // pictures read, over the last two seconds; 0 at first
  bool dark = false;                 // black all over, as with a covered lens
};

/// Reads the digits in the pictures of a camera or a recording on a thread of its own. What the window does
/// not fetch in time is dropped, as is what comes while a picture is being read.
class CameraRun : public QObject {
  Q_OBJECT

 public:
  explicit CameraRun(CameraTools tools, QObject* parent = nullptr);

  /// `camerasListed` follows.
  void lookForCameras();
  /// Not while it is active. Pictures follow, and `ended`.
  void start(const FrameSourceConfig& source, std::shared_ptr<const Recognizer> recognizer, float threshold);
  /// From the next picture on.
  void setThreshold(float threshold);
  /// `ended` follows.
  void requestStop() { reading_.requestStop(); }
  bool active() const { return reading_.active(); }

 signals:
  void camerasListed(const std::vector<likeness::Camera>& cameras);
  void pictureRead(const likeness::ui::CameraPicture& picture);
  /// Why, unless it was stopped or the recording is over.
  void ended(const std::optional<likeness::Error>& reason);

 private:
  CameraTools tools_;
  std::shared_ptr<NewestOnly<CameraPicture>> newest_;
  std::shared_ptr<std::atomic<float>> threshold_;
  TaskRunner<std::vector<Camera>> listing_;
  TaskRunner<int> reading_;  // the event says that a picture waits
};

}  // namespace likeness::ui
