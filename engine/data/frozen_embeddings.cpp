#include "engine/data/frozen_embeddings.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/data/idx_files.h"
#include "engine/data/picture_fit.h"
#include "engine/faces/face_pack.h"
#include "engine/store/experiment.h"

namespace likeness {

namespace fs = std::filesystem;

bool isFacePack(const std::string& embedWith) {
  std::error_code ignored;
  if (embedWith.find('/') != std::string::npos || fs::is_directory(embedWith, ignored)) return false;
  const auto packs = listFacePacks(facePacksFolder());
  return std::ranges::find(packs, embedWith, &FacePack::id) != packs.end();
}

PictureFit fitLike(const std::string& dataset, const DataConfig& config, const SampleShape& shape) {
  if (!shape.isDigit()) return config.fit;
  if (dataset == "mnist") return PictureFit::ink;
  const bool isIdx = findIdxFiles(dataset, "train") || findIdxFilesBeside(dataset, "train");
  return isIdx ? PictureFit::ink : config.fit;
}

DataConfig configOfNetwork(const std::string& experiment, const DataConfig& config) {
  const TrainingConfig learnt = readExperimentConfig(experiment);
  const SampleShape shape = loadEmbeddingModel(experiment)->shape();
  DataConfig result = config;
  result.fit = fitLike(learnt.dataset, learnt.data, shape);
  result.detectFaces = config.detectFaces || learnt.data.detectFaces;
  if (shape.isVector()) return result;
  result.side = shape.width;
  result.colour = shape.channels == 3;
  return result;
}

Matrix embeddingsOf(LabelledSamples samples, const std::string& experiment, const std::string& name,
                    const ReadingWatch& watch) {
  if (watch.stop.stop_requested()) throw Error(ErrorCode::dataSetUnusable, {name, "reading it was stopped"});
  const TrainingConfig learnt = readExperimentConfig(experiment);
  const auto model = loadEmbeddingModel(experiment);
  samples = fitSamples(std::move(samples), model->shape(),
                       fitLike(learnt.dataset, learnt.data, model->shape()), name);
  return model->embed(samples, watch.threads > 0 ? watch.threads : availableThreads());
}

LabelledSamples embedded(LabelledSamples samples, const std::string& experiment, const std::string& name,
                         const ReadingWatch& watch) {
  Matrix embeddings = embeddingsOf(samples, experiment, name, watch);
  samples.pixels.clear();
  samples.shape = {};
  samples.shape.dimension = static_cast<int>(embeddings.columns);
  samples.vectors = std::move(embeddings.values);
  return samples;
}

}  // namespace likeness
