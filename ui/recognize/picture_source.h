#pragma once

#include <QImage>
#include <QMimeData>
#include <filesystem>
#include <optional>
#include <variant>

namespace likeness::ui {

/// Where a picture is to be read from: a file, or pixels that another program handed over.
using PictureSource = std::variant<std::filesystem::path, QImage>;

/// A quick look, for while something is dragged over the page.
bool mayHoldPicture(const QMimeData* data);

/// The picture that was dropped or pasted, if it may be one. A local file wins over pixels, because pixels
/// may be a preview of it.
std::optional<PictureSource> pictureIn(const QMimeData* data);

}  // namespace likeness::ui
