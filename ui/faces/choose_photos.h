#pragma once

#include <filesystem>
#include <vector>

class QWidget;

namespace likeness::ui {

/// Asks for a folder, or for photos; nothing when the user thinks better of it.
std::vector<std::filesystem::path> chooseFolderOfPhotos(QWidget* parent);
std::vector<std::filesystem::path> choosePhotoFiles(QWidget* parent);

}  // namespace likeness::ui
