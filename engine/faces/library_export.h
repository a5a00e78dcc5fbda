#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

#include "engine/faces/face_export.h"
#include "engine/faces/face_library.h"

namespace likeness {

/// A box of the library, in pixels of its photo.
FaceBox boxInPixels(const FaceBox& relative, const StoredPhoto& photo);

/// What the library holds of a pack: every file of a photo, every face that is not marked as no face (in the
/// first of its photo's files), people with faces or names. Errors: those of FaceLibrary.
FaceExport exportOf(const FaceLibrary& library, RowId pack);

struct SidecarWork {
  std::size_t photos = 0;       // whose sidecars were written, or named somebody
  std::size_t faces = 0;        // that were written, or got a name
  std::vector<Error> failures;  // of single photos
  bool stopped = false;
};

using ExportReport = std::function<void(std::size_t done, std::size_t all)>;

/// Writes the named faces of every photo into XMP sidecars beside each of its files; the photos themselves
/// are left alone. `report` counts files. Errors: diskFull; those of FaceLibrary.
SidecarWork writeSidecars(const FaceLibrary& library, RowId pack, const std::stop_token& stop = {},
                          const ExportReport& report = {});

/// Takes names over from the sidecars of all photos, as one step that can be undone. A face whose region has
/// a name becomes the person of that name; where nobody has it yet, the unnamed person with whom most of
/// these faces are, else a new one. Faces that already are a person of that name, and people's own answers
/// elsewhere, stay as they are. Errors: those of FaceLibrary.
SidecarWork readSidecars(FaceLibrary& library, RowId pack, const std::stop_token& stop = {},
                         const ExportReport& report = {});

}  // namespace likeness
