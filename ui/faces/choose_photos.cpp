#include "ui/faces/choose_photos.h"

#include <QCoreApplication>
#include <QFileDialog>

#include "ui/core/error_text.h"

namespace likeness::ui {

std::vector<std::filesystem::path> chooseFolderOfPhotos(QWidget* parent) {
  const QString folder = QFileDialog::getExistingDirectory(
      parent, QCoreApplication::translate("FacesPage", "Choose a folder of photos"));
  if (folder.isEmpty()) return {};
  return {toPath(folder)};
}

std::vector<std::filesystem::path> choosePhotoFiles(QWidget* parent) {
  const QStringList files = QFileDialog::getOpenFileNames(
      parent, QCoreApplication::translate("FacesPage", "Choose photos"), {},
      QCoreApplication::translate("FacesPage",
                                  "Photos (*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.bmp "
                                  "*.pgm);;All files (*)"));
  std::vector<std::filesystem::path> places;
  for (const QString& file : files) places.push_back(toPath(file));
  return places;
}

}  // namespace likeness::ui
