#include "engine/recognize/occlusion.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr int cover = 7;   // side of a window: a stroke is 2 to 4 pixels wide
constexpr int stride = 2;  // between windows

struct Window {
  int x = 0;
  int y = 0;
};

std::size_t placeOf(const GrayImage& picture, int x, int y) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x);
}

template <class Action>
void forPixels(const GrayImage& picture, const Window& window, const Action& action) {
  for (int y = window.y; y < std::min(window.y + cover, picture.height); ++y) {
    for (int x = window.x; x < std::min(window.x + cover, picture.width); ++x) action(placeOf(picture, x, y));
  }
}

std::vector<Window> windowsWithInk(const GrayImage& picture) {
  std::vector<Window> windows;
  for (int y = 0; y + cover <= picture.height; y += stride) {
    for (int x = 0; x + cover <= picture.width; x += stride) {
      bool ink = false;
      forPixels(picture, {x, y}, [&](std::size_t place) { ink = ink || picture.pixels[place] > 0; });
      if (ink) windows.push_back({x, y});
    }
  }
  return windows;
}

LabelledSamples covered(const GrayImage& picture, const std::vector<Window>& windows) {
  LabelledSamples samples;
  samples.classNames = {""};
  for (const Window& window : windows) {
    GrayImage hidden = picture;
    forPixels(picture, window, [&](std::size_t place) { hidden.pixels[place] = 0; });
    samples.add(hidden.pixels, 0);
  }
  return samples;
}

/// To the nearest reference of a class. Beyond the neighbours that an answer lists it is at least as far as
/// the last of them.
float distanceTo(int label, const Answer& answer) {
  for (const Neighbour& neighbour : answer.nearest) {
    if (neighbour.label == label) return neighbour.distance;
  }
  return answer.nearest.empty() ? answer.distance : answer.nearest.back().distance;
}

}  // namespace

Occlusion occlude(const Recognizer& recognizer, const GrayImage& prepared, const Answer& answer,
                  int threads) {
  Occlusion occlusion{prepared.width, prepared.height, std::vector<float>(prepared.pixels.size()), 0, 0};
  const std::vector<Window> windows = windowsWithInk(prepared);
  if (windows.empty()) return occlusion;
  const std::vector<Answer> answers = recognizer.recognize(covered(prepared, windows), -1, threads);
  const float now = distanceTo(answer.nearestClass, answer);
  std::vector<int> covers(prepared.pixels.size());
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const float change = distanceTo(answer.nearestClass, answers[i]) - now;
    forPixels(prepared, windows[i], [&](std::size_t place) {
      if (prepared.pixels[place] == 0) return;
      occlusion.change[place] += change;
      ++covers[place];
    });
  }
  for (std::size_t place = 0; place < covers.size(); ++place) {
    if (covers[place] == 0) continue;
    float& change = occlusion.change[place];
    change /= static_cast<float>(covers[place]);
    occlusion.mostAway = std::max(occlusion.mostAway, change);
    occlusion.mostNearer = std::min(occlusion.mostNearer, change);
  }
  return occlusion;
}

}  // namespace likeness
