/// Videos of handwritten digits on paper: how many are found and answered rightly in each picture, and how
/// fast.
///
///   digit_video [--only NAME] [--pictures N] [--threads N] [--keep DIR] EXPERIMENT INK.jsonl
///
/// Makes Motion-JPEG videos of 640 x 480 from the drawings of a file on paper of several kinds (see
/// tests/support/digit_video.h), plays each through the engine as the command `camera` does, and prints
/// shares and times. Right is a digit of the sheet whose box overlaps one with its answer; wrong are digits
/// with another answer or none, and answers where there is no digit. Beside it the same without memory of the
/// pictures before. --keep leaves the videos, their truth, and the first pictures with boxes in DIR.
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
  int threads = 2;
};

struct Score {
  std::size_t digits = 0;
  std::size_t found = 0;
  std::size_t right = 0;        // with memory
  std::size_t rightAtOnce = 0;  // from each picture alone
  std::size_t invented = 0;     // answers where there is no digit
  std::size_t pictures = 0;
  double finding = 0;  // seconds
  double reading = 0;
  double decoding = 0;

  void add(const Score& other) {
    digits += other.digits;
    found += other.found;
    right += other.right;
    rightAtOnce += other.rightAtOnce;
    invented += other.invented;
    pictures += other.pictures;
    finding += other.finding;
    reading += other.reading;
    decoding += other.decoding;
  }
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

/// Greedy by overlap, each box once.
void compare(const std::vector<SceneTruth>& truths, std::vector<Read> reads, std::size_t& found,
             std::size_t& right, std::size_t& invented) {
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
  Score score;
  using Clock = std::chrono::steady_clock;
  const auto seconds = [](Clock::duration time) { return std::chrono::duration<double>(time).count(); };
  for (auto last = Clock::now();;) {
    const auto frame = source->next({});
    if (!frame) break;
    const auto decoded = Clock::now();
    const auto found = findDigits(frame->picture, options.threads);
    const auto atEnd = Clock::now();
    const auto digits = tracker.follow(found, threshold);
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
    compare(truth, atOnce, ignored, score.rightAtOnce, ignored);
    compare(truth, steady, score.found, score.right, score.invented);
    score.digits += truth.size();
    if (!options.keep.empty() && score.pictures % 25 == 12)
      drawBoxes(frame->picture, digits, recognizer,
                folder / (video.name + "-" + std::to_string(score.pictures) + ".png"));
    ++score.pictures;
    last = Clock::now();
  }
  return score;
}

void print(const std::string& name, const Score& score) {
  const auto share = [&](std::size_t count) {
    return static_cast<double>(count) /
           static_cast<double>(std::max<std::size_t>(score.digits + score.invented, 1));
  };
  const auto pictures = static_cast<double>(std::max<std::size_t>(score.pictures, 1));
  const double all = score.decoding + score.finding + score.reading;
  std::printf("| %s | %.3f | %.4f | %.4f | %zu | %.1f | %.1f | %.0f |\n", name.c_str(),
              static_cast<double>(score.found) / static_cast<double>(std::max<std::size_t>(score.digits, 1)),
              share(score.right), share(score.rightAtOnce), score.invented, 1e3 * score.finding / pictures,
              1e3 * score.reading / pictures, pictures / all);
  std::fflush(stdout);
}

void run(int count, char** words) {
  const Options options = parse(count, words);
  const auto recognizer = loadRecognizer(options.experiment);
  const auto drawings = readInk(options.ink);
  const fs::path folder =
      options.keep.empty() ? fs::temp_directory_path() / "likeness-digit-video" : options.keep;
  fs::create_directories(folder);
  std::printf(
      "| video | found | right | without memory | invented | ms to find | ms to read | pictures/s |\n");
  Score all;
  for (DigitVideo video : digitVideos()) {
    if (!options.only.empty() && video.name != options.only) continue;
    video.pictures = options.pictures;
    const Score score = play(video, drawings, *recognizer, options, folder);
    print(video.name, score);
    all.add(score);
  }
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
