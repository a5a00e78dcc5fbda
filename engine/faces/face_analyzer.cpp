#include "engine/faces/face_analyzer.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "engine/core/error.h"
#include "engine/faces/pack_parts.h"

namespace likeness {

namespace {

/// The pixels of a photo for OpenCV, not copied. Nothing writes to them.
cv::Mat viewOf(const ColorImage& photo) {
  const auto pixels = static_cast<std::size_t>(std::max(photo.width, 0)) *
                      static_cast<std::size_t>(std::max(photo.height, 0));
  if (photo.pixels.size() != 4 * pixels)
    throw Error(ErrorCode::internal, {"a photo without all of its pixels"});
  if (pixels == 0) return {};
  return {photo.height, photo.width, CV_8UC4, const_cast<std::uint8_t*>(photo.pixels.data())};
}

class PackAnalyzer : public FaceAnalyzer {
 public:
  PackAnalyzer(std::unique_ptr<FaceDetector> detector, std::optional<LandmarkFinder> landmarks,
               std::unique_ptr<FaceEmbedder> embedder)
      : detector_(std::move(detector)), landmarks_(std::move(landmarks)), embedder_(std::move(embedder)) {}

  std::vector<Face> detect(const ColorImage& photo) override {
    const cv::Mat view = viewOf(photo);
    std::vector<Face> faces;
    for (const FoundFace& found : detector_->detect(view)) {
      Face face;
      face.box = found.box;
      face.score = found.score;
      face.landmarks =
          found.points ? landmarksFrom(*found.points, found.box) : landmarks_->find(view, found.box);
      faces.push_back(std::move(face));
    }
    std::stable_sort(faces.begin(), faces.end(), [](const Face& a, const Face& b) {
      return a.box.x + a.box.width / 2 < b.box.x + b.box.width / 2;
    });
    return faces;
  }

  void embed(const ColorImage& photo, std::vector<Face>& faces) override {
    if (!faces.empty()) embedder_->embed(viewOf(photo), faces);
  }

 private:
  std::unique_ptr<FaceDetector> detector_;
  std::optional<LandmarkFinder> landmarks_;  // for detectors that find boxes alone
  std::unique_ptr<FaceEmbedder> embedder_;
};

}  // namespace

std::unique_ptr<FaceAnalyzer> FaceAnalyzer::load(const FacePack& pack) {
  // One analyzer works on each core already; OpenCV's own threads would only wait for each other.
  static std::once_flag once;
  std::call_once(once, [] { cv::setNumThreads(1); });
  auto detector = makeDetector(pack);
  auto landmarks = makeLandmarkFinder(pack);
  return std::make_unique<PackAnalyzer>(std::move(detector), std::move(landmarks), makeEmbedder(pack));
}

}  // namespace likeness
