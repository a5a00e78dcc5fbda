#pragma once

#include <map>

#include "tests/support/fake_faces.h"
#include "ui/faces/faces_engine.h"

namespace likeness::tests {

inline FacePack fakeFacePack() {
  FacePack pack;
  pack.id = fakePack.id;
  pack.title = "Fake";
  pack.dimension = static_cast<int>(fakeDimension);
  pack.thresholds.verify = 1.6F;
  pack.thresholds.cautious = 0.6F;
  pack.thresholds.averageLinkage = 0.6F;
  pack.licence = "Nobody's: it was made for a test.";
  pack.source = "this test";
  return pack;
}

/// As fakeClusters(); one face alone is nobody.
inline std::vector<int> fakePeople(const FaceTable& table, const FaceConstraints& constraints, float cut) {
  std::vector<int> labels = fakeClusters(table, constraints, cut);
  std::map<int, int> sizes;
  for (const int label : labels) ++sizes[label];
  for (std::size_t row = 0; row < labels.size(); ++row) {
    if (sizes[labels[row]] == 1 && !table.byUser[row]) labels[row] = -1;
  }
  return labels;
}

inline ui::PeopleCuts fakeCuts(const FaceTable& table, const FaceConstraints& constraints, const FacePack&) {
  ui::PeopleCuts cuts;
  for (int i = 1; i <= 16; ++i) {
    const float cut = 0.1F * static_cast<float>(i);
    std::map<int, std::size_t> sizes;
    ui::CutFigures figures{cut, 0, 0, 0};
    for (const int label : fakePeople(table, constraints, cut)) {
      if (label < 0) {
        ++figures.unassigned;
      } else {
        figures.largest = std::max(figures.largest, ++sizes[label]);
      }
    }
    figures.people = sizes.size();
    cuts.figures.push_back(figures);
  }
  cuts.labels = [table, constraints](float cut) { return fakePeople(table, constraints, cut); };
  return cuts;
}

/// Networks and files of fake_faces.h behind the page.
inline ui::FacesEngine fakeFacesEngine(FakeTools& tools) {
  ui::FacesEngine engine;
  engine.packs = [] { return std::vector<ui::PackState>{{fakeFacePack(), fakePack, {}, "/models"}}; };
  engine.tools = [&tools](const FacePack&) { return tools.tools(); };
  engine.clusters = [](const FacePack& pack, float cut) -> ClusterFunction {
    const float used = cut < 0 ? pack.thresholds.averageLinkage : cut;
    return [used](const FaceTable& table, const FaceConstraints& constraints) {
      return fakePeople(table, constraints, used);
    };
  };
  engine.joins = engine.clusters;
  engine.cuts = fakeCuts;
  engine.recommendedCut = [](const FacePack& pack) { return pack.thresholds.averageLinkage; };
  return engine;
}

}  // namespace likeness::tests
