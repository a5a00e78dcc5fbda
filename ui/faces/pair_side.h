#pragma once

#include <vector>

#include "engine/faces/library_records.h"
#include "ui/core/card.h"

class QLabel;

namespace likeness::ui {

class CoverLabel;
class FaceThumbnails;

/// One of the two people of a question: a large face, the name, and a few more faces.
class PairSide : public Card {
  Q_OBJECT

 public:
  explicit PairSide(FaceThumbnails& thumbnails, QWidget* parent = nullptr);

  void setPerson(const StoredPerson& person, const std::vector<RowId>& faces);

 private:
  CoverLabel* cover_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* count_ = nullptr;
  std::vector<CoverLabel*> others_;
};

}  // namespace likeness::ui
