#pragma once

#include <memory>
#include <vector>

#include "ui/core/card.h"
#include "ui/faces/live_run.h"

class QLabel;

namespace likeness::ui {

class FaceThumbnails;
class LivePersonRow;

/// Beside live pictures: who one of the faces is, and the people it is nearest to.
class LiveTable : public Card {
  Q_OBJECT

 public:
  explicit LiveTable(FaceThumbnails& thumbnails, QWidget* parent = nullptr);

  void setPeople(const std::shared_ptr<const LivePeople>& people, float threshold);
  /// Null: nobody is in the picture.
  void showFace(const LiveFace* face, std::size_t facesInPicture);
  /// Pictures a second; 0: not known.
  void showRate(double perSecond);
  /// As if it had not begun.
  void clear();
  QString answer() const;
  QStringList names() const;

 private:
  void showRows(const LiveFace* face);

  FaceThumbnails& thumbnails_;
  std::shared_ptr<const LivePeople> people_;
  float threshold_ = 0;
  QLabel* answer_ = nullptr;
  QLabel* hint_ = nullptr;
  QLabel* rate_ = nullptr;
  std::vector<LivePersonRow*> rows_;
};

/// Who a face is, in a word; empty while nobody knows yet.
QString liveName(const LiveFace& face, const LivePeople& people);

}  // namespace likeness::ui
