#pragma once

#include "ui/core/folding_row.h"
#include "ui/faces/library_view.h"

class QAction;
class QLabel;
class QLineEdit;

namespace likeness::ui {

class CoverLabel;
class FacesController;

/// Whose album it is: the way back, the cover, the name to edit in place, and what is done with the whole
/// album.
class AlbumHead : public FoldingRow {
  Q_OBJECT

 public:
  /// Keys work anywhere in the panel.
  AlbumHead(FacesController& controller, QWidget* panel);

  void setAlbum(const StoredPerson& album);
  void setFaceCount(int faces);
  QLineEdit* nameField() const { return name_; }

 signals:
  void backWanted();
  void forgetWanted();
  /// The name was entered: the keyboard belongs to the faces again.
  void named();

 private:
  void commitName();

  FacesController& controller_;
  StoredPerson album_;
  CoverLabel* cover_ = nullptr;
  QLineEdit* name_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* count_ = nullptr;
  QAction* back_ = nullptr;
  QAction* hide_ = nullptr;
  QAction* forget_ = nullptr;
};

}  // namespace likeness::ui
