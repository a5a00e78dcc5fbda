#include "engine/data/array_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/label_file.h"
#include "engine/data/npz_arrays.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestFile = std::size_t{2} << 30;
constexpr std::size_t longestSide = 1024;
constexpr std::size_t longestVector = 1 << 20;

[[noreturn]] void refuse(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

/// How the pictures of an array lie in memory.
struct PictureLayout {
  std::size_t width = 0;
  std::size_t height = 0;
  std::size_t channels = 1;
  bool channelsFirst = false;
};

PictureLayout layoutOf(const NpyArray& array, const fs::path& file) {
  const auto& shape = array.shape;
  PictureLayout layout;
  const auto isChannels = [](std::size_t size) { return size == 1 || size == 3; };
  if (shape.size() == 3) {
    layout = {shape[2], shape[1], 1, false};
  } else if (shape.size() == 4 && isChannels(shape[3])) {
    layout = {shape[2], shape[1], shape[3], false};
  } else if (shape.size() == 4 && isChannels(shape[1])) {
    layout = {shape[3], shape[2], shape[1], true};
  } else {
    refuse(file, "an array of the shape " + array.shapeText() + " holds neither vectors nor pictures");
  }
  if (std::min(layout.width, layout.height) == 0 || std::max(layout.width, layout.height) > longestSide) {
    refuse(file, "its pictures are " + std::to_string(layout.width) + "x" + std::to_string(layout.height) +
                     " pixels");
  }
  return layout;
}

/// The values of pictures as bytes, in C order.
std::vector<std::uint8_t> bytesOf(const NpyArray& array, const fs::path& file) {
  if (array.isBytes() && !array.fortranOrder) return {array.data.begin(), array.data.end()};
  const std::vector<float> values = floatsOf(array, file);
  float highest = 0;
  for (const float value : values) {
    if (!(value >= 0 && value <= 255)) refuse(file, "a value of its pictures is not from 0 to 255");
    highest = std::max(highest, value);
  }
  const bool toOne = (array.isFloat() && highest <= 1) || array.kind == 'b';
  const float factor = toOne ? 255.0F : 1.0F;
  std::vector<std::uint8_t> bytes(values.size());
  std::ranges::transform(values, bytes.begin(),
                         [&](float value) { return static_cast<std::uint8_t>(std::lround(value * factor)); });
  return bytes;
}

/// One picture with its channels last.
std::vector<std::uint8_t> interleaved(const std::uint8_t* planes, const PictureLayout& layout) {
  const std::size_t plane = layout.width * layout.height;
  std::vector<std::uint8_t> pixels(plane * layout.channels);
  for (std::size_t i = 0; i < plane; ++i) {
    for (std::size_t c = 0; c < layout.channels; ++c) pixels[i * layout.channels + c] = planes[c * plane + i];
  }
  return pixels;
}

/// ITU-R BT.601, as everywhere in this program.
void appendGrey(const std::uint8_t* rgb, std::size_t count, std::vector<std::uint8_t>& target) {
  for (std::size_t i = 0; i < count; ++i, rgb += 3)
    target.push_back(static_cast<std::uint8_t>((299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2] + 500) / 1000));
}

LabelledSamples picturesOf(const NpyArray& array, bool colour, const fs::path& file) {
  const PictureLayout layout = layoutOf(array, file);
  LabelledSamples samples;
  const bool toGrey = layout.channels == 3 && !colour;
  samples.shape = {static_cast<int>(layout.width), static_cast<int>(layout.height),
                   toGrey ? 1 : static_cast<int>(layout.channels), 0};
  refuseTooLarge(array.shape[0], samples.shape, file.string());
  std::vector<std::uint8_t> bytes = bytesOf(array, file);
  const bool reorder = layout.channelsFirst && layout.channels > 1;
  if (!toGrey && !reorder) {
    samples.pixels = std::move(bytes);
    return samples;
  }
  const std::size_t plane = layout.width * layout.height;
  samples.pixels.reserve(array.shape[0] * samples.shape.size());
  for (std::size_t i = 0; i < array.shape[0]; ++i) {
    const std::uint8_t* picture = bytes.data() + i * plane * layout.channels;
    const auto ordered = reorder ? interleaved(picture, layout)
                                 : std::vector<std::uint8_t>(picture, picture + plane * layout.channels);
    if (toGrey) {
      appendGrey(ordered.data(), plane, samples.pixels);
    } else {
      samples.pixels.insert(samples.pixels.end(), ordered.begin(), ordered.end());
    }
  }
  return samples;
}

LabelledSamples vectorsOf(const NpyArray& array, const fs::path& file) {
  if (array.shape[1] == 0 || array.shape[1] > longestVector)
    refuse(file, "its vectors have " + std::to_string(array.shape[1]) + " numbers");
  LabelledSamples samples;
  samples.shape.dimension = static_cast<int>(array.shape[1]);
  refuseTooLarge(array.shape[0], samples.shape, file.string());
  samples.vectors = floatsOf(array, file);
  return samples;
}

void setUnlabelled(LabelledSamples& samples, std::size_t count) {
  samples.labels.assign(count, 0);
  samples.classNames = {""};
}

/// Samples with labels where there are any.
LabelledSamples readSamples(const NpzArrays& arrays, const ZipArchive::Entry& samples,
                            const ZipArchive::Entry* labels, bool colour) {
  const auto bytes = arrays.read(samples);
  const fs::path name = arrays.nameOf(samples);
  const NpyArray array = parseNpyArray(bytes, name);
  LabelledSamples result = samplesOf(array, colour, name);
  if (labels == nullptr) {
    setUnlabelled(result, array.shape[0]);
    return result;
  }
  const auto labelBytes = arrays.read(*labels);
  const fs::path labelsName = arrays.nameOf(*labels);
  setLabels(result, array.shape[0], labelsOf(parseNpyArray(labelBytes, labelsName), labelsName),
            name.string(), labels->name);
  return result;
}

using Names = std::vector<std::string>;

const Names trainSamples = {"x_train", "train_x", "train_images", "train_data", "x_tr"};
const Names trainLabels = {"y_train", "train_y", "train_labels", "train_targets", "y_tr"};
const Names testSamples = {"x_test", "test_x", "test_images", "test_data"};
const Names testLabels = {"y_test", "test_y", "test_labels", "test_targets"};

}  // namespace

LabelledSamples samplesOf(const NpyArray& array, bool colour, const fs::path& file) {
  if (array.isText()) refuse(file, "it holds texts where samples are needed");
  return array.shape.size() == 2 ? vectorsOf(array, file) : picturesOf(array, colour, file);
}

ArrayFileContent parseNpz(std::span<const std::uint8_t> bytes, const fs::path& file,
                          const DataConfig& config) {
  const NpzArrays arrays(bytes, file);
  ArrayFileContent content;
  if (const auto* samples = arrays.first(trainSamples)) {
    const auto* labels = arrays.first(trainLabels);
    content.learning = readSamples(arrays, *samples, labels, config.colour);
    content.labelled = labels != nullptr;
    const auto* probes = arrays.first(testSamples);
    const auto* answers = arrays.first(testLabels);
    if (probes != nullptr && answers != nullptr && labels != nullptr) {
      content.test = readSamples(arrays, *probes, answers, config.colour);
      if (content.test.shape != content.learning.shape)
        refuse(file, "its training and its test samples have different shapes");
      matchClasses(content.test, content.learning.classNames, file.string());
    }
    return content;
  }
  const auto* samples = arrays.first(NpzArrays::sampleNames());
  if (samples == nullptr) {
    throw Error(ErrorCode::dataSetUnusable,
                {file.string(),
                 "none of its arrays is named x or x_train, which would be the samples; there "
                 "are: " +
                     arrays.allNames()});
  }
  const auto* labels = config.labels.empty() ? arrays.first(NpzArrays::labelNames()) : nullptr;
  content.learning = readSamples(arrays, *samples, labels, config.colour);
  content.labelled = labels != nullptr;
  return content;
}

ArrayFileContent readArrayFile(const fs::path& file, const DataConfig& config) {
  const auto bytes = readFile(file, largestFile);
  ArrayFileContent content;
  if (lowerEnding(file) == ".npz") {
    content = parseNpz(bytes, file, config);
  } else {
    const NpyArray array = parseNpyArray(bytes, file);
    content.learning = samplesOf(array, config.colour, file);
    setUnlabelled(content.learning, array.shape[0]);
  }
  if (!config.labels.empty() && !content.labelled) {
    const fs::path labels = fileBeside(config.labels, file);
    setLabels(content.learning, content.learning.size(), readLabels(labels), file.string(), labels.string());
    content.labelled = true;
  }
  return content;
}

}  // namespace likeness
