#pragma once

#include "ui/recognize/canvas_content.h"
#include "ui/recognize/picture_source.h"

namespace likeness::ui {

/// Decodes a picture and prepares it for the network; takes its time, so call it in a task. Errors: those of
/// the engine's readPicture.
CanvasPicture readCanvasPicture(const PictureSource& source);

}  // namespace likeness::ui
