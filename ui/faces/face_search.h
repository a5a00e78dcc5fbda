#pragma once

#include <QImage>
#include <QObject>
#include <deque>
#include <optional>

#include "engine/faces/face_library.h"
#include "ui/core/task_runner.h"
#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// A photo that belongs to no library: its pixels, and its faces in pixels of it, with embeddings.
struct LookedAtPhoto {
  int request = 0;
  std::filesystem::path file;
  QImage picture;  // upright
  std::vector<Face> faces;
  std::optional<Error> problem;  // why there is no picture
};

/// Who looks like a face, nearest first.
struct SearchAnswer {
  std::vector<FaceMatch> faces;
  std::vector<std::pair<StoredPerson, float>> people;
};

/// Decodes photos, finds the faces in them, and looks for the like in a library.
class FaceSearch : public QObject {
  Q_OBJECT

 public:
  explicit FaceSearch(const FacesEngine& engine, QObject* parent = nullptr);

  void setPack(const FacePack& pack, const PackKey& key) {
    pack_ = pack;
    key_ = key;
  }
  /// Reads a photo; with `findFaces` its faces as well. `lookedAt` follows with the number returned.
  int lookAt(const std::filesystem::path& file, bool findFaces);
  /// `found` follows; a question before it that has no answer yet is dropped.
  void find(const std::filesystem::path& library, const std::vector<float>& embedding);

 signals:
  void lookedAt(const likeness::ui::LookedAtPhoto& photo);
  void found(const likeness::ui::SearchAnswer& answer);
  void failed(const likeness::Error& reason);

 private:
  struct Look {
    int request = 0;
    std::filesystem::path file;
    bool findFaces = false;
  };

  void startLooking();
  void startFinding();

  const FacesEngine& engine_;
  FacePack pack_;
  PackKey key_;
  int requests_ = 0;
  std::deque<Look> looks_;
  std::function<SearchAnswer()> question_;
  TaskRunner<LookedAtPhoto> looking_;
  TaskRunner<SearchAnswer> finding_;
};

/// A copy that Qt can paint.
QImage toQImage(const ColorImage& image);

}  // namespace likeness::ui
