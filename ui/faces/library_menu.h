#pragma once

#include <QToolButton>

class QAction;

namespace likeness::ui {

/// What can be done with the library as a whole.
class LibraryMenu : public QToolButton {
  Q_OBJECT

 public:
  explicit LibraryMenu(QWidget* parent = nullptr);

  /// While photos are looked at, the models cannot be changed and the library cannot be deleted.
  void setState(bool hasPhotos, bool isThere, bool working);

 signals:
  /// The menu is about to be shown: setState() is asked for.
  void opening();
  void packsWanted();
  void exportWanted();
  void deletionWanted();

 private:
  QAction* packs_ = nullptr;
  QAction* export_ = nullptr;
  QAction* delete_ = nullptr;
};

}  // namespace likeness::ui
