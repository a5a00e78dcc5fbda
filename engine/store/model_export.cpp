#include "engine/store/model_export.h"

#include <algorithm>
#include <system_error>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/metric/folded_network.h"
#include "engine/recognize/class_mean_scorer.h"
#include "engine/recognize/contrast_scorer.h"
#include "engine/recognize/taught_features.h"
#include "engine/store/experiment_info.h"
#include "engine/store/export_examples.h"
#include "engine/store/json_file.h"
#include "engine/store/npy.h"
#include "engine/store/onnx_writer.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// What the metric does to every direction, as columns of a matrix.
Matrix metricOf(const Recognizer& recognizer) {
  const auto dimension = static_cast<std::size_t>(recognizer.model().dimension());
  Matrix metric(dimension, dimension);
  for (std::size_t column = 0; column < dimension; ++column) {
    std::vector<float> direction(dimension);
    direction[column] = 1;
    const std::vector<float> placed = recognizer.metric().place(std::span<const float>(direction));
    for (std::size_t row = 0; row < dimension; ++row) metric.row(row)[column] = placed[row];
  }
  return metric;
}

/// What refuses needs no more than references, means of classes and outsiders.
bool canExport(OpenSetMethod method) {
  return method == OpenSetMethod::nearestReference || method == OpenSetMethod::kthNeighbour ||
         method == OpenSetMethod::classMean || method == OpenSetMethod::mahalanobis ||
         method == OpenSetMethod::contrast;
}

/// Means of the classes as the method compares with them; nothing where it does not.
Matrix meansFor(const Recognizer& recognizer) {
  const auto method = recognizer.method();
  if (method == OpenSetMethod::nearestReference || method == OpenSetMethod::kthNeighbour) return {};
  // Of the references alone: what was taught stands beside them.
  const std::size_t count = recognizer.placedReferences().rows;
  Matrix embeddings = recognizer.gallery().embeddings;
  embeddings.values.resize(count * embeddings.columns);
  embeddings.rows = count;
  std::vector<int> labels = recognizer.gallery().images.labels;
  labels.resize(count);
  OpenSetReferences references;
  references.embeddings = &embeddings;
  references.labels = &labels;
  const auto measure = method == OpenSetMethod::classMean ? ClassMeanScorer::Measure::cosine
                                                          : ClassMeanScorer::Measure::mahalanobis;
  return ClassMeanScorer(references, measure).means();
}

/// A row a taught class.
Matrix weightsOf(const TaughtReferences* taught, std::size_t features) {
  if (!taught) return {0, features};
  Matrix weights(taught->classes().size(), features);
  for (std::size_t i = 0; i < weights.rows; ++i)
    std::ranges::copy(taught->classes()[i].decision.weights, weights.row(i).begin());
  return weights;
}

std::string pgmOf(const GrayImage& picture) {
  std::string text =
      "P5\n" + std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n";
  return text.append(picture.pixels.begin(), picture.pixels.end());
}

GrayImage turned(const GrayImage& picture) {
  GrayImage result = picture;
  const int side = picture.width;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x)
      result.pixels[static_cast<std::size_t>(x * side + side - 1 - y)] =
          picture.pixels[static_cast<std::size_t>(y * side + x)];
  }
  return result;
}

/// Of every class the first reference, as it is and turned by a quarter, and an empty picture.
std::vector<GrayImage> examplesFor(const Recognizer& recognizer) {
  std::vector<GrayImage> examples;
  const LabelledSamples& images = recognizer.gallery().images;
  for (std::size_t label = 0; label < recognizer.classNames().size(); ++label) {
    for (std::size_t i = 0; i < images.size(); ++i) {
      if (images.labels[i] != static_cast<int>(label)) continue;
      examples.push_back(images.grayImage(i));
      examples.push_back(turned(examples.back()));
      break;
    }
  }
  examples.push_back({28, 28, std::vector<std::uint8_t>(28 * 28)});
  return examples;
}

class Exporter {
 public:
  Exporter(const Recognizer& recognizer, ExportFormat format, const fs::path& folder)
      : recognizer_(recognizer), format_(format), folder_(folder) {}

  std::vector<std::string> write() {
    makeFolder(folder_ / "examples");
    std::error_code ignored;
    fs::remove(folder_ / "recognizer.json", ignored);
    const FoldedNetwork network = recognizer_.model().folded();
    put(modelName(), format_ == ExportFormat::onnx ? onnxModelOf(network) : torchScriptOf(network));
    putArrays();
    putExamples();
    put("recognize.py", exportedPythonExample);
    put("recognize.cpp", exportedCppExample);
    put("README.txt", exportedReadme);
    putJson("recognizer.json", description());
    return files_;
  }

 private:
  std::string modelName() const { return format_ == ExportFormat::onnx ? "model.onnx" : "model.pt"; }

  void put(const std::string& name, std::string_view content) {
    writeFileAtomically(folder_ / name, content);
    files_.push_back(name);
  }
  void putJson(const std::string& name, const Json& json) {
    writeJsonFile(folder_ / name, json);
    files_.push_back(name);
  }
  void putMatrix(const std::string& name, const Matrix& matrix) {
    writeNpy(folder_ / name, matrix);
    files_.push_back(name);
  }

  /// An empty one is what the method does not need; that of an export before must not stay.
  void putOrDrop(const std::string& name, const Matrix& matrix) {
    if (matrix.rows > 0) return putMatrix(name, matrix);
    std::error_code ignored;
    fs::remove(folder_ / name, ignored);
  }

  void putArrays() {
    putMatrix("metric.npy", metricOf(recognizer_));
    const Matrix& references = recognizer_.placedReferences();
    putMatrix("gallery.npy", references);
    const auto& labels = recognizer_.gallery().images.labels;
    const std::vector<std::int64_t> own(labels.begin(),
                                        labels.begin() + static_cast<std::ptrdiff_t>(references.rows));
    writeNpy(folder_ / "gallery-labels.npy", std::span<const std::int64_t>(own));
    files_.push_back("gallery-labels.npy");
    const auto* taught = recognizer_.taught();
    putMatrix("taught.npy", taught ? taught->placed() : Matrix(0, references.columns));
    putMatrix("taught-weights.npy", weightsOf(taught, references.columns + taughtCellCount));
    putOrDrop("means.npy", meansFor(recognizer_));
    putOrDrop("outsiders.npy", recognizer_.method() == OpenSetMethod::contrast
                                   ? recognizer_.metric().place(recognizer_.gallery().outsiders)
                                   : Matrix());
  }

  void putExamples() {
    Json list = Json::array();
    const std::vector<GrayImage> examples = examplesFor(recognizer_);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const std::string name = "examples/" + std::to_string(i + 1) + ".pgm";
      put(name, pgmOf(examples[i]));
      const Answer answer = recognizer_.recognize(examples[i]);
      Json item;
      item["file"] = name;
      item["answer"] = answer.label ? Json(nameOf(*answer.label)) : Json(nullptr);
      item["nearest"] = nameOf(answer.nearestClass);
      item["distance"] = answer.distance;
      list.push_back(item);
    }
    putJson("examples.json", list);
  }

  const std::string& nameOf(int label) const {
    return recognizer_.classNames()[static_cast<std::size_t>(label)];
  }

  Json description() const {
    Json json;
    json["format"] = experimentFormat;
    json["model"] = modelName();
    json["side"] = digitSide;
    json["dimension"] = recognizer_.model().dimension();
    json["method"] = textOf(recognizer_.method()).id;
    json["neighbours"] = recognizer_.k();
    json["outsidersAsked"] = ContrastScorer::outsidersAsked;
    json["classes"] = recognizer_.classNames();
    json["views"] = recognizer_.calibration().views;
    json["threshold"] = recognizer_.calibration().threshold;
    json["classScales"] = Json::array();
    for (std::size_t label = 0; label < recognizer_.classNames().size(); ++label)
      json["classScales"].push_back(recognizer_.calibration().scaleOf(static_cast<int>(label)));
    json["taughtRule"] = {{"farthest", TaughtReferences::farthest},
                          {"surest", TaughtReferences::surest},
                          {"cells", taughtCells},
                          {"cellWeight", taughtCellWeight}};
    json["taught"] = Json::array();
    if (recognizer_.taught()) {
      for (const TaughtClass& taught : recognizer_.taught()->classes())
        json["taught"].push_back({{"label", taught.label},
                                  {"begin", taught.begin},
                                  {"end", taught.end},
                                  {"bias", taught.decision.bias},
                                  {"scale", taught.scale}});
    }
    return json;
  }

  static constexpr int digitSide = 28;

  const Recognizer& recognizer_;
  const ExportFormat format_;
  const fs::path& folder_;
  std::vector<std::string> files_;
};

}  // namespace

std::vector<std::string> exportRecognizer(const Recognizer& recognizer, ExportFormat format,
                                          const fs::path& folder) {
  if (!canExport(recognizer.method())) {
    throw Error(ErrorCode::wrongUsage,
                {std::string("A recogniser that refuses by \"") + textOf(recognizer.method()).title +
                 "\" cannot be exported; calibrate it to another method."});
  }
  return Exporter(recognizer, format, folder).write();
}

}  // namespace likeness
