#pragma once

#include <memory>
#include <vector>

#include "engine/core/image.h"
#include "engine/faces/face.h"
#include "engine/faces/face_pack.h"

namespace likeness {

/// Finds the faces of a photo and embeds them: a pack at work. One per thread; not thread-safe.
class FaceAnalyzer {
 public:
  virtual ~FaceAnalyzer() = default;

  /// Detection and landmarks of an upright photo; embeddings are left empty. From left to right.
  virtual std::vector<Face> detect(const ColorImage& photo) = 0;
  /// Fills embedding and quality of faces of this photo.
  virtual void embed(const ColorImage& photo, std::vector<Face>& faces) = 0;

  /// Errors: fileNotFound naming the file that set-up would get; fileDamaged when a model cannot be used.
  static std::unique_ptr<FaceAnalyzer> load(const FacePack& pack);
};

}  // namespace likeness
