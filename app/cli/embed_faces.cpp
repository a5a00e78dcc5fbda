#include "app/cli/embed_faces.h"

#include "app/cli/faces_common.h"
#include "app/cli/faces_progress.h"
#include "app/cli/gentle_stop.h"
#include "engine/faces/face_places.h"
#include "engine/faces/index_tools.h"
#include "engine/faces/labelled_faces.h"
#include "engine/metric/runtime.h"
#include "engine/store/npy.h"

namespace likeness::cli {

namespace {

LabelledFaces facesOf(const LabelledFacesConfig& config) {
  prepareRuntime();
  FacesProgress progress;
  const GentleStop stop("nothing is written");
  return labelFaces(config, defaultIndexTools(config.pack), IndexControls(), stop.token(),
                    [&](const IndexEvent& event) { progress.show(event); });
}

/// The photos of the rows.
Json photosJson(const LabelledFaces& faces) {
  std::vector<std::string> photos(faces.table.faces.size());
  for (const auto& [photo, row] : faces.rows) {
    if (row >= 0) photos[static_cast<std::size_t>(row)] = photo.string();
  }
  return photos;
}

}  // namespace

int embedFaces(const Arguments& arguments) {
  LabelledFacesConfig config;
  config.threads = threadsFrom(arguments);
  config.folder = arguments.required("dataset");
  const std::string out = arguments.required("out");
  const auto labelsOut = arguments.text("labels-out");
  config.pack = openFacePack(arguments.required("face-model"));
  const LabelledFaces faces = facesOf(config);
  if (faces.index.stopped) return 1;
  writeNpy(out, faces.table.embeddings);
  if (labelsOut) writeNpy(*labelsOut, std::vector<std::int64_t>(faces.labels.begin(), faces.labels.end()));

  const Matrix& embeddings = faces.table.embeddings;
  Json json;
  json["count"] = embeddings.rows;
  json["dimension"] = embeddings.columns;
  json["classes"] = faces.people;
  json["out"] = out;
  json["labels_out"] = labelsOut ? Json(*labelsOut) : Json(nullptr);
  json["photos"] = photosJson(faces);
  json["missed_photos"] = faces.missedPhotos;
  json["photos_failed"] = failuresJson(faces.index.failures);
  printResult(arguments, json,
              grouped(static_cast<std::int64_t>(embeddings.rows)) + " embeddings of " +
                  std::to_string(embeddings.columns) + " numbers of " + config.folder.string() +
                  " written to " + out + "; " + grouped(static_cast<std::int64_t>(faces.missedPhotos)) +
                  " photos had no face\n");
  return 0;
}

}  // namespace likeness::cli
