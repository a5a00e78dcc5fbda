#include "app/cli/faces_commands.h"
#include "app/cli/faces_common.h"
#include "app/cli/faces_progress.h"
#include "app/cli/gentle_stop.h"
#include "engine/faces/face_evaluation.h"
#include "engine/faces/index_tools.h"
#include "engine/metric/runtime.h"

namespace likeness::cli {

namespace {

Json scoreJson(const PrecisionRecall& score) {
  return {{"precision", score.precision}, {"recall", score.recall}, {"f", score.f}};
}

Json verificationJson(const VerificationScores& scores) {
  Json json;
  json["accuracy"] = scores.accuracy;
  json["accuracy_deviation"] = scores.accuracyDeviation;
  json["auc"] = scores.auc;
  json["eer"] = scores.eer;
  json["tpr_at_fpr_1e3"] = scores.tprAtFpr1e3;
  json["threshold"] = readable(static_cast<float>(scores.threshold));
  return json;
}

Json resultJson(const FaceEvaluation& result) {
  Json json;
  json["photos"] = result.photos;
  json["photos_failed"] = failuresJson(result.failures);
  json["faces"] = result.faces;
  json["faces_found"] = result.facesFound;
  json["missed_photos"] = result.missedPhotos;
  json["people_true"] = result.peopleTrue;
  json["clusters"] = result.scores ? Json(result.clusters) : Json(nullptr);
  json["bcubed"] = result.scores ? scoreJson(result.scores->bcubed) : Json(nullptr);
  json["pairwise"] = result.scores ? scoreJson(result.scores->pairwise) : Json(nullptr);
  if (result.verification) json["verification"] = verificationJson(*result.verification);
  json["seconds"] = result.seconds;
  json["photos_per_second"] = result.photosPerSecond;
  json["stopped"] = result.stopped;
  return json;
}

std::string count(std::size_t number) {
  return grouped(static_cast<std::int64_t>(number));
}

std::string scoreText(const PrecisionRecall& score) {
  return "F " + fixed(score.f, 4) + " (precision " + fixed(score.precision, 4) + ", recall " +
         fixed(score.recall, 4) + ")\n";
}

std::string summary(const FaceEvaluation& result) {
  std::string text = "Photos         " + count(result.photos) + ", " + count(result.missedPhotos) +
                     " without a face, " + count(result.failures.size()) + " failed\nTime           " +
                     fixed(result.seconds, 1) + " s, " + fixed(result.photosPerSecond, 1) +
                     " photos a second\n";
  if (result.stopped) return text + "Stopped early, nothing was scored.\n";
  if (result.scores) {
    text += "People         " + count(result.peopleTrue) + ", found " + count(result.clusters) +
            "\nBCubed         " + scoreText(result.scores->bcubed) + "Pairwise       " +
            scoreText(result.scores->pairwise);
  }
  if (result.verification) {
    const VerificationScores& scores = *result.verification;
    text += "Verification   " + percent(scores.accuracy) + " +- " + percent(scores.accuracyDeviation) +
            ", AUC " + fixed(scores.auc, 5) + ", EER " + percent(scores.eer) + ", TPR at FPR 0.001 " +
            percent(scores.tprAtFpr1e3) + ", threshold " + fixed(scores.threshold, 3) + "\n";
  }
  return text;
}

int runEvaluate(const Arguments& arguments) {
  if (arguments.files().size() != 1) throw usageError("Name one folder.");
  FaceEvaluationConfig config;
  config.folder = arguments.files()[0];
  config.pairs = arguments.text("pairs").value_or("");
  config.library = arguments.text("library").value_or("");
  config.clustering = clusteringFrom(arguments);
  config.threads = threadsFrom(arguments);
  config.pack = wholePackFrom(arguments);
  prepareRuntime();
  FacesProgress progress;
  const GentleStop stop("without a score");
  const FaceEvaluation result =
      evaluateFaces(config, defaultIndexTools(config.pack), IndexControls(), stop.token(),
                    [&](const IndexEvent& event) { progress.show(event); });
  printResult(arguments, resultJson(result), summary(result));
  return result.stopped ? 1 : 0;
}

}  // namespace

Command facesEvaluateCommand() {
  return {"evaluate",
          "DIR [--pairs CSV] [--method M] [--cut X]",
          "score a pack on photos of known people",
          "DIR has one folder a person. In every photo the largest face near the middle counts for the\n"
          "person; the others are strangers and have no part. CSV has a header and the columns a, b\n"
          "(photos, from DIR on) and same (1 or 0), and may have a column fold; without it there are ten.\n"
          "The threshold of each fold is the best of the others. With --library what was found is kept\n"
          "there for the next time.",
          withClusterOptions({{"pairs", "CSV", "pairs of photos to tell whether they are the same person"}}),
          runEvaluate};
}

}  // namespace likeness::cli
