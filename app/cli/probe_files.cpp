#include "app/cli/probe_files.h"

#include <algorithm>
#include <span>
#include <system_error>

#include "engine/core/error.h"
#include "engine/data/class_folders.h"
#include "engine/data/idx_reader.h"
#include "engine/recognize/digit_finder.h"
#include "engine/recognize/ink.h"
#include "engine/recognize/ink_splitter.h"
#include "engine/recognize/picture.h"

namespace likeness::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t pictureDimensions = 3;

bool isInk(const fs::path& file) {
  const std::string ending = lowerEnding(file);
  return ending == ".json" || ending == ".jsonl";
}

/// "t10k-images-idx3-ubyte" and its like, also packed; label files hold nothing to recognise.
bool isIdx(const fs::path& file) {
  const std::string name = file.filename().string();
  const bool idx = name.find("ubyte") != std::string::npos || lowerEnding(file) == ".idx";
  return idx && name.find("labels") == std::string::npos;
}

std::vector<fs::path> probesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failure;
  for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end;
       at.increment(failure)) {
    std::error_code ignored;
    const bool hidden = at->path().filename().string().starts_with('.');
    if (hidden && at->is_directory(ignored)) at.disable_recursion_pending();
    const bool usable = isInk(at->path()) || looksLikePicture(at->path()) || isIdx(at->path());
    if (!hidden && usable && at->is_regular_file(ignored)) files.push_back(at->path());
  }
  if (failure) throw Error(ErrorCode::fileUnreadable, {folder.string(), failure.message()});
  if (files.empty())
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "there are no pictures and no ink in it"});
  std::sort(files.begin(), files.end());
  return files;
}

void add(const GrayImage& prepared, const fs::path& file, std::optional<int> line, Probes& probes) {
  probes.images.add(prepared.pixels, 0);
  probes.origins.push_back({file.string(), line});
}

void readInkProbes(const fs::path& file, Probes& probes) {
  const bool lines = lowerEnding(file) == ".jsonl";
  for (const LabelledInk& drawing : readInk(file)) {
    add(renderInk(drawing.ink), file, lines ? std::optional(drawing.line) : std::nullopt, probes);
  }
}

void readIdxProbes(const fs::path& file, Probes& probes) {
  const IdxArray array = readIdx(file);
  if (array.sizes.size() != pictureDimensions || array.sizes[1] == 0 || array.sizes[2] == 0 ||
      array.sizes[1] > 1024 || array.sizes[2] > 1024) {
    throw Error(ErrorCode::fileDamaged, {file.string(), "it holds no pictures"});
  }
  const std::size_t pixels = array.sizes[1] * array.sizes[2];
  for (std::size_t i = 0; i < array.sizes[0]; ++i) {
    const std::span picture(array.values.data() + i * pixels, pixels);
    const GrayImage image{
        static_cast<int>(array.sizes[2]), static_cast<int>(array.sizes[1]), {picture.begin(), picture.end()}};
    add(prepareDigit(image), file, static_cast<int>(i + 1), probes);
  }
}

}  // namespace

std::vector<fs::path> expandFolders(const std::vector<std::string>& named) {
  std::vector<fs::path> files;
  for (const std::string& name : named) {
    std::error_code ignored;
    if (!fs::is_directory(name, ignored)) {
      files.emplace_back(name);
      continue;
    }
    const std::vector<fs::path> below = probesBelow(name);
    files.insert(files.end(), below.begin(), below.end());
  }
  return files;
}

void readProbes(const fs::path& file, Probes& probes) {
  if (isInk(file)) return readInkProbes(file, probes);
  if (!looksLikePicture(file) && isIdx(file)) return readIdxProbes(file, probes);
  add(prepareDigit(readPicture(file)), file, std::nullopt, probes);
}

void readManyProbes(const fs::path& file, Probes& probes) {
  if (isInk(file)) {
    const bool lines = lowerEnding(file) == ".jsonl";
    for (const LabelledInk& drawing : readInk(file)) {
      int part = 0;
      for (const Ink& ink : splitInk(drawing.ink)) {
        add(renderInk(ink), file, lines ? std::optional(drawing.line) : std::nullopt, probes);
        probes.origins.back().part = ++part;
      }
    }
  } else if (looksLikePicture(file) || !isIdx(file)) {
    int part = 0;
    for (const FoundDigit& digit : findDigits(readPicture(file))) {
      add(digit.prepared, file, std::nullopt, probes);
      probes.origins.back().part = ++part;
      probes.origins.back().box = digit.corners;
    }
  } else {
    readIdxProbes(file, probes);  // one sign a picture
  }
}

}  // namespace likeness::cli
