#include "engine/faces/face_tracks.h"

#include <algorithm>
#include <cstddef>

#include "engine/faces/face_overlap.h"

namespace likeness {

namespace {

constexpr float leastOverlap = 0.3F;
constexpr int longestAbsence = 5;

struct Overlap {
  float share = 0;
  std::size_t track = 0;
  std::size_t box = 0;
};

}  // namespace

std::vector<int> FaceTracks::follow(std::span<const FaceBox> boxes) {
  std::vector<Overlap> overlaps;
  for (std::size_t track = 0; track < tracks_.size(); ++track) {
    for (std::size_t box = 0; box < boxes.size(); ++box) {
      const float share = intersectionOverUnion(tracks_[track].box, boxes[box]);
      if (share >= leastOverlap) overlaps.push_back({share, track, box});
    }
  }
  std::ranges::stable_sort(overlaps, std::greater<>(), &Overlap::share);
  for (Track& track : tracks_) ++track.missed;
  std::vector<int> numbers(boxes.size());
  for (const Overlap& overlap : overlaps) {
    Track& track = tracks_[overlap.track];
    if (track.missed == 0 || numbers[overlap.box] != 0) continue;  // one of the two has a better one
    track.missed = 0;
    track.box = boxes[overlap.box];
    numbers[overlap.box] = track.number;
  }
  std::erase_if(tracks_, [](const Track& track) { return track.missed > longestAbsence; });
  for (std::size_t box = 0; box < boxes.size(); ++box) {
    if (numbers[box] != 0) continue;
    numbers[box] = ++last_;
    tracks_.push_back({last_, boxes[box], 0});
  }
  return numbers;
}

bool FaceTracks::isAlive(int track) const {
  return std::ranges::find(tracks_, track, &Track::number) != tracks_.end();
}

}  // namespace likeness
