#pragma once

#include <filesystem>
#include <vector>

class QMimeData;

namespace likeness::ui {

/// The local files and folders of a drop or of the clipboard.
std::vector<std::filesystem::path> filesIn(const QMimeData* data);

}  // namespace likeness::ui
