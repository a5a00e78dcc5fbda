#pragma once

#include "ui/faces/faces_engine.h"
#include "ui/faces/question_card.h"

class QButtonGroup;
class QLabel;

namespace likeness::ui {

class MessageCard;

/// The face models: which there are, which the library is looked at with, and what is known of their licence
/// and origin. Shown before models are used for the first time, and to choose others.
class PackCard : public QuestionCard {
  Q_OBJECT

 public:
  explicit PackCard(QWidget* parent = nullptr);

  /// All packs, and the place of the one at work. With `hasPhotos` another choice means that the photos of
  /// the library are looked at again, and says so.
  void setPacks(const std::vector<PackState>& packs, std::size_t current, bool hasPhotos);
  /// The same, when files may have come or gone.
  void updatePacks(const std::vector<PackState>& packs);
  void choose(std::size_t pack);
  const PackState& chosen() const { return packs_.at(chosen_); }

  static bool wasAccepted(const PackState& pack);
  static void remember(const PackState& pack);

 signals:
  void lookAgainWanted();

 private:
  void rebuildList();
  void showChosen();
  void showChange();

  std::vector<PackState> packs_;
  std::size_t current_ = 0;
  std::size_t chosen_ = 0;
  bool hasPhotos_ = false;
  QLabel* title_ = nullptr;
  QWidget* list_ = nullptr;
  QButtonGroup* choices_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* licence_ = nullptr;
  QLabel* source_ = nullptr;
  MessageCard* missing_ = nullptr;
  MessageCard* change_ = nullptr;
};

}  // namespace likeness::ui
