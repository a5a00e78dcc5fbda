#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "engine/faces/cluster_faces.h"
#include "engine/faces/cluster_scores.h"
#include "engine/faces/face_indexer.h"
#include "engine/faces/face_pack.h"
#include "engine/scores/verification_scores.h"

namespace likeness {

struct FaceEvaluationConfig {
  std::filesystem::path folder;   // one sub-folder a person, named after the person
  std::filesystem::path pairs;    // a list for readPairList(), paths from `folder` on; empty: none
  std::filesystem::path library;  // keeps what was found for the next time; empty: nothing is kept
  FacePack pack;
  ClusterConfig clustering;
  int threads = 0;  // 0: one a core
};

struct FaceEvaluation {
  std::size_t photos = 0;        // that could be read
  std::size_t missedPhotos = 0;  // of these, in which no face was found
  std::size_t faces = 0;         // that count: one in each other photo
  std::size_t facesFound = 0;
  std::vector<PhotoFailed> failures;
  std::size_t peopleTrue = 0;           // who have a face that counts; those with one photo too
  std::size_t clusters = 0;             // an unassigned face is one
  std::optional<ClusterScores> scores;  // none when no photo is in a person's folder
  std::optional<VerificationScores> verification;
  double seconds = 0;  // of indexing
  double photosPerSecond = 0;
  bool stopped = false;  // then there are no scores
};

/// How well photos of known people come out. Photos are indexed as ever; in each the mainFace() counts for
/// the person of its folder, others are of strangers and left out. Faces that count are clustered by the
/// config, without any constraint, and compared with the people. Photos without a face have no part in these
/// scores; in `pairs` they are infinitely far from all others. Folds that the list does not have are made by
/// assignFolds(). `report` gets the indexer's events. Errors: those of indexFaces and readPairList;
/// fileDamaged for a pair that names a photo which is not there; dataSetUnusable for a folder without photos
/// of people where no pairs are asked for.
FaceEvaluation evaluateFaces(const FaceEvaluationConfig& config, const IndexTools& tools,
                             const IndexControls& controls, const std::stop_token& stop,
                             const std::function<void(const IndexEvent&)>& report);

}  // namespace likeness
