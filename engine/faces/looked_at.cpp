#include "engine/faces/looked_at.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "engine/recognize/picture_size.h"

namespace likeness {

namespace {

constexpr std::size_t headerBytes = std::size_t{128} << 10;
constexpr std::uint64_t bytesOfPixel = 8;   // RGBA, and what the decoder makes it from
constexpr std::uint64_t packedFactor = 40;  // bytes of a decoded photo to those of its file, for HEIC
constexpr std::uint64_t mostEstimated = std::uint64_t{4} << 30;

/// About what decoding takes, told by the header; it decides only how many are decoded at once.
std::size_t decodedBytes(const FoundFile& file) {
  std::vector<std::uint8_t> start(headerBytes);
  std::ifstream stream(file.path, std::ios::binary);
  stream.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(stream.gcount()));
  const auto size = pictureSize(start);
  if (!size)
    return static_cast<std::size_t>(std::min<std::uint64_t>(file.size, mostEstimated / packedFactor) *
                                    packedFactor);
  const std::uint64_t pixels =
      std::min(size->width, mostEstimated) * std::min<std::uint64_t>(size->height, 1 << 20);
  return static_cast<std::size_t>(std::min(pixels, mostEstimated / bytesOfPixel) * bytesOfPixel);
}

bool isUsable(const Face& face) {
  const auto finite = [](float value) { return std::isfinite(value); };
  const auto& box = face.box;
  return !face.embedding.empty() && std::ranges::all_of(face.embedding, finite) && finite(face.score) &&
         finite(face.quality) && finite(box.x) && finite(box.y) && box.width > 0 && box.height > 0 &&
         finite(box.width) && finite(box.height);
}

/// Pixels to fractions of the photo.
void makeRelative(Face& face, const ColorImage& photo) {
  const auto width = static_cast<float>(photo.width);
  const auto height = static_cast<float>(photo.height);
  face.box = {face.box.x / width, face.box.y / height, face.box.width / width, face.box.height / height};
  for (FacePoint& point : face.landmarks) point = {point.x / width, point.y / height};
}

}  // namespace

LookedAt lookAtPhoto(const FoundFile& file, const IndexTools& tools, FaceAnalyzer& analyzer,
                     MemoryBudget& budget) {
  const MemoryBudget::Share share(budget, decodedBytes(file));
  const ColorImage photo = tools.decode(file.path);
  std::vector<Face> faces = analyzer.detect(photo);
  analyzer.embed(photo, faces);
  LookedAt result{photo.width, photo.height, {}};
  for (Face& face : faces) {
    if (!isUsable(face)) continue;
    NewFace stored{std::move(face), {}};
    stored.thumbnail = tools.thumbnail(photo, stored.face.box);
    makeRelative(stored.face, photo);
    result.faces.push_back(std::move(stored));
  }
  return result;
}

}  // namespace likeness
