#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "engine/recognize/digit_watcher.h"
#include "engine/recognize/frame_source.h"
#include "engine/store/experiment.h"

namespace likeness::cli {

namespace {

/// A number is a camera; anything else a video, or a folder of pictures.
FrameSourceConfig sourceFrom(const Arguments& arguments) {
  const std::string named = arguments.required("source");
  FrameSourceConfig config;
  int number = 0;
  const char* end = named.data() + named.size();
  const auto read = std::from_chars(named.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end && number >= 0) {
    config.camera = number;
    return config;
  }
  std::error_code unknown;
  config.path = named;
  config.kind = std::filesystem::is_directory(config.path, unknown) ? FrameSourceConfig::Kind::folder
                                                                    : FrameSourceConfig::Kind::video;
  config.paced = arguments.has("paced");
  return config;
}

class FrameWriter {
 public:
  explicit FrameWriter(const Recognizer& recognizer) : recognizer_(recognizer) {}

  Json json(const Frame& frame, const std::vector<TrackedDigit>& digits) const {
    Json json;
    json["time"] = seconds(frame);
    json["dropped"] = frame.dropped;
    json["digits"] = Json::array();
    for (const TrackedDigit& digit : digits) json["digits"].push_back(digitJson(digit));
    return json;
  }

  std::string line(const Frame& frame, const std::vector<TrackedDigit>& digits) const {
    std::string text = fixed(seconds(frame), 2) + " s:";
    for (const TrackedDigit& digit : digits) text += " " + (digit.label ? name(*digit.label) : "-");
    return text + (digits.empty() ? " nothing" : "");
  }

 private:
  static double seconds(const Frame& frame) {
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(frame.time).count();
    return static_cast<double>(milliseconds) / 1000;
  }

  const std::string& name(int label) const {
    return recognizer_.classNames()[static_cast<std::size_t>(label)];
  }

  Json digitJson(const TrackedDigit& digit) const {
    Json json;
    json["track"] = digit.track;
    json["box"] = Json::array();
    for (const InkPoint& corner : digit.corners) json["box"].push_back({tenths(corner.x), tenths(corner.y)});
    json["answer"] = digit.label ? Json(name(*digit.label)) : Json(nullptr);
    json["nearest_class"] = name(digit.nearestClass);
    json["distance"] = readable(digit.distance);
    json["threshold"] = readable(recognizer_.calibration().threshold);
    json["confidence"] = readable(digit.confidence);
    json["lost"] = digit.missed > 0;
    return json;
  }

  /// A tenth of a pixel is enough.
  static Json tenths(float value) { return readable(std::round(value * 10) / 10); }

  const Recognizer& recognizer_;
};

int runCamera(const Arguments& arguments) {
  arguments.refuseFiles();
  const FrameSourceConfig config = sourceFrom(arguments);
  const int threads = threadsFrom(arguments);
  const std::uint64_t most = arguments.wholeNumber("frames", 1, 1000000000).value_or(0);
  const auto recognizer = loadRecognizer(arguments.required("experiment"));
  const auto source = openFrameSource(config);
  const FrameWriter writer(*recognizer);
  DigitWatcher watcher(*recognizer, threads);
  const GentleStop stop("what is printed is kept");
  std::uint64_t seen = 0;
  while (const auto frame = source->next(stop.token())) {
    const auto digits = watcher.look(frame->picture);
    printLine(arguments, writer.json(*frame, digits), writer.line(*frame, digits));
    if (++seen == most) break;
  }
  return 0;
}

}  // namespace

Command cameraCommand() {
  return {
      "camera",
      "--source FILE|FOLDER|N --experiment DIR",
      "read the digits in the pictures of a camera or a recording",
      "A line is printed for every picture, at once: its time, and of each sign on paper its box (four "
      "corners, from\n"
      "the top left clockwise, in pixels), its answer (null: not a digit), the probability that the "
      "nearest\n"
      "class is right if it is a digit (--json: confidence), the distance, and a number that stays the same "
      "while\n"
      "the sign can be followed. Answers are steady over the pictures. Every picture of a recording is "
      "looked "
      "at,\n"
      "however long that takes, unless --paced is given. Ctrl+C ends it.",
      withCommonOptions(
          {{"source", "FILE|FOLDER|N", "a video, a folder of pictures, or the number of a camera"},
           {"experiment", "DIR", "the experiment"},
           {"frames", "N", "end after so many pictures"},
           {"paced", "", "play a recording at its own pace, and drop what comes too late"}}),
      runCamera};
}

}  // namespace likeness::cli
