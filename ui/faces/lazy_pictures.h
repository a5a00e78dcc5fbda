#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <deque>
#include <memory>

#include "ui/faces/library_worker.h"

namespace likeness::ui {

/// Pictures of a library's rows, read on a thread of their own when they are first painted. Holds the ones
/// that were painted last.
class LazyPictures : public QObject {
  Q_OBJECT

 public:
  /// Reads one on the worker's thread. One that throws, or gives a null picture, is not asked again.
  using Reader = std::function<QImage(const FaceLibrary& library, RowId row)>;
  struct Limits {
    int cacheKiB = 0;         // of all pictures held
    std::size_t waiting = 0;  // more than any screen shows
    std::size_t atATime = 0;  // few, so that what is painted next does not wait long
  };

  LazyPictures(Reader reader, const Limits& limits, QObject* parent);
  ~LazyPictures() override;

  void open(const std::filesystem::path& library);
  /// The picture of a row, null while it is not there; `arrived` follows then. What is asked for last comes
  /// first, and what was asked for long ago, when the view has scrolled on, is dropped.
  const QImage* find(RowId row);
  /// It was asked for, and there is none.
  bool isMissing(RowId row) const;
  int waiting() const { return static_cast<int>(wanted_.size()); }

 signals:
  /// Some that were asked for can be painted now.
  void arrived();

 private:
  void readSome();
  void take(const std::vector<std::pair<RowId, QImage>>& pictures);

  const Reader reader_;
  const Limits limits_;
  QCache<RowId, QImage> pictures_;  // cost in KiB; a picture that cannot be read is there as a null one
  std::deque<RowId> wanted_;        // the last is the next
  QSet<RowId> asked_;               // waiting or being read
  bool reading_ = false;
  int library_ = 0;  // counts up, so that pictures of the one before are not taken
  std::unique_ptr<LibraryWorker> worker_;
};

}  // namespace likeness::ui
