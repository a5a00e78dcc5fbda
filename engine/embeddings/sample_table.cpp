#include "engine/embeddings/sample_table.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace likeness {

namespace {

void addSampleColumns(EmbeddingTable& table, const LabelledSamples& samples) {
  if (samples.classNames != std::vector<std::string>{""} && !samples.classNames.empty()) {
    std::vector<std::string> labels;
    labels.reserve(samples.size());
    for (const int label : samples.labels)
      labels.push_back(samples.classNames[static_cast<std::size_t>(label)]);
    table.labelColumn = static_cast<int>(table.columns.size());
    table.columns.push_back(textColumn("label", std::move(labels)));
  }
  if (!samples.identities.empty() && samples.identities != samples.labels) {
    table.columns.push_back(numberColumn("identity", {samples.identities.begin(), samples.identities.end()}));
  }
  if (!samples.sources.empty()) table.columns.push_back(textColumn("file", samples.sources));
}

}  // namespace

EmbeddingColumn textColumn(std::string name, std::vector<std::string> texts) {
  return {std::move(name), EmbeddingColumn::Kind::text, std::move(texts), {}};
}

EmbeddingColumn numberColumn(std::string name, std::vector<double> numbers) {
  return {std::move(name), EmbeddingColumn::Kind::number, {}, std::move(numbers)};
}

EmbeddingTable tableOfSamples(LabelledSamples samples, std::string name) {
  Matrix vectors;
  vectors.rows = samples.size();
  vectors.columns = samples.shape.size();
  vectors.values = samples.shape.isVector() ? std::move(samples.vectors) : samples.values();
  return tableOfEmbedded(std::move(vectors), std::move(samples), std::move(name));
}

EmbeddingTable tableOfEmbedded(Matrix vectors, LabelledSamples samples, std::string name) {
  EmbeddingTable table;
  table.name = std::move(name);
  table.vectors = std::move(vectors);
  addSampleColumns(table, samples);
  if (!samples.shape.isVector()) table.pictures = std::make_shared<LabelledSamples>(std::move(samples));
  return table;
}

}  // namespace likeness
