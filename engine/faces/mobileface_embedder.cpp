#include "engine/faces/mobileface_embedder.h"

#include <utility>

#include "engine/core/error.h"
#include "engine/faces/face_aligner.h"
#include "engine/faces/five_points.h"
#include "engine/faces/onnx_net.h"

namespace likeness {

namespace {

constexpr int side = 112;
constexpr std::size_t dimension = 512;

// Where ArcFace (Deng et al. 2019) and its kin put the five points.
constexpr FivePoints chipPoints = {{{38.2946F, 51.6963F},
                                    {73.5318F, 51.5014F},
                                    {56.0252F, 71.7366F},
                                    {41.5493F, 92.3655F},
                                    {70.7299F, 92.2041F}}};

}  // namespace

MobilefaceEmbedder::MobilefaceEmbedder(std::span<const std::uint8_t> model, std::filesystem::path file)
    : file_(std::move(file)), net_(readOnnxNet(model, file_)) {}

void MobilefaceEmbedder::embed(const cv::Mat& photo, std::span<Face> faces) {
  // One by one: cv::dnn is no faster on batches, and would lay its network out anew for each size of them.
  for (Face& face : faces) {
    const cv::Mat chip = alignedChip(photo, fitSimilarity(fivePoints(face.landmarks), chipPoints), side);
    net_.setInput(cv::dnn::blobFromImage(chip, 1.0 / 128, cv::Size(), cv::Scalar::all(127)));
    const cv::Mat result = net_.forward();
    if (result.total() != dimension) {
      throw Error(ErrorCode::fileDamaged, {file_.string(), "it does not give 512 numbers"});
    }
    setEmbedding(face, {result.ptr<float>(), dimension});
  }
}

}  // namespace likeness
