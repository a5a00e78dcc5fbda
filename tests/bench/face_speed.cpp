/// Where the time goes from a photo to embedded faces, and which labelled faces are found.
///
///   face_speed [--pack ID] [--photos N] [--labels CSV] FOLDER
///
/// Reads the pictures in a folder and those below it (at most N), finds and embeds their faces on one thread,
/// and prints milliseconds a photo for each part. A CSV of `image,x0,y0,x1,y1,...` in pixels adds the recall
/// of these boxes at an intersection over union of 0.4.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/faces/pack_parts.h"

using namespace likeness;
namespace fs = std::filesystem;

namespace {

constexpr float matchingUnion = 0.4F;

enum Part { decode, detection, landmarks, embedding, partCount };
constexpr std::array<const char*, partCount> partNames = {"decode", "detection", "landmarks", "embedding"};

struct Label {
  FaceBox box;
  float photoWidth = 0;  // of the photo that the box is in pixels of
};
using Labels = std::map<std::string, std::vector<Label>>;  // by file name

struct Options {
  std::string pack = "mobileface";
  std::size_t photos = 1000000;
  fs::path labels;
  fs::path folder;
};

struct Result {
  std::array<double, partCount> seconds{};
  std::size_t photos = 0;
  std::size_t faces = 0;
  std::vector<std::string> withoutFace;
  std::size_t labelled = 0;
  std::size_t found = 0;
};

/// Seconds since it was last asked.
class Watch {
 public:
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

Options parse(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const bool more = i + 1 < count;
    if (word == "--pack" && more) {
      options.pack = words[++i];
    } else if (word == "--photos" && more) {
      options.photos = std::strtoul(words[++i], nullptr, 10);
    } else if (word == "--labels" && more) {
      options.labels = words[++i];
    } else {
      options.folder = word;
    }
  }
  if (options.folder.empty()) throw Error(ErrorCode::wrongUsage, {"no folder was given"});
  return options;
}

Labels readLabels(const fs::path& file) {
  Labels labels;
  std::ifstream lines(file);
  std::string line;
  std::getline(lines, line);  // the names of the columns
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string name;
    std::getline(fields, name, ',');
    std::array<float, 5> numbers{};
    char comma = 0;
    for (float& number : numbers) fields >> number >> comma;
    const auto [left, top, right, bottom, width] = numbers;
    labels[name].push_back({{left, top, right - left, bottom - top}, width});
  }
  return labels;
}

std::vector<fs::path> picturesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (ending == ".jpg" || ending == ".jpeg" || ending == ".png" || ending == ".pgm")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool isFound(const std::vector<Face>& faces, const Label& label, int photoWidth) {
  const float scale = static_cast<float>(photoWidth) / label.photoWidth;
  const FaceBox& box = label.box;
  const FaceBox inPhoto{box.x * scale, box.y * scale, box.width * scale, box.height * scale};
  return std::any_of(faces.begin(), faces.end(), [&](const Face& face) {
    return intersectionOverUnion(face.box, inPhoto) >= matchingUnion;
  });
}

class Bench {
 public:
  Bench(const FacePack& pack, Labels labels)
      : labels_(std::move(labels)),
        detector_(makeDetector(pack)),
        finder_(makeLandmarkFinder(pack)),
        embedder_(makeEmbedder(pack)) {}

  void analyse(const fs::path& file, Result& result) {
    Watch watch;
    cv::Mat photo = cv::imread(file.string());
    if (photo.empty()) return;
    cv::cvtColor(photo, photo, cv::COLOR_BGR2RGBA);
    result.seconds[decode] += watch.lap();
    std::vector<Face> faces;
    const auto found = detector_->detect(photo);
    result.seconds[detection] += watch.lap();
    for (const FoundFace& one : found) {
      Face face;
      face.box = one.box;
      face.score = one.score;
      face.landmarks = one.points ? landmarksFrom(*one.points, one.box) : finder_->find(photo, one.box);
      faces.push_back(std::move(face));
    }
    result.seconds[landmarks] += watch.lap();
    embedder_->embed(photo, faces);
    result.seconds[embedding] += watch.lap();
    ++result.photos;
    result.faces += faces.size();
    if (faces.empty()) result.withoutFace.push_back(file.string());
    compare(faces, file, photo.cols, result);
  }

 private:
  void compare(const std::vector<Face>& faces, const fs::path& file, int photoWidth, Result& result) const {
    const auto known = labels_.find(file.filename().string());
    if (known == labels_.end()) return;
    for (const Label& label : known->second) {
      ++result.labelled;
      result.found += isFound(faces, label, photoWidth);
    }
  }

  Labels labels_;
  std::unique_ptr<FaceDetector> detector_;
  std::optional<LandmarkFinder> finder_;
  std::unique_ptr<FaceEmbedder> embedder_;
};

void print(const Result& result) {
  const auto photos = static_cast<double>(std::max<std::size_t>(result.photos, 1));
  std::printf("| photos | faces |");
  for (const char* name : partNames) std::printf(" %s |", name);
  std::printf(" ms a photo | photos/s |\n| %zu | %zu |", result.photos, result.faces);
  double total = 0;
  for (const double seconds : result.seconds) {
    std::printf(" %.1f |", 1e3 * seconds / photos);
    total += seconds;
  }
  std::printf(" %.1f | %.1f |\n", 1e3 * total / photos, photos / total);
  for (const auto& file : result.withoutFace) std::printf("no face: %s\n", file.c_str());
  if (result.labelled > 0) {
    std::printf("recall %.4f (%zu of %zu)\n",
                static_cast<double>(result.found) / static_cast<double>(result.labelled), result.found,
                result.labelled);
  }
}

void run(int count, char** words) {
  const Options options = parse(count, words);
  cv::setNumThreads(1);
  Bench bench(readFacePack(facePacksFolder() / (options.pack + ".json")),
              options.labels.empty() ? Labels{} : readLabels(options.labels));
  auto files = picturesIn(options.folder);
  if (files.size() > options.photos) files.resize(options.photos);
  Result result;
  for (const fs::path& file : files) bench.analyse(file, result);
  print(result);
}

}  // namespace

int main(int count, char** words) {
  try {
    run(count, words);
    return 0;
  } catch (...) {
    std::fprintf(stderr, "face_speed: %s\n", currentError().what());
    return 1;
  }
}
