#include <algorithm>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/data/dataset.h"
#include "engine/metric/embedding_model.h"
#include "engine/project/projection.h"
#include "engine/store/experiment.h"
#include "ui/explore/explore_engine.h"

namespace likeness::ui {

namespace {

/// What is known of samples: their class, who made them and their file.
std::vector<EmbeddingColumn> columnsOf(const LabelledSamples& samples) {
  std::vector<EmbeddingColumn> columns;
  EmbeddingColumn labels;
  labels.name = "label";
  for (const int label : samples.labels)
    labels.texts.push_back(samples.classNames[static_cast<std::size_t>(label)]);
  columns.push_back(std::move(labels));
  if (!samples.sources.empty()) {
    EmbeddingColumn files;
    files.name = "file";
    files.texts = samples.sources;
    columns.push_back(std::move(files));
  }
  return columns;
}

EmbeddingTable tableOf(LabelledSamples samples, Matrix vectors, std::string name) {
  EmbeddingTable table;
  table.name = std::move(name);
  table.vectors = std::move(vectors);
  table.columns = columnsOf(samples);
  table.labelColumn = 0;
  if (!samples.shape.isVector()) table.pictures = std::make_shared<const LabelledSamples>(std::move(samples));
  return table;
}

EmbeddingTable readFile(const std::filesystem::path& path) {
  Dataset data = openDataset(path.string());
  LabelledSamples samples = std::move(data.test.size() > 0 ? data.test : data.learning);
  Matrix vectors(samples.size(), samples.shape.size());
  vectors.values = samples.values();
  return tableOf(std::move(samples), std::move(vectors), path.filename().string());
}

EmbeddingTable readExperiment(const std::filesystem::path& folder) {
  const TrainingConfig config = readExperimentConfig(folder);
  const auto model = loadEmbeddingModel(folder);
  LabelledSamples samples = openEvaluationSet(config.dataset, config.dataset, config.data, model->shape());
  Matrix vectors = model->embed(samples, availableThreads());
  return tableOf(std::move(samples), std::move(vectors), readExperimentInfo(folder).name);
}

MapResult mapOf(const Matrix& vectors, const MapConfig&, const std::stop_token& stop, const MapProgress&) {
  const PlaneProjection plane = principalPlane(vectors, stop);
  MapResult result;
  result.places = plane.place(vectors);
  result.shares.assign(plane.shares.begin(), plane.shares.end());
  return result;
}

}  // namespace

ExploreEngine programExploreEngine() {
  return {[](const ExploreSource& source, const std::stop_token&) {
            return source.kind == ExploreSource::Kind::experiment ? readExperiment(source.path)
                                                                  : readFile(source.path);
          },
          mapOf};
}

}  // namespace likeness::ui
