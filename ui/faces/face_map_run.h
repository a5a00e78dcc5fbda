#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "engine/faces/face_map.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// Reads a library and places its faces on the plane, on a thread of its own.
class FaceMapRun : public QObject {
  Q_OBJECT

 public:
  explicit FaceMapRun(QObject* parent = nullptr);

  /// `mapRead` follows. Of the readings asked for while one is at work only the last is done after it. A
  /// library that is not there yet has an empty map.
  void read(const std::filesystem::path& library, const PackKey& key);
  /// Another library is shown: what is known of the one before is of no use.
  void forget();
  /// Null while none was read.
  const std::shared_ptr<const FaceMap>& map() const { return map_; }

 signals:
  void mapRead();
  void failed(const likeness::Error& reason);

 private:
  struct Question {
    std::filesystem::path library;
    PackKey key;
  };

  void startNext();

  std::optional<Question> wanted_;
  std::shared_ptr<const FaceMap> map_;
  int library_ = 0;  // counts up, so that a map of the one before is not taken
  int reading_ = 0;
  TaskRunner<std::shared_ptr<const FaceMap>> runner_;
};

}  // namespace likeness::ui
