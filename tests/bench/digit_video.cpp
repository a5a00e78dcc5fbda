/// Videos of handwritten digits on paper: how many are found and answered rightly in each picture, and how
/// fast.
///
///   digit_video [--only NAME] [--pictures N] [--samples N] [--threads N] [--keep DIR] [--json]
///               EXPERIMENT INK.jsonl
///
/// Makes Motion-JPEG videos of 640 x 480 from the drawings of a file on paper of several kinds (see
/// tests/support/digit_video.h), plays each through the engine as the command `camera` does, and prints
/// shares and times. Right is a digit of the sheet whose box overlaps one with its answer; wrong are digits
/// with another answer or none, and answers where there is no digit; digits that leave the picture do not
/// count. Beside it the same without memory of the pictures before, and the share of the drawings that are
/// answered rightly when their strokes are read without any camera, which no finder can be expected to
/// surpass. --samples makes so many videos of every kind, of other drawings each. --keep leaves the videos,
/// their truth, and the first pictures with boxes in DIR. --json prints one object instead of the table.
#include "tests/support/digit_video.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/recognize/digit_reader.h"
#include "engine/recognize/digit_tracker.h"
#include "engine/recognize/frame_source.h"
#include "engine/recognize/separate_touching.h"
#include "engine/store/experiment.h"

using namespace likeness;
using namespace likeness::tests;
namespace fs = std::filesystem;

namespace {

struct Options {
  fs::path experiment;
  fs::path ink;
  fs::path keep;
  std::string only;
  int pictures = 50;
  int samples = 1;
  int threads = 2;
  bool json = false;
};

struct Score {
  std::size_t digits = 0;
  std::size_t found = 0;
  std::size_t right = 0;        // with memory
  std::size_t rightAtOnce = 0;  // from each picture alone
  std::size_t drawings = 0;
  std::size_t rightInk = 0;  // of the drawings, from their strokes
  std::size_t invented = 0;  // answers where there is no digit
  std::size_t pictures = 0;
  double finding = 0;  // seconds
  double reading = 0;
  double decoding = 0;

  void add(const Score& other) {
    digits += other.digits;
    found += other.found;
    right += other.right;
    rightAtOnce += other.rightAtOnce;
    drawings += other.drawings;
    rightInk += other.rightInk;
    invented += other.invented;
    pictures += other.pictures;
    finding += other.finding;
    reading += other.reading;
    decoding += other.decoding;
  }

  double share(std::size_t count) const {
    return static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(digits + invented, 1));
  }
  double foundShare() const {
    return static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(digits, 1));
  }
  double inkShare() const {
    return static_cast<double>(rightInk) / static_cast<double>(std::max<std::size_t>(drawings, 1));
  }
  double milliseconds(double time) const {
    return 1e3 * time / static_cast<double>(std::max<std::size_t>(pictures, 1));
  }
  double perSecond() const { return static_cast<double>(pictures) / (decoding + finding + reading); }
};

Options parse(int count, char** words) {
  Options options;
  std::vector<std::string> rest;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const bool more = i + 1 < count;
    if (word == "--only" && more) {
      options.only = words[++i];
    } else if (word == "--pictures" && more) {
      options.pictures = std::atoi(words[++i]);
    } else if (word == "--threads" && more) {
      options.threads = std::atoi(words[++i]);
    } else if (word == "--samples" && more) {
      options.samples = std::atoi(words[++i]);
    } else if (word == "--json") {
      options.json = true;
    } else if (word == "--keep" && more) {
      options.keep = words[++i];
    } else {
      rest.push_back(word);
    }
  }
  if (rest.size() != 2) throw Error(ErrorCode::wrongUsage, {"an experiment and a file of ink are needed"});
  options.experiment = rest[0];
  options.ink = rest[1];
  return options;
}

cv::Rect2f boxOf(const std::array<InkPoint, 4>& corners) {
  std::vector<cv::Point2f> points;
  for (const InkPoint& corner : corners) points.emplace_back(corner.x, corner.y);
  return cv::boundingRect(points);
}

double overlap(const cv::Rect2f& a, const cv::Rect2f& b) {
  const double common = (a & b).area();
  return common / (a.area() + b.area() - common);
}

struct Read {
  cv::Rect2f box;
  std::string answer;  // empty: not a digit
};

/// Digits that leave the picture are not seen, and it does not matter what is said of them.
bool isWhole(const SceneTruth& truth, const ColorImage& picture) {
  const cv::Rect2f box = truth.box();
  return box.x > 1 && box.y > 1 && box.br().x < static_cast<float>(picture.width - 1) &&
         box.br().y < static_cast<float>(picture.height - 1);
}

/// Greedy by overlap, each box once.
void compare(const std::vector<SceneTruth>& truths, const ColorImage& picture, std::vector<Read> reads,
             std::size_t& found, std::size_t& right, std::size_t& invented) {
  for (const SceneTruth& truth : truths) {
    auto best = reads.end();
    double most = 0.3;
    for (auto read = reads.begin(); read != reads.end(); ++read) {
      const double common = overlap(read->box, truth.box());
      if (common < most) continue;
      most = common;
      best = read;
    }
    if (best == reads.end()) continue;
    if (!isWhole(truth, picture)) {
      reads.erase(best);
      continue;
    }
    ++found;
    right += best->answer == truth.label;
    reads.erase(best);
  }
  invented += static_cast<std::size_t>(
      std::ranges::count_if(reads, [](const Read& read) { return !read.answer.empty(); }));
}

void drawBoxes(const ColorImage& picture, const std::vector<TrackedDigit>& digits,
               const Recognizer& recognizer, const fs::path& file) {
  const cv::Mat rgba(picture.height, picture.width, CV_8UC4,
                     const_cast<std::uint8_t*>(picture.pixels.data()));
  cv::Mat shown;
  cv::cvtColor(rgba, shown, cv::COLOR_RGBA2BGR);
  for (const TrackedDigit& digit : digits) {
    std::vector<cv::Point> corners;
    for (const InkPoint& corner : digit.corners)
      corners.emplace_back(static_cast<int>(corner.x), static_cast<int>(corner.y));
    const cv::Scalar colour = digit.label ? cv::Scalar(40, 170, 40) : cv::Scalar(40, 40, 220);
    cv::polylines(shown, corners, true, colour, 1, cv::LINE_AA);
    const std::string& name = recognizer.classNames()[static_cast<std::size_t>(digit.nearestClass)];
    cv::putText(shown, digit.label ? name : name + "?", corners[0], cv::FONT_HERSHEY_SIMPLEX, 0.6, colour, 2);
    const GrayImage& small = digit.prepared;
    cv::Mat prepared(28, 28, CV_8U, const_cast<std::uint8_t*>(small.pixels.data()));
    const cv::Rect place = cv::Rect(corners[1].x + 2, corners[1].y, 28, 28);
    if ((place & cv::Rect({}, shown.size())) != place) continue;
    cv::cvtColor(prepared, shown(place), cv::COLOR_GRAY2BGR);
  }
  cv::imwrite(file.string(), shown);
}

/// Of the drawings of a video, how many are read rightly from their strokes.
std::size_t rightFromInk(const DigitVideo& video, const std::vector<LabelledInk>& drawings,
                         const Recognizer& recognizer) {
  Random random(video.seed);
  std::size_t right = 0;
  for (const PlacedInk& placed : layDigits(video, drawings, random)) {
    const Answer answer = recognizer.recognize(renderInk(placed.ink));
    right += answer.label && recognizer.classNames()[static_cast<std::size_t>(*answer.label)] == placed.label;
  }
  return right;
}

Score play(const DigitVideo& video, const std::vector<LabelledInk>& drawings, const Recognizer& recognizer,
           const Options& options, const fs::path& folder) {
  if (!writeDigitVideo(video, drawings, folder))
    throw Error(ErrorCode::fileUnwritable, {folder.string(), video.name});
  std::vector<std::vector<SceneTruth>> truths;
  playDigitVideo(video, drawings, [&](const cv::Mat&, const auto& truth) { truths.push_back(truth); });
  FrameSourceConfig config;
  config.kind = FrameSourceConfig::Kind::video;
  config.path = folder / (video.name + ".avi");
  config.paced = false;
  const auto source = openFrameSource(config);
  DigitTracker tracker(recognizer, options.threads);
  const float threshold = recognizer.calibration().threshold;
  const auto& names = recognizer.classNames();
  const auto nameOf = [&](const std::optional<int>& label) {
    return label ? names[static_cast<std::size_t>(*label)] : std::string();
  };
  const auto recognize = [&](const LabelledSamples& prepared) {
    return recognizer.recognize(prepared, -1, options.threads);
  };
  Score score;
  using Clock = std::chrono::steady_clock;
  const auto seconds = [](Clock::duration time) { return std::chrono::duration<double>(time).count(); };
  for (auto last = Clock::now();;) {
    const auto frame = source->next({});
    if (!frame) break;
    const auto decoded = Clock::now();
    const auto found = findDigits(frame->picture, options.threads);
    const auto atEnd = Clock::now();
    const auto digits = tracker.follow(separateTouching(found, recognize, threshold), threshold);
    const auto over = Clock::now();
    score.decoding += seconds(decoded - last);
    score.finding += seconds(atEnd - decoded);
    score.reading += seconds(over - atEnd);
    std::vector<Read> atOnce;
    for (const ReadDigit& digit : recognizeFound(found, recognizer, threshold, options.threads))
      atOnce.push_back({boxOf(digit.found.corners), nameOf(digit.answer.label)});
    std::vector<Read> steady;
    for (const TrackedDigit& digit : digits) steady.push_back({boxOf(digit.corners), nameOf(digit.label)});
    const auto& truth = truths.at(score.pictures);
    std::size_t ignored = 0;
    compare(truth, frame->picture, atOnce, ignored, score.rightAtOnce, ignored);
    compare(truth, frame->picture, steady, score.found, score.right, score.invented);
    score.digits += static_cast<std::size_t>(
        std::ranges::count_if(truth, [&](const SceneTruth& one) { return isWhole(one, frame->picture); }));
    if (!options.keep.empty() && score.pictures % 25 == 12)
      drawBoxes(frame->picture, digits, recognizer,
                folder / (video.name + "-" + std::to_string(score.pictures) + ".png"));
    ++score.pictures;
    last = Clock::now();
  }
  score.drawings = video.digits;
  score.rightInk = rightFromInk(video, drawings, recognizer);
  return score;
}

void print(const std::string& name, const Score& score) {
  std::printf("| %s | %.3f | %.4f | %.4f | %.4f | %zu | %.1f | %.1f | %.0f |\n", name.c_str(),
              score.foundShare(), score.share(score.right), score.share(score.rightAtOnce), score.inkShare(),
              score.invented, score.milliseconds(score.finding), score.milliseconds(score.reading),
              score.perSecond());
  std::fflush(stdout);
}

nlohmann::ordered_json toJson(const Score& score) {
  return {{"pictures", score.pictures},
          {"digits", score.digits},
          {"found", score.foundShare()},
          {"right", score.share(score.right)},
          {"right_without_memory", score.share(score.rightAtOnce)},
          {"right_from_strokes", score.inkShare()},
          {"invented", score.invented},
          {"find_ms", score.milliseconds(score.finding)},
          {"read_ms", score.milliseconds(score.reading)},
          {"decode_ms", score.milliseconds(score.decoding)},
          {"pictures_per_second", score.perSecond()}};
}

void run(int count, char** words) {
  const Options options = parse(count, words);
  const auto recognizer = loadRecognizer(options.experiment);
  const auto drawings = readInk(options.ink);
  const fs::path folder =
      options.keep.empty() ? fs::temp_directory_path() / "likeness-digit-video" : options.keep;
  fs::create_directories(folder);
  if (!options.json)
    std::printf(
        "| video | found | right | without memory | from the strokes | invented | ms to find | ms to read "
        "| pictures/s |\n");
  nlohmann::ordered_json json;
  Score all;
  for (const DigitVideo& kind : digitVideos()) {
    if (!options.only.empty() && kind.name != options.only) continue;
    Score score;
    for (int sample = 0; sample < options.samples; ++sample) {
      DigitVideo video = kind;
      video.pictures = options.pictures;
      video.seed += 100 * static_cast<std::uint64_t>(sample);
      if (sample > 0) video.name += " " + std::to_string(sample + 1);
      score.add(play(video, drawings, *recognizer, options, folder));
    }
    if (!options.json) print(kind.name, score);
    json["videos"][kind.name] = toJson(score);
    all.add(score);
  }
  json["all"] = toJson(all);
  if (options.json)
    std::printf("%s\n", json.dump().c_str());
  else
    print("all", all);
  if (options.keep.empty()) fs::remove_all(folder);
}

}  // namespace

int main(int count, char** words) {
  try {
    run(count, words);
  } catch (...) {
    std::fprintf(stderr, "digit_video: %s\n", currentError().what());
    return 1;
  }
}
