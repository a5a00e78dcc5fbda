#include "engine/data/idx_files.h"

#include <charconv>
#include <set>
#include <sstream>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/class_folders.h"
#include "engine/data/idx_reader.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestMapping = 1 << 20;
constexpr const char* emnist = "emnist-";

bool isThere(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

/// "prefix-images-idx3-ubyte" by any of its spellings.
std::optional<fs::path> spelled(const fs::path& folder, const std::string& prefix, const std::string& what,
                                const std::string& kind) {
  for (const char* joint : {"-", "."}) {
    for (const char* ending : {"", ".gz"}) {
      const fs::path candidate = folder / (prefix + "-" + what + joint + kind + "-ubyte" + ending);
      if (isThere(candidate)) return candidate;
    }
  }
  return std::nullopt;
}

std::optional<IdxFiles> pairOf(const fs::path& folder, const std::string& prefix) {
  const auto images = spelled(folder, prefix, "images", "idx3");
  const auto labels = spelled(folder, prefix, "labels", "idx1");
  if (!images || !labels) return std::nullopt;
  return IdxFiles{*images, *labels, {}, false};
}

std::optional<IdxFiles> emnistPair(const fs::path& folder, const std::string& set, const std::string& part) {
  auto files = pairOf(folder, set + (part == "t10k" ? "-test" : "-train"));
  if (!files) return std::nullopt;
  files->transposed = true;
  if (isThere(folder / (set + "-mapping.txt"))) files->mapping = folder / (set + "-mapping.txt");
  return files;
}

/// "emnist-letters" out of "emnist-letters-train-images-idx3-ubyte".
std::string emnistSet(const fs::path& file) {
  const std::string name = file.filename().string();
  if (!name.starts_with(emnist)) return "";
  for (const char* part : {"-train-images", "-test-images"}) {
    if (const auto at = name.find(part); at != std::string::npos) return name.substr(0, at);
  }
  return "";
}

void turnUpright(LabelledSamples& samples) {
  const auto width = static_cast<std::size_t>(samples.shape.width);
  const auto height = static_cast<std::size_t>(samples.shape.height);
  std::vector<std::uint8_t> upright(width * height);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    std::uint8_t* picture = samples.pixels.data() + i * upright.size();
    for (std::size_t y = 0; y < height; ++y) {
      for (std::size_t x = 0; x < width; ++x) upright[x * height + y] = picture[y * width + x];
    }
    std::copy(upright.begin(), upright.end(), picture);
  }
  std::swap(samples.shape.width, samples.shape.height);
}

/// "1 65 97" a line: a label, and the characters that it stands for, of which the first names the class.
void nameByMapping(LabelledSamples& samples, const fs::path& mapping) {
  std::istringstream lines(readTextFile(mapping, largestMapping));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::istringstream words(line);
    long label = -1;
    long character = -1;
    if (line.find_first_not_of(" \r\t") == std::string::npos) continue;
    if (!(words >> label >> character) || label < 0 || label > 255 || character < 33 || character > 126) {
      throw Error(ErrorCode::fileDamaged,
                  {mapping.string(), "line " + std::to_string(number) + ": it is no label with a character"});
    }
    if (static_cast<std::size_t>(label) < samples.classNames.size())
      samples.classNames[static_cast<std::size_t>(label)] = std::string(1, static_cast<char>(character));
  }
}

}  // namespace

std::optional<IdxFiles> findIdxFiles(const fs::path& folder, const std::string& part) {
  if (auto files = pairOf(folder, part)) return files;
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) return std::nullopt;
  std::set<std::string> sets;
  for (const fs::path& entry : visibleEntries(folder)) {
    if (const std::string set = emnistSet(entry); !set.empty()) sets.insert(set);
  }
  if (sets.empty()) return std::nullopt;
  if (sets.size() > 1) {
    throw Error(
        ErrorCode::dataSetUnusable,
        {folder.string(), "it holds several sets (" + *sets.begin() + ", " + *sets.rbegin() +
                              "); name one by its file " + *sets.begin() + "-train-images-idx3-ubyte"});
  }
  return emnistPair(folder, *sets.begin(), part);
}

std::optional<IdxFiles> findIdxFilesBeside(const fs::path& pictures, const std::string& part) {
  if (const std::string set = emnistSet(pictures); !set.empty())
    return emnistPair(pictures.parent_path(), set, part);
  const std::string name = pictures.filename().string();
  if (!name.starts_with("train-images") && !name.starts_with("t10k-images")) return std::nullopt;
  return pairOf(pictures.parent_path(), part);
}

LabelledSamples readIdxFiles(const IdxFiles& files) {
  LabelledSamples samples = readIdxPair(files.images, files.labels);
  if (files.transposed) turnUpright(samples);
  if (!files.mapping.empty()) nameByMapping(samples, files.mapping);
  return samples;
}

}  // namespace likeness
