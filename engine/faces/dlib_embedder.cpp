#include "engine/faces/dlib_embedder.h"

#include <algorithm>
#include <vector>

#include "engine/faces/face_aligner.h"
#include "engine/faces/mean_face.h"

namespace likeness {

namespace {

constexpr std::size_t batch = 16;  // more is not faster, and takes more memory
constexpr float padding = 0.25F;

bool alignsBy(std::size_t landmark) {
  return (landmark >= 27 && landmark <= 54) || (landmark >= 60 && landmark <= 64);
}

Similarity toChip(const FaceLandmarks& landmarks) {
  std::vector<FacePoint> from;
  std::vector<FacePoint> to;
  for (std::size_t i = 0; i < landmarks.size(); ++i) {
    if (!alignsBy(i)) continue;
    const FacePoint& mean = meanFace[i - meanFaceFirst];
    from.push_back(landmarks[i]);
    to.push_back({(padding + mean.x) / (1 + 2 * padding) * DlibResnet::side,
                  (padding + mean.y) / (1 + 2 * padding) * DlibResnet::side});
  }
  return fitSimilarity(from, to);
}

}  // namespace

void DlibEmbedder::embed(const cv::Mat& photo, std::span<Face> faces) {
  while (!faces.empty()) {
    const auto some = faces.first(std::min(batch, faces.size()));
    faces = faces.subspan(some.size());
    std::vector<std::uint8_t> chips;
    for (const Face& face : some) {
      const cv::Mat chip = alignedChip(photo, toChip(face.landmarks), DlibResnet::side);
      chips.insert(chips.end(), chip.datastart, chip.dataend);
    }
    const Matrix embeddings = network_.embed(chips, some.size());
    for (std::size_t i = 0; i < some.size(); ++i) setEmbedding(some[i], embeddings.row(i));
  }
}

}  // namespace likeness
