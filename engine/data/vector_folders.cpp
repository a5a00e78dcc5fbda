#include <cmath>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/vector_files.h"
#include "engine/store/npy_array.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestFile = std::size_t{2} << 30;

struct VectorFile {
  fs::path file;
  int label = 0;
  std::size_t dimension = 0;
  std::vector<float> values;
};

[[noreturn]] void refuse(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

void read(VectorFile& target) {
  const auto bytes = readFile(target.file, largestFile);
  const NpyArray array = parseNpyArray(bytes, target.file);
  if (array.shape.size() != 1 && array.shape.size() != 2)
    refuse(target.file, "its shape " + array.shapeText() + " is neither a vector nor rows of vectors");
  target.dimension = array.shape.back();
  if (target.dimension == 0) refuse(target.file, "its vectors have no numbers");
  target.values = floatsOf(array, target.file);
  for (const float value : target.values) {
    if (!std::isfinite(value)) refuse(target.file, "it holds a number that is not finite (NaN or infinity)");
  }
}

std::vector<VectorFile> listFiles(const fs::path& folder, LabelledSamples& samples) {
  std::vector<VectorFile> files;
  std::uintmax_t bytes = 0;
  for (const fs::path& classFolder : visibleFolders(folder)) {
    const int label = static_cast<int>(samples.classNames.size());
    samples.classNames.push_back(classFolder.filename().string());
    const auto found = filesEndingWith(classFolder, {".npy"});
    if (found.empty())
      throw Error(ErrorCode::dataSetUnusable, {classFolder.string(), "this class has no .npy file"});
    for (const fs::path& file : found) {
      std::error_code ignored;
      bytes += fs::file_size(file, ignored);
      if (bytes > largestFile)
        throw Error(ErrorCode::dataSetUnusable, {folder.string(), "its vectors take more than 2 GiB"});
      files.push_back({file, label, 0, {}});
    }
  }
  return files;
}

void add(const VectorFile& file, const VectorFile& first, LabelledSamples& samples) {
  if (file.dimension != first.dimension) {
    refuse(file.file, "its vectors have " + std::to_string(file.dimension) + " numbers and those of " +
                          first.file.string() + " have " + std::to_string(first.dimension));
  }
  const std::size_t rows = file.values.size() / file.dimension;
  samples.vectors.insert(samples.vectors.end(), file.values.begin(), file.values.end());
  for (std::size_t row = 0; row < rows; ++row) {
    samples.labels.push_back(file.label);
    samples.sources.push_back(file.file.string() + (rows > 1 ? " row " + std::to_string(row + 1) : ""));
  }
}

}  // namespace

bool hasVectorFolders(const fs::path& folder) {
  for (const fs::path& classFolder : visibleFolders(folder)) {
    if (!filesEndingWith(classFolder, {".npy"}).empty()) return true;
    if (!filesEndingWith(classFolder, pictureEndings()).empty()) return false;
  }
  return false;
}

LabelledSamples readVectorFolders(const fs::path& folder, const ReadingWatch& watch) {
  LabelledSamples samples;
  std::vector<VectorFile> files = listFiles(folder, samples);
  forEachWatched(files.size(), watch, folder.string(), [&](std::size_t i) { read(files[i]); });
  if (files.empty()) return samples;
  samples.shape.dimension = static_cast<int>(files.front().dimension);
  std::size_t rows = 0;
  for (const VectorFile& file : files) rows += file.values.size() / file.dimension;
  refuseTooLarge(rows, samples.shape, folder.string());
  samples.vectors.reserve(rows * files.front().dimension);
  for (const VectorFile& file : files) add(file, files.front(), samples);
  return samples;
}

}  // namespace likeness
