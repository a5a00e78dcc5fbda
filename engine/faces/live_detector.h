#pragma once

#include <utility>
#include <vector>

#include "engine/core/image.h"
#include "engine/faces/face_analyzer.h"

namespace likeness {

/// Sizes that live pictures are shrunk to, in pixels of their long side, before faces are looked for.
struct LiveSearch {
  int thorough = 640;
  int quick = 480;  // costs a detector a quarter; misses the small faces in the rows behind
  int every = 5;    // pictures, of which one is searched thoroughly
};

/// A face in a live picture: found in it, or else shown where it was a moment ago.
struct SeenFace {
  Face face;  // in pixels of the picture; no embedding
  bool found = true;
};

/// Finds the faces of pictures that follow each other, fast enough for a camera: most are searched quickly,
/// and faces that only the last thorough search has found are kept until the next.
class LiveDetector {
 public:
  LiveDetector(FaceAnalyzer& analyzer, LiveSearch search) : analyzer_(analyzer), search_(search) {}

  /// From left to right. Errors: those of the analyzer.
  std::vector<SeenFace> find(const ColorImage& picture);

 private:
  std::vector<Face> detect(const ColorImage& picture, int longSide);
  void keepMissing(std::vector<SeenFace>& faces) const;

  FaceAnalyzer& analyzer_;
  const LiveSearch search_;
  std::vector<SeenFace> last_;
  std::pair<int, int> size_;  // of the picture before
  int sinceThorough_ = 0;
};

}  // namespace likeness
