#include "engine/embeddings/array_table.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/array_file.h"
#include "engine/data/class_names.h"
#include "engine/data/label_file.h"
#include "engine/data/npz_arrays.h"
#include "engine/embeddings/sample_table.h"
#include "engine/embeddings/table_columns.h"
#include "engine/store/npy_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestFile = std::size_t{2} << 30;

LabelledSamples withoutClasses(LabelledSamples samples, std::size_t count) {
  samples.labels.assign(count, 0);
  samples.classNames = {""};
  return samples;
}

LabelledSamples samplesOf(const NpzArrays& arrays, const ZipArchive::Entry& entry, bool colour) {
  const auto bytes = arrays.read(entry);
  const NpyArray array = parseNpyArray(bytes, arrays.nameOf(entry));
  return withoutClasses(likeness::samplesOf(array, colour, arrays.nameOf(entry)),
                        array.shape.empty() ? 0 : array.shape[0]);
}

/// A list of texts or numbers as a column; without a value a row it is none.
void addColumnOf(EmbeddingTable& table, const NpzArrays& arrays, const ZipArchive::Entry& entry) {
  const auto bytes = arrays.read(entry);
  const fs::path name = arrays.nameOf(entry);
  const NpyArray array = parseNpyArray(bytes, name);
  if (array.shape.size() != 1 || array.shape[0] != table.size()) return;
  const std::string title = fs::path(entry.name).stem().string();
  const auto taken = std::ranges::count(table.columns, title, &EmbeddingColumn::name) > 0;
  const std::string free = taken ? title + " (2)" : title;
  if (array.isText()) {
    table.columns.push_back(textColumn(free, textsOf(array, name)));
  } else {
    const std::vector<float> numbers = floatsOf(array, name);
    table.columns.push_back(numberColumn(free, {numbers.begin(), numbers.end()}));
  }
}

/// Training and test samples in one.
EmbeddingTable divided(ArrayFileContent content, const std::string& name) {
  const std::size_t learning = content.learning.size();
  const std::size_t test = content.test.size();
  if (test > 0) content.learning.append(content.test);
  EmbeddingTable table = tableOfSamples(std::move(content.learning), name);
  if (test > 0) {
    std::vector<std::string> splits(learning, "train");
    splits.resize(learning + test, "test");
    table.columns.push_back(textColumn("split", std::move(splits)));
  }
  return table;
}

}  // namespace

EmbeddingTable readNpyTable(const fs::path& path, const TableReading& options, const ReadingWatch& watch) {
  const NpyFile file(path);
  EmbeddingTable table;
  if (file.header().shape.size() == 2 || file.header().isText()) {
    table.vectors = file.readMatrix(watch.stop);
    return table;
  }
  const auto bytes = readFile(path, largestFile);
  const NpyArray array = parseNpyArray(bytes, path);
  LabelledSamples samples = likeness::samplesOf(array, options.pictures.colour, path);
  return tableOfSamples(withoutClasses(std::move(samples), array.shape[0]), "");
}

EmbeddingTable parseNpzTable(std::span<const std::uint8_t> bytes, const fs::path& file,
                             const TableReading& options) {
  const NpzArrays arrays(bytes, file);
  const auto* vectors = arrays.first({"vectors", "embeddings", "features"});
  if (vectors == nullptr) vectors = arrays.first(NpzArrays::sampleNames());
  if (vectors == nullptr) return divided(parseNpz(bytes, file, options.pictures), "");
  EmbeddingTable table = tableOfSamples(samplesOf(arrays, *vectors, options.pictures.colour), "");
  const auto* images = arrays.first({"images", "pictures"});
  if (images != nullptr && images != vectors) {
    auto pictures = std::make_shared<LabelledSamples>(samplesOf(arrays, *images, true));
    if (pictures->size() == table.size() && !pictures->shape.isVector()) table.pictures = pictures;
  }
  const auto* labels = options.labels.empty() ? arrays.first(NpzArrays::labelNames()) : nullptr;
  if (labels != nullptr) {
    const auto content = arrays.read(*labels);
    const fs::path name = arrays.nameOf(*labels);
    addLabels(table, labelsOf(parseNpyArray(content, name), name), file.string(), labels->name);
  }
  for (const auto& entry : arrays.entries()) {
    if (&entry != labels && &entry != vectors && &entry != images) addColumnOf(table, arrays, entry);
  }
  return table;
}

}  // namespace likeness
