#pragma once

#include "engine/faces/face_pack.h"
#include "tests/support/fake_faces.h"

namespace likeness::tests {

/// The pack of FakeAnalyzer's embeddings, with thresholds between people and within one.
inline FacePack fakeFacePack() {
  FacePack pack;
  pack.id = fakePack.id;
  pack.dimension = static_cast<int>(fakeDimension);
  pack.thresholds = {0.8F, 0.6F, 0.8F, 0.7F, 0.6F, 1};
  pack.files = {{"embedder", "none", fakePack.modelSha256}};
  return pack;
}

}  // namespace likeness::tests
