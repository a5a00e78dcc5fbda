#include "ui/recognize/camera_run.h"

#include <algorithm>
#include <utility>

#include "engine/core/parallel.h"
#include "engine/recognize/digit_watcher.h"
#include "ui/live/frame_image.h"
#include "ui/live/live_rate.h"

namespace likeness::ui {

namespace {

/// Whether nothing can be seen: even the lightest places are all but black.
bool isDark(const ColorImage& picture) {
  constexpr int lightest = 24;         // levels
  constexpr std::size_t everyNth = 7;  // pixels looked at
  for (std::size_t i = 0; i + 3 < picture.pixels.size(); i += 4 * everyNth) {
    if (std::max({picture.pixels[i], picture.pixels[i + 1], picture.pixels[i + 2]}) > lightest) return false;
  }
  return true;
}

CameraPicture pictureOf(const Frame& frame, std::vector<TrackedDigit> digits, double perSecond) {
  const auto width = static_cast<float>(frame.picture.width);
  const auto height = static_cast<float>(frame.picture.height);
  for (TrackedDigit& digit : digits) {
    for (InkPoint& corner : digit.corners) corner = {corner.x / width, corner.y / height};
  }
  return {frameImage(frame.picture), std::move(digits), perSecond, isDark(frame.picture)};
}

}  // namespace

CameraTools programCameraTools() {
  return {[] { return listCameras(); },
          [](const FrameSourceConfig& config) { return openFrameSource(config); }};
}

CameraRun::CameraRun(CameraTools tools, QObject* parent)
    : QObject(parent), tools_(std::move(tools)), threshold_(std::make_shared<std::atomic<float>>(0.0F)) {
  listing_.onEvents([this](const auto& lists) { emit camerasListed(lists.back()); });
  reading_.onEvents([this](const std::vector<int>&) {
    if (const auto picture = newest_->take()) emit pictureRead(*picture);
  });
  reading_.onEnded([this](const std::optional<Error>& error) { emit ended(error); });
}

void CameraRun::lookForCameras() {
  listing_.start([list = tools_.cameras](const std::stop_token&, const auto& report) { report(list()); });
}

void CameraRun::setThreshold(float threshold) {
  *threshold_ = threshold;
}

void CameraRun::start(const FrameSourceConfig& source, std::shared_ptr<const Recognizer> recognizer,
                      float threshold) {
  newest_ = std::make_shared<NewestOnly<CameraPicture>>();
  setThreshold(threshold);
  reading_.start([source, recognizer = std::move(recognizer), newest = newest_, limit = threshold_,
                  open = tools_.frames](const std::stop_token& stop, const auto& report) {
    const auto frames = open(source);
    DigitWatcher watcher(*recognizer, availableThreads());
    LiveRate rate;
    while (const auto frame = frames->next(stop)) {
      std::vector<TrackedDigit> digits = watcher.look(frame->picture, *limit);
      const double perSecond = rate.add(std::chrono::steady_clock::now());
      if (newest->put(pictureOf(*frame, std::move(digits), perSecond))) report(0);
    }
  });
}

}  // namespace likeness::ui
