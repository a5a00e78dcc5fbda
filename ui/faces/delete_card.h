#pragma once

#include <filesystem>

#include "ui/faces/library_view.h"
#include "ui/faces/question_card.h"

class QGridLayout;
class QLabel;

namespace likeness::ui {

/// Asks before a library is deleted: what goes for good, and what stays.
class DeleteCard : public QuestionCard {
  Q_OBJECT

 public:
  explicit DeleteCard(QWidget* parent = nullptr);

  /// `isRead` is false for a library that could not be opened: then nobody knows what is in it.
  void setLibrary(const std::filesystem::path& file, const LibraryView& view, bool isRead);

 private:
  QGridLayout* goes_ = nullptr;
  QLabel* file_ = nullptr;
};

}  // namespace likeness::ui
