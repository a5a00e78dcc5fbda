#pragma once

#include "engine/faces/face_indexer.h"
#include "engine/faces/memory_budget.h"

namespace likeness {

/// What a pack saw in a photo, as the library stores it.
struct LookedAt {
  int width = 0;
  int height = 0;
  std::vector<NewFace> faces;
};

/// Decodes a photo once, when the budget has room for it, and finds, embeds and pictures its faces. Faces
/// with numbers that are none are left out. Errors: those of the tools.
LookedAt lookAtPhoto(const FoundFile& file, const IndexTools& tools, FaceAnalyzer& analyzer,
                     MemoryBudget& budget);

}  // namespace likeness
