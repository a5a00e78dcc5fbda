#include "ui/faces/program_engine.h"

#include <algorithm>
#include <cmath>

#include "engine/faces/cluster_faces.h"
#include "engine/faces/index_tools.h"

namespace likeness::ui {

namespace {

constexpr float lowestCut = 0.4F;
constexpr float highestCut = 1.4F;  // there, nearly everybody is one person
constexpr int cutSteps = 100;
constexpr std::size_t leastFaces = 2;  // of a person

/// Then a library that it made can be looked at without its files.
bool hasKnownSum(const FacePack& pack) {
  return std::ranges::any_of(
      pack.files, [](const FacePackFile& file) { return file.role == "embedder" && !file.sha256.empty(); });
}

std::vector<PackState> knownPacks() {
  std::vector<PackState> states;
  for (const FacePack& pack : listFacePacks(facePacksFolder())) {
    PackState state{pack, {pack.id, {}}, missingFiles(pack), facePackFolder(pack)};
    if (state.missing.empty() || hasKnownSum(pack)) state.key = packKey(pack);
    states.push_back(std::move(state));
  }
  return states;
}

ClusterConfig configOf(float cut) {
  ClusterConfig config;
  config.cut = std::max(0.0F, cut);
  return config;
}

/// The cuts of a slider; those of a pack whose distances are small are closer together.
std::vector<float> cutsAround(float recommended) {
  const float highest = std::min(highestCut, 2 * recommended);
  const float lowest = std::min(lowestCut, recommended / 2);
  std::vector<float> cuts;
  for (int i = 0; i <= cutSteps; ++i)
    cuts.push_back(lowest + (highest - lowest) * static_cast<float>(i) / cutSteps);
  return cuts;
}

PeopleCuts cutsOf(const FaceTable& table, const FaceConstraints& constraints, const FacePack& pack) {
  const auto tree = std::make_shared<const MergeTree>(mergeTreeOf(table, constraints, pack.thresholds, 0));
  PeopleCuts cuts;
  for (const CutPoint& point : cutCurve(*tree, cutsAround(pack.thresholds.averageLinkage), leastFaces))
    cuts.figures.push_back({point.cut, point.people, point.unassigned, point.largest});
  cuts.labels = [tree](float cut) { return cutTree(*tree, cut, leastFaces).labels; };
  return cuts;
}

}  // namespace

FacesEngine programFacesEngine() {
  FacesEngine engine;
  engine.packs = knownPacks;
  engine.tools = defaultIndexTools;
  engine.clusters = [](const FacePack& pack, float cut) {
    return clusterFunction(pack.thresholds, configOf(cut));
  };
  engine.joins = [](const FacePack& pack, float cut) { return joinFunction(pack.thresholds, configOf(cut)); };
  engine.cuts = cutsOf;
  engine.recommendedCut = [](const FacePack& pack) { return pack.thresholds.averageLinkage; };
  return engine;
}

}  // namespace likeness::ui
