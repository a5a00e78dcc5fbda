#pragma once

#include <QImage>
#include <QObject>
#include <memory>
#include <optional>

#include "engine/faces/live_recognizer.h"
#include "ui/core/newest_only.h"
#include "ui/core/task_runner.h"
#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// Whom to look for, and in which pictures.
struct LiveSetup {
  FrameSourceConfig source;
  std::filesystem::path people;   // a folder with one photo each; empty: the named people of the library
  std::filesystem::path library;  // need not exist when `people` does
  FacePack pack;
  PackKey key;
};

/// People that faces are compared with, and what could not be read of them.
struct LivePeople {
  std::vector<LivePerson> people;
  std::vector<QImage> portraits;  // of each, null for those of a library
  std::vector<Error> faults;
};

/// The newest picture and who is in it.
struct LivePicture {
  QImage picture;               // for the screen: at most 1280 wide or high
  std::vector<LiveFace> faces;  // boxes in widths and heights of the picture
  double perSecond = 0;         // pictures looked at, over the last two seconds; 0 at first
};

/// Looks at the pictures of a camera or a recording on a thread of its own. What the window does not fetch in
/// time is dropped, as is what comes while a picture is being looked at.
class LiveRun : public QObject {
  Q_OBJECT

 public:
  explicit LiveRun(const FacesEngine& engine, QObject* parent = nullptr);

  /// `camerasListed` follows.
  void lookForCameras();
  /// Not while it is active. `peopleRead` follows, pictures, and `ended`; at once after `peopleRead` when
  /// there is nobody to compare with.
  void start(const LiveSetup& setup);
  /// `ended` follows.
  void requestStop() { looking_.requestStop(); }
  bool active() const { return looking_.active(); }
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void camerasListed(const std::vector<likeness::Camera>& cameras);
  void peopleRead(const std::shared_ptr<const likeness::ui::LivePeople>& people);
  void pictureSeen(const likeness::ui::LivePicture& picture);
  /// Why, unless it was stopped or the recording is over.
  void ended(const std::optional<likeness::Error>& reason);

 private:
  /// Null: a picture waits.
  using News = std::shared_ptr<const LivePeople>;

  const FacesEngine& engine_;
  std::shared_ptr<NewestOnly<LivePicture>> newest_;
  TaskRunner<std::vector<Camera>> listing_;
  TaskRunner<News> looking_;
};

}  // namespace likeness::ui
