#include "ui/explore/open_menu.h"

#include <QFileDialog>

#include "engine/faces/face_places.h"
#include "ui/core/error_text.h"
#include "ui/explore/known_models.h"

namespace likeness::ui {

OpenMenu::OpenMenu(const KnownModels& models, QWidget* parent) : QMenu(parent), models_(models) {
  connect(this, &QMenu::aboutToShow, this, &OpenMenu::fill);
}

void OpenMenu::fill() {
  clear();
  addAction(tr("A file..."), this, &OpenMenu::chooseFile);
  addAction(tr("A folder..."), this, &OpenMenu::chooseFolder);
  addSeparator();
  for (const KnownModels::Model& model : models_.models()) {
    if (model.faces) continue;
    addAction(tr("Experiment %1").arg(model.name), this, [this, folder = model.id] {
      emit sourceChosen({ExploreSource::Kind::experiment, folder, {}});
    });
  }
  addAction(tr("Faces of the library"), this, [this] {
    emit sourceChosen({ExploreSource::Kind::library, defaultFaceLibrary(), {}});
  });
}

void OpenMenu::chooseFile() {
  const QString file =
      QFileDialog::getOpenFileName(parentWidget(), tr("Open embeddings"), {},
                                   tr("Embeddings (*.npy *.npz *.csv *.tsv *.pbtxt);;All files (*)"));
  if (!file.isEmpty()) emit pathChosen(toPath(file));
}

void OpenMenu::chooseFolder() {
  const QString folder = QFileDialog::getExistingDirectory(
      parentWidget(), tr("Open a folder of pictures, vectors or an experiment"));
  if (!folder.isEmpty()) emit pathChosen(toPath(folder));
}

}  // namespace likeness::ui
