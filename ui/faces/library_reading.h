#pragma once

#include "engine/faces/face_library.h"
#include "engine/faces/face_pack.h"
#include "ui/faces/library_view.h"

namespace likeness::ui {

/// What the page shows of a library, read in one go by a worker. Errors: those of FaceLibrary.
LibraryView readLibraryView(const FaceLibrary& library, const PackKey& key);
AlbumView readAlbumView(const FaceLibrary& library, const PackKey& key, RowId album);
PhotoView readPhotoView(const FaceLibrary& library, const PackKey& key, RowId photo);
std::vector<PairView> readPairViews(const FaceLibrary& library, const PackKey& key,
                                    const FacePackThresholds& thresholds, std::size_t atMost);

}  // namespace likeness::ui
