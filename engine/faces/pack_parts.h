#pragma once

#include <memory>
#include <optional>

#include "engine/faces/face_detector.h"
#include "engine/faces/face_embedder.h"
#include "engine/faces/face_pack.h"
#include "engine/faces/landmark_finder.h"

namespace likeness {

/// What a pack is made of. Errors of the three: those of readPackModel; fileDamaged when a model cannot be
/// used.
std::unique_ptr<FaceDetector> makeDetector(const FacePack& pack);
/// Nothing for a detector that finds points itself.
std::optional<LandmarkFinder> makeLandmarkFinder(const FacePack& pack);
std::unique_ptr<FaceEmbedder> makeEmbedder(const FacePack& pack);

}  // namespace likeness
