#pragma once

#include <QMenu>

#include "ui/explore/explore_engine.h"

namespace likeness::ui {

class KnownModels;

/// Where embeddings can be opened from: a file, a folder, an experiment, the faces of the library.
class OpenMenu : public QMenu {
  Q_OBJECT

 public:
  explicit OpenMenu(const KnownModels& models, QWidget* parent = nullptr);

  void chooseFile();

 signals:
  /// A path that was chosen; what it is has to be seen.
  void pathChosen(const std::filesystem::path& path);
  void sourceChosen(const likeness::ui::ExploreSource& source);

 private:
  void fill();
  void chooseFolder();

  const KnownModels& models_;
};

}  // namespace likeness::ui
