#include "engine/store/samples_file.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t longestSide = 1024;
constexpr std::int64_t longestVector = 1 << 20;

StoredTensor textTensor(const std::vector<std::string>& texts) {
  // Names of files need not be UTF-8.
  const std::string json =
      nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  StoredTensor tensor;
  tensor.shape = {static_cast<std::int64_t>(json.size())};
  tensor.bytes.assign(json.begin(), json.end());
  return tensor;
}

StoredTensor integerTensor(const std::vector<int>& values) {
  StoredTensor tensor;
  tensor.shape = {static_cast<std::int64_t>(values.size())};
  tensor.integers.assign(values.begin(), values.end());
  return tensor;
}

class SamplesParser {
 public:
  SamplesParser(TensorFile content, const fs::path& file)
      : tensors_(std::move(content.tensors)), file_(file) {}

  LabelledSamples parse() {
    LabelledSamples samples;
    samples.classNames = texts("class_names");
    const std::size_t count = readValues(samples);
    samples.labels = integers("labels", count);
    const int classes = static_cast<int>(samples.classNames.size());
    for (const int label : samples.labels) {
      if (label < 0 || label >= classes) refuse("one of its labels is no class");
    }
    if (tensors_.contains("identities")) samples.identities = integers("identities", count);
    if (tensors_.contains("sources")) samples.sources = texts("sources");
    if (!samples.sources.empty() && samples.sources.size() != count)
      refuse("it has another number of sources than of labels");
    if (!tensors_.empty()) refuse("it has a tensor " + tensors_.begin()->first + ", which is not known");
    return samples;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), fault});
  }

  /// A tensor, which is then gone.
  StoredTensor take(const char* name) {
    const auto found = tensors_.find(name);
    if (found == tensors_.end()) refuse(std::string("it has no tensor ") + name);
    StoredTensor tensor = std::move(found->second);
    tensors_.erase(found);
    return tensor;
  }

  /// Pixels or vectors, with the shape; answers how many samples there are.
  std::size_t readValues(LabelledSamples& samples) {
    const bool vectors = tensors_.contains("vectors");
    StoredTensor tensor = take(vectors ? "vectors" : "pixels");
    const auto& shape = tensor.shape;
    if (shape.size() != (vectors ? 2U : 4U)) refuse("its samples have another number of dimensions");
    if (vectors) {
      if (shape[1] < 1 || shape[1] > longestVector) refuse("its vectors have an impossible length");
      samples.shape.dimension = static_cast<int>(shape[1]);
      samples.vectors = std::move(tensor.floats);
      if (!std::ranges::all_of(samples.vectors, [](float value) { return std::isfinite(value); }))
        refuse("one of its numbers is not finite");
    } else {
      const bool possible = shape[1] >= 1 && shape[1] <= longestSide && shape[2] >= 1 &&
                            shape[2] <= longestSide && (shape[3] == 1 || shape[3] == 3);
      if (!possible) refuse("its pictures have an impossible size");
      samples.shape = {static_cast<int>(shape[2]), static_cast<int>(shape[1]), static_cast<int>(shape[3]), 0};
      samples.pixels = std::move(tensor.bytes);
    }
    const auto count = static_cast<std::size_t>(shape[0]);
    // The values may be of another type than they should.
    if ((vectors ? samples.vectors.size() : samples.pixels.size()) != count * samples.shape.size())
      refuse("its samples are of another type");
    return count;
  }

  std::vector<int> integers(const char* name, std::size_t count) {
    const StoredTensor tensor = take(name);
    if (tensor.shape.size() != 1 || tensor.integers.size() != count)
      refuse(std::string("it does not have one number of ") + name + " for each sample");
    std::vector<int> values;
    values.reserve(count);
    for (const std::int64_t value : tensor.integers) {
      if (value < 0 || value > INT32_MAX) refuse(std::string("a number of ") + name + " is impossible");
      values.push_back(static_cast<int>(value));
    }
    return values;
  }

  std::vector<std::string> texts(const char* name) {
    const StoredTensor tensor = take(name);
    const auto json = parseJson({tensor.bytes.begin(), tensor.bytes.end()}, file_.string());
    if (!json.is_array()) refuse(std::string(name) + " is no list of texts");
    std::vector<std::string> values;
    values.reserve(json.size());
    for (const auto& item : json) {
      if (!item.is_string()) refuse(std::string(name) + " is no list of texts");
      values.push_back(item.get<std::string>());
    }
    return values;
  }

  std::map<std::string, StoredTensor> tensors_;
  const fs::path& file_;
};

}  // namespace

void writeSamples(const fs::path& file, const LabelledSamples& samples) {
  const SampleShape& shape = samples.shape;
  const auto count = static_cast<std::int64_t>(samples.size());
  TensorFile content;
  StoredTensor values;
  if (shape.isVector()) {
    values.shape = {count, shape.dimension};
    values.floats = samples.vectors;
  } else {
    values.shape = {count, shape.height, shape.width, shape.channels};
    values.bytes = samples.pixels;
  }
  content.tensors[shape.isVector() ? "vectors" : "pixels"] = std::move(values);
  content.tensors["labels"] = integerTensor(samples.labels);
  content.tensors["class_names"] = textTensor(samples.classNames);
  if (!samples.identities.empty()) content.tensors["identities"] = integerTensor(samples.identities);
  if (!samples.sources.empty()) content.tensors["sources"] = textTensor(samples.sources);
  writeTensorFile(file, content);
}

LabelledSamples samplesFrom(TensorFile content, const fs::path& file) {
  return SamplesParser(std::move(content), file).parse();
}

LabelledSamples readSamples(const fs::path& file) {
  return samplesFrom(readTensorFile(file), file);
}

}  // namespace likeness
