#include <filesystem>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/embed_faces.h"
#include "app/cli/output.h"
#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/store/npy.h"

namespace likeness::cli {

namespace {

int runEmbed(const Arguments& arguments) {
  arguments.refuseFiles();
  if (arguments.has("face-model")) {
    if (arguments.has("experiment")) throw usageError("--experiment and --face-model exclude each other.");
    return embedFaces(arguments);
  }
  const int threads = threadsFrom(arguments);
  const std::filesystem::path folder = arguments.required("experiment");
  const std::string dataset = arguments.required("dataset");
  const std::string out = arguments.required("out");
  const auto labelsOut = arguments.text("labels-out");
  const auto model = loadEmbeddingModel(folder);
  const TrainingConfig learnt = readExperimentConfig(folder);
  const LabelledSamples images = openEvaluationSet(dataset, learnt.dataset, learnt.data, model->shape());
  const Matrix embeddings = model->embed(images, threads);
  writeNpy(out, embeddings);
  if (labelsOut) writeNpy(*labelsOut, std::vector<std::int64_t>(images.labels.begin(), images.labels.end()));

  Json json;
  json["count"] = embeddings.rows;
  json["dimension"] = embeddings.columns;
  json["classes"] = images.classNames;
  json["out"] = out;
  json["labels_out"] = labelsOut ? Json(*labelsOut) : Json(nullptr);
  const std::string count = grouped(static_cast<std::int64_t>(embeddings.rows));
  printResult(arguments, json,
              count + " embeddings of " + std::to_string(embeddings.columns) + " numbers of " + dataset +
                  " written to " + out + "\n");
  return 0;
}

}  // namespace

Command embedCommand() {
  return {
      "embed",
      "(--experiment DIR | --face-model ID) --dataset D --out X.npy [--labels-out L.npy]",
      "write the embeddings of pictures as a NumPy array",
      "D is what evaluate takes. X.npy holds one row of float32 a picture, L.npy its class as int64: the\n"
      "place in the list \"classes\" of the JSON result. With a face pack D is a folder with one folder of\n"
      "photos a person; in every photo the largest face near the middle is embedded, and photos without\n"
      "a face have no row (\"photos\" lists those of the rows).",
      withCommonOptions({
          {"experiment", "DIR", "the experiment"},
          {"face-model", "ID", "a face pack instead: mobileface, dlib or sface"},
          {"dataset", "D", "the pictures"},
          {"out", "X.npy", "where the embeddings go"},
          {"labels-out", "L.npy", "where the classes go"},
      }),
      runEmbed};
}

}  // namespace likeness::cli
