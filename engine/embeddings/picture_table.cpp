#include "engine/embeddings/picture_table.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/data/any_dataset.h"
#include "engine/data/frozen_embeddings.h"
#include "engine/data/picture_loader.h"
#include "engine/embeddings/sample_table.h"

namespace likeness {

namespace {

constexpr int tileSide = 64;  // of pictures that are only looked at

/// Both splits in one, and which is which where there are two.
struct AllSamples {
  LabelledSamples samples;
  std::vector<std::string> splits;
};

AllSamples openAll(const std::string& spec, const DataConfig& config, const ReadingWatch& watch) {
  Dataset dataset = openAnyDataset(spec, config, watch);
  AllSamples all;
  if (dataset.test.size() > 0) {
    all.splits.assign(dataset.learning.size(), "train");
    all.splits.resize(dataset.learning.size() + dataset.test.size(), "test");
    dataset.learning.append(dataset.test);
  }
  all.samples = std::move(dataset.learning);
  return all;
}

/// The main faces of these photos, since a pack leaves only vectors behind; of a photo whose face is not
/// found again, a grey square. Photos are told apart by their file.
LabelledSamples facesOf(const std::vector<std::string>& photos, const std::string& spec,
                        const ReadingWatch& watch) {
  PictureList list;
  list.classNames = {""};
  for (const std::string& photo : photos) list.pictures.push_back({photo, 0, 0, {}, 0});
  DataConfig config;
  config.side = tileSide;
  config.colour = true;
  config.detectFaces = true;
  const LabelledSamples found = loadPictures(list, config, spec, watch).samples;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < found.sources.size(); ++i) places.emplace(found.sources[i], i);
  LabelledSamples faces;
  faces.shape = found.shape;
  faces.classNames = {""};
  const std::vector<std::uint8_t> grey(faces.shape.size(), 128);
  for (const std::string& photo : photos) {
    const auto place = places.find(photo);
    faces.add(place == places.end() ? std::span<const std::uint8_t>(grey) : found.image(place->second), 0);
  }
  return faces;
}

EmbeddingTable faceTable(AllSamples all, const std::string& spec, const ReadingWatch& watch) {
  auto faces = std::make_shared<LabelledSamples>(facesOf(all.samples.sources, spec, watch));
  EmbeddingTable table = tableOfSamples(std::move(all.samples), spec);
  if (faces->size() == table.size()) table.pictures = std::move(faces);
  return table;
}

EmbeddingTable modelTable(AllSamples all, const std::string& experiment, const std::string& spec,
                          const ReadingWatch& watch) {
  Matrix vectors = embeddingsOf(all.samples, experiment, spec, watch);
  return tableOfEmbedded(std::move(vectors), std::move(all.samples), spec);
}

}  // namespace

EmbeddingTable readPictureTable(const std::string& spec, const TableReading& options,
                                const ReadingWatch& watch) {
  const std::string& model = options.embedWith;
  const bool pack = !model.empty() && isFacePack(model);
  DataConfig config = options.pictures;
  config.embedWith = pack ? model : std::string();
  if (!model.empty() && !pack) config = configOfNetwork(model, config);
  AllSamples all = openAll(spec, config, watch);
  std::vector<std::string> splits = std::move(all.splits);
  EmbeddingTable table;
  if (pack) {
    table = faceTable(std::move(all), spec, watch);
  } else if (!model.empty()) {
    table = modelTable(std::move(all), model, spec, watch);
  } else {
    table = tableOfSamples(std::move(all.samples), spec);
  }
  if (!splits.empty()) table.columns.push_back(textColumn("split", std::move(splits)));
  return table;
}

}  // namespace likeness
