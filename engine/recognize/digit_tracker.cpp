#include "engine/recognize/digit_tracker.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace likeness {

namespace {

struct Box {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  float area() const { return std::max(0.0F, right - left) * std::max(0.0F, bottom - top); }
};

Box boxOf(const std::array<InkPoint, 4>& corners) {
  Box box{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
  for (const InkPoint& corner : corners) {
    box.left = std::min(box.left, corner.x);
    box.top = std::min(box.top, corner.y);
    box.right = std::max(box.right, corner.x);
    box.bottom = std::max(box.bottom, corner.y);
  }
  return box;
}

/// 0 to 1 for boxes of the same size at the same place; a 1 is so narrow that the smaller side says nothing,
/// so boxes count as at least half as wide as they are high.
float matchOf(const std::array<InkPoint, 4>& a, const std::array<InkPoint, 4>& b) {
  const auto widened = [](Box box) {
    const float half = std::max(box.right - box.left, 0.5F * (box.bottom - box.top)) / 2;
    const float middle = (box.left + box.right) / 2;
    return Box{middle - half, box.top, middle + half, box.bottom};
  };
  const Box one = widened(boxOf(a));
  const Box other = widened(boxOf(b));
  const Box common{std::max(one.left, other.left), std::max(one.top, other.top),
                   std::min(one.right, other.right), std::min(one.bottom, other.bottom)};
  if (common.left >= common.right || common.top >= common.bottom) return 0;
  const float all = one.area() + other.area() - common.area();
  return all > 0 ? common.area() / all : 0;
}

/// The lower one of two.
float middleOf(std::vector<float>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

void place(TrackedDigit& digit, const FoundDigit& found) {
  constexpr float newWeight = 0.6F;      // of a corner's new place
  constexpr float trembleShare = 0.08F;  // of the size: beyond that it has moved
  const Box box = boxOf(found.corners);
  const float tremble = trembleShare * std::max(box.right - box.left, box.bottom - box.top);
  for (std::size_t i = 0; i < 4; ++i) {
    const InkPoint now = found.corners[i];
    InkPoint& shown = digit.corners[i];
    const bool moved = digit.pictures == 0 || std::hypot(now.x - shown.x, now.y - shown.y) > tremble;
    const float weight = moved ? 1 : newWeight;
    shown.x += weight * (now.x - shown.x);
    shown.y += weight * (now.y - shown.y);
  }
  ++digit.pictures;
  digit.missed = 0;
}

}  // namespace

DigitTracker::DigitTracker(RecognizeMany recognize, DigitTrackerConfig config)
    : recognize_(std::move(recognize)), config_(config) {}

DigitTracker::DigitTracker(const Recognizer& recognizer, int threads, DigitTrackerConfig config)
    : DigitTracker(
          [&recognizer, threads](const LabelledSamples& prepared) {
            return recognizer.recognize(prepared, -1, threads);
          },
          config) {}

/// For each sign the place of its track, a new one where none overlaps; the best overlaps first.
std::vector<std::size_t> DigitTracker::match(const std::vector<FoundDigit>& found) {
  constexpr float least = 0.2F;
  struct Pair {
    float overlap = 0;
    std::size_t sign = 0;
    std::size_t track = 0;
  };
  std::vector<Pair> pairs;
  for (std::size_t sign = 0; sign < found.size(); ++sign) {
    for (std::size_t track = 0; track < tracks_.size(); ++track) {
      const float overlap = matchOf(found[sign].corners, tracks_[track].digit.corners);
      if (overlap >= least) pairs.push_back({overlap, sign, track});
    }
  }
  std::ranges::stable_sort(pairs, std::greater<>(), &Pair::overlap);
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> tracks(found.size(), none);
  std::vector<bool> taken(tracks_.size(), false);
  for (const Pair& pair : pairs) {
    if (tracks[pair.sign] != none || taken[pair.track]) continue;
    tracks[pair.sign] = pair.track;
    taken[pair.track] = true;
  }
  for (std::size_t& track : tracks) {
    if (track != none) continue;
    track = tracks_.size();
    tracks_.emplace_back();
    tracks_.back().digit.track = ++last_;
  }
  return tracks;
}

void DigitTracker::read(const std::vector<FoundDigit>& found, const std::vector<std::size_t>& tracks) {
  std::vector<std::size_t> order(found.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t sign) { return tracks_[tracks[sign]].turn; });
  const auto fresh = static_cast<std::size_t>(
      std::ranges::count_if(tracks, [this](std::size_t track) { return tracks_[track].turn == 0; }));
  // What was never looked at has no answer to show, so it does not wait for its turn.
  order.resize(std::min(order.size(), std::max(fresh, config_.perPicture)));
  if (order.empty()) return;
  LabelledSamples pictures;
  pictures.classNames = {""};
  for (const std::size_t sign : order) pictures.add(found[sign].prepared.pixels, 0);
  std::vector<Answer> answers = recognize_(pictures);
  for (std::size_t i = 0; i < order.size(); ++i) {
    Track& track = tracks_[tracks[order[i]]];
    track.turn = pictures_;
    track.votes.push_back({answers[i].nearestClass, answers[i].distance, answers[i].confidence});
    if (track.votes.size() > config_.memory) track.votes.pop_front();
    track.digit.prepared = found[order[i]].prepared;
    track.digit.newest = std::move(answers[i]);
  }
}

void DigitTracker::judge(Track& track, float threshold) const {
  std::map<int, float> weights;
  for (const Vote& vote : track.votes)
    weights[vote.nearestClass] += std::exp(-2 * vote.distance / std::max(threshold, 1e-6F));
  const int best =
      std::ranges::max_element(weights, {}, [](const auto& entry) { return entry.second; })->first;
  std::vector<float> distances;
  std::vector<float> confidences;
  for (const Vote& vote : track.votes) {
    if (vote.nearestClass != best) continue;
    distances.push_back(vote.distance);
    confidences.push_back(vote.confidence);
  }
  track.digit.nearestClass = best;
  track.digit.distance = middleOf(distances);
  track.digit.confidence = middleOf(confidences);
  const std::optional<int> label = track.digit.distance <= threshold ? std::optional(best) : std::nullopt;
  // Another threshold is heard at once.
  const bool waits = track.digit.pictures > 1 && threshold == track.threshold;
  track.threshold = threshold;
  track.held = label == track.next ? track.held + 1 : 1;
  track.next = label;
  if (!waits || track.held >= config_.patience) track.digit.label = label;
}

std::vector<TrackedDigit> DigitTracker::follow(const std::vector<FoundDigit>& found, float threshold) {
  ++pictures_;
  for (Track& track : tracks_) ++track.digit.missed;
  const std::vector<std::size_t> tracks = match(found);
  for (std::size_t i = 0; i < found.size(); ++i) place(tracks_[tracks[i]].digit, found[i]);
  read(found, tracks);
  for (Track& track : tracks_) judge(track, threshold);
  std::vector<TrackedDigit> digits;
  for (const std::size_t track : tracks) digits.push_back(tracks_[track].digit);
  std::erase_if(tracks_, [this](const Track& track) { return track.digit.missed > config_.missing; });
  for (const Track& track : tracks_) {
    // What was seen once and no more was a shadow.
    if (track.digit.missed > 0 && track.digit.pictures > 2) digits.push_back(track.digit);
  }
  return digits;
}

}  // namespace likeness
