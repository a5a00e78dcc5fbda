#pragma once

#include "ui/core/folding_row.h"
#include "ui/faces/library_view.h"

class QAction;
class QLabel;
class QLineEdit;

namespace likeness::ui {

class FacesController;

/// What can be said about the selected faces of an album: by buttons, by keys that work anywhere in the
/// album's panel, and by a name.
class CorrectionBar : public FoldingRow {
  Q_OBJECT

 public:
  CorrectionBar(FacesController& controller, QWidget* panel);

  /// Offers what makes sense in this album.
  void setAlbum(const StoredPerson& album);
  /// The faces to be corrected; `hint` is shown while there are none.
  void setFaces(const std::vector<RowId>& faces, const QString& hint);

 signals:
  /// A name was given: the keyboard belongs to the faces again.
  void named();

 private:
  QAction* makeAction(QWidget* panel, const QString& iconName, const QString& text, Qt::Key key,
                      const QString& sentence, void (CorrectionBar::*slot)());
  void makeActions(QWidget* panel);
  void assign();
  void reject();
  void markNoFaces();
  void ignore();
  void split();
  void setCover();
  void bringBack();

  FacesController& controller_;
  StoredPerson album_;
  std::vector<RowId> faces_;
  QAction* reject_ = nullptr;
  QAction* split_ = nullptr;
  QAction* noFace_ = nullptr;
  QAction* ignore_ = nullptr;
  QAction* cover_ = nullptr;
  QAction* bringBack_ = nullptr;
  QLineEdit* who_ = nullptr;
  QLabel* selected_ = nullptr;
};

}  // namespace likeness::ui
