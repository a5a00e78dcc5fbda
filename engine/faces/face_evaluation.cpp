#include "engine/faces/face_evaluation.h"

#include <algorithm>
#include <limits>
#include <set>
#include <system_error>

#include "engine/core/error.h"
#include "engine/faces/embedding_distance.h"
#include "engine/faces/labelled_faces.h"
#include "engine/faces/pair_list.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

double distanceOfRows(const Matrix& rows, std::ptrdiff_t a, std::ptrdiff_t b) {
  if (a < 0 || b < 0) return std::numeric_limits<double>::infinity();
  return distanceOf(rows.row(static_cast<std::size_t>(a)), rows.row(static_cast<std::size_t>(b)));
}

/// The row of a photo that a list names; -1 when it has no face or could not be read.
std::ptrdiff_t rowOf(const std::string& name, const fs::path& folder, const LabelledFaces& faces,
                     const fs::path& list) {
  const fs::path photo = (folder / name).lexically_normal();
  const auto found = faces.rows.find(photo);
  if (found != faces.rows.end()) return found->second;
  std::error_code ignored;
  if (fs::exists(photo, ignored)) return -1;
  throw Error(ErrorCode::fileDamaged,
              {list.string(), "it names " + name + ", which is not in " + folder.string()});
}

VerificationScores verify(const std::vector<PhotoPair>& list, const LabelledFaces& faces,
                          const fs::path& folder, const fs::path& file) {
  std::vector<VerificationPair> pairs;
  for (const PhotoPair& pair : list) {
    const double distance = distanceOfRows(faces.table.embeddings, rowOf(pair.first, folder, faces, file),
                                           rowOf(pair.second, folder, faces, file));
    pairs.push_back({static_cast<float>(distance), pair.same, std::max(pair.fold, 0)});
  }
  if (list.front().fold < 0) assignFolds(pairs);
  return scoreVerification(pairs);
}

void scoreClustering(const FaceEvaluationConfig& config, const LabelledFaces& faces,
                     const std::stop_token& stop, FaceEvaluation& result) {
  ClusterConfig clustering = config.clustering;
  clustering.threads = config.threads;
  const std::vector<int> labels = clusterFaces(faces.table, {}, config.pack.thresholds, clustering, stop);
  std::set<int> clusters;
  std::size_t alone = 0;
  std::vector<int> found;
  std::vector<int> people;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (faces.labels[i] < 0) continue;  // a stranger
    found.push_back(labels[i]);
    people.push_back(faces.labels[i]);
    if (labels[i] < 0) ++alone;
    if (labels[i] >= 0) clusters.insert(labels[i]);
  }
  result.clusters = clusters.size() + alone;
  result.scores = scoreClusters(found, people);
}

}  // namespace

FaceEvaluation evaluateFaces(const FaceEvaluationConfig& config, const IndexTools& tools,
                             const IndexControls& controls, const std::stop_token& stop,
                             const std::function<void(const IndexEvent&)>& report) {
  const fs::path folder = labelledFolder(config.folder);
  std::vector<PhotoPair> pairs;
  if (!config.pairs.empty()) pairs = readPairList(config.pairs);  // a fault is told before long work
  const LabelledFaces faces =
      labelFaces({folder, config.library, config.pack, config.threads}, tools, controls, stop, report);
  const IndexProgress& progress = faces.index.progress;

  FaceEvaluation result;
  result.photos = faces.rows.size();
  result.missedPhotos = faces.missedPhotos;
  result.faces = faces.table.faces.size();
  result.facesFound = faces.facesFound;
  result.failures = faces.index.failures;
  result.peopleTrue = faces.people.size();
  result.seconds = progress.seconds;
  if (progress.seconds > 0)
    result.photosPerSecond = static_cast<double>(progress.analyzed) / progress.seconds;
  result.stopped = faces.index.stopped || stop.stop_requested();
  if (result.stopped) return result;
  if (faces.people.empty() && pairs.empty())
    throw Error(ErrorCode::dataSetUnusable,
                {config.folder.string(), "it has no sub-folder of a person with a face in a photo"});
  if (!faces.people.empty()) scoreClustering(config, faces, stop, result);
  if (!pairs.empty()) result.verification = verify(pairs, faces, folder, config.pairs);
  return result;
}

}  // namespace likeness
