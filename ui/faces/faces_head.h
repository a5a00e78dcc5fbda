#pragma once

#include "ui/core/folding_row.h"

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace likeness::ui {

class LibraryMenu;
struct LibraryView;

/// The line above everything on the page: what the library holds, undo and redo, find, compare, live, add.
class FacesHead : public FoldingRow {
  Q_OBJECT

 public:
  /// Shortcuts of the actions work anywhere on the page.
  explicit FacesHead(QWidget* page);

  void showLibrary(const LibraryView& view);
  /// Without models nothing can be added, found or compared.
  void setUsable(bool usable);
  bool isUsable() const;
  LibraryMenu& libraryMenu() const { return *library_; }

 signals:
  void undoWanted();
  void redoWanted();
  void findWanted();
  void compareWanted();
  void liveWanted();
  void mapWanted();
  void folderWanted();
  void photosWanted();
  void rescanWanted();

 private:
  QAction* makeAction(QWidget* page, const QString& iconName, const QString& text, const QKeySequence& key,
                      void (FacesHead::*wanted)());
  QToolButton* makeAddButton();

  QLabel* counts_ = nullptr;
  QAction* undo_ = nullptr;
  QAction* redo_ = nullptr;
  QAction* find_ = nullptr;
  QAction* compare_ = nullptr;
  QAction* live_ = nullptr;
  QAction* map_ = nullptr;
  QAction* rescan_ = nullptr;
  QToolButton* add_ = nullptr;
  LibraryMenu* library_ = nullptr;
};

}  // namespace likeness::ui
