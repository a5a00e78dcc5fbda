#include "engine/faces/pack_parts.h"

#include <string>

#include "engine/faces/dlib_embedder.h"
#include "engine/faces/mobileface_embedder.h"
#include "engine/faces/sface_embedder.h"
#include "engine/faces/ultralight_detector.h"
#include "engine/faces/yunet_detector.h"
#include "engine/store/tfjs_weights.h"

namespace likeness {

namespace {

std::unique_ptr<FaceEmbedder> makeDlibEmbedder(const FacePack& pack, const PackModel& model) {
  const PackModel manifest = readPackModel(pack, "manifest");
  const std::string text(manifest.bytes.begin(), manifest.bytes.end());
  return std::make_unique<DlibEmbedder>(
      DlibResnet(parseTfjsWeights(text, manifest.file, model.bytes, model.file), model.file));
}

}  // namespace

std::unique_ptr<FaceDetector> makeDetector(const FacePack& pack) {
  PackModel model = readPackModel(pack, "detector");
  if (pack.detector == "yunet") return std::make_unique<YunetDetector>(model.file);
  return std::make_unique<UltralightDetector>(model.bytes, model.file);
}

std::optional<LandmarkFinder> makeLandmarkFinder(const FacePack& pack) {
  if (pack.detector == "yunet") return std::nullopt;
  const PackModel model = readPackModel(pack, "landmarks");
  return LandmarkFinder(model.bytes, model.file);
}

std::unique_ptr<FaceEmbedder> makeEmbedder(const FacePack& pack) {
  const PackModel model = readPackModel(pack, "embedder");
  if (pack.embedder == "sface") return std::make_unique<SfaceEmbedder>(model.file);
  if (pack.embedder == "dlib") return makeDlibEmbedder(pack, model);
  return std::make_unique<MobilefaceEmbedder>(model.bytes, model.file);
}

}  // namespace likeness
