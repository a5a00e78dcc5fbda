#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/faces/face_indexer.h"
#include "engine/faces/face_pack.h"
#include "engine/faces/people_builder.h"
#include "engine/faces/photo_reader.h"
#include "engine/recognize/camera_list.h"
#include "engine/recognize/frame_source.h"

namespace likeness::ui {

/// A pack that the program knows, whether its models are there or not.
struct PackState {
  FacePack pack;
  PackKey key;
  std::vector<std::string> missing;  // files that set-up has not brought; empty when it can be used
  std::filesystem::path folder;      // where they are expected
};

/// How a library looks at one cut.
struct CutFigures {
  float cut = 0;               // Euclidean distance, 0 to 2
  std::size_t people = 0;      // of at least two faces
  std::size_t unassigned = 0;  // faces in none of them
  std::size_t largest = 0;     // faces of the largest of them
};

/// All the ways to cut one library.
struct PeopleCuts {
  std::vector<CutFigures> figures;                // by rising cut
  std::function<std::vector<int>(float)> labels;  // of the rows of the table it was made of; -1 unassigned
};

/// What the page asks of the engine beside the library. All are called on worker threads, and may throw
/// Error. In the program programFacesEngine(), in tests fakes.
struct FacesEngine {
  std::function<std::vector<PackState>()> packs;  // the default first
  std::function<IndexTools(const FacePack&)> tools;
  /// People at a cut; at the recommended one of the pack when it is below 0.
  std::function<ClusterFunction(const FacePack&, float cut)> clusters;
  /// The same for new faces alone: people that there are stay together.
  std::function<ClusterFunction(const FacePack&, float cut)> joins;
  /// Nothing: there is no slider.
  std::function<PeopleCuts(const FaceTable&, const FaceConstraints&, const FacePack&)> cuts;
  std::function<float(const FacePack&)> recommendedCut;
  /// Live pictures: of the cameras of this computer, and of recordings.
  std::function<std::vector<Camera>()> cameras = [] { return listCameras(); };
  std::function<std::unique_ptr<FrameSource>(const FrameSourceConfig&)> frames = openFrameSource;
  /// A photo whose long side is at least `longSide` pixels, where its format can be decoded at a smaller
  /// scale not much more.
  std::function<ColorImage(const std::filesystem::path& photo, int longSide)> preview =
      [](const std::filesystem::path& photo, int longSide) { return readPhoto(photo, {}, longSide); };
};

}  // namespace likeness::ui
