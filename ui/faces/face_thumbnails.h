#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <deque>
#include <memory>

#include "ui/faces/library_worker.h"

namespace likeness::ui {

/// The small pictures of faces, read and decoded on a thread of their own when they are first painted. Holds
/// the ones that were painted last, up to 96 MB.
class FaceThumbnails : public QObject {
  Q_OBJECT

 public:
  explicit FaceThumbnails(QObject* parent = nullptr);
  ~FaceThumbnails() override;

  void open(const std::filesystem::path& library);
  /// The picture of a face, null while it is not there; `arrived` follows then. What is asked for last comes
  /// first, and what was asked for long ago, when the view has scrolled on, is dropped.
  const QImage* find(RowId face);
  int waiting() const { return static_cast<int>(wanted_.size()); }

 signals:
  /// Some that were asked for can be painted now.
  void arrived();

 private:
  void readSome();
  void take(const std::vector<std::pair<RowId, QImage>>& pictures);

  QCache<RowId, QImage> pictures_;  // cost in KiB; a picture that cannot be read is there as a null one
  std::deque<RowId> wanted_;        // the last is the next
  QSet<RowId> asked_;               // waiting or being read
  bool reading_ = false;
  int library_ = 0;  // counts up, so that pictures of the one before are not taken
  std::unique_ptr<LibraryWorker> worker_;
};

}  // namespace likeness::ui
