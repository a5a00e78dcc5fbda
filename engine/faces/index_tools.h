#pragma once

#include "engine/faces/face_indexer.h"
#include "engine/faces/face_pack.h"

namespace likeness {

/// What the program indexes with: PhotoScanner, contentHash, readPhoto, the pack's FaceAnalyzer and
/// faceThumbnail.
IndexTools defaultIndexTools(const FacePack& pack);

/// What the library stores with the embeddings of a pack. Errors: those of embedderSum.
PackKey packKey(const FacePack& pack);

}  // namespace likeness
