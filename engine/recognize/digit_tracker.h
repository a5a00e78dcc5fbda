#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/recognize/digit_finder.h"
#include "engine/recognize/recognizer.h"

namespace likeness {

/// Answers to prepared pictures, in their order.
using RecognizeMany = std::function<std::vector<Answer>(const LabelledSamples&)>;

struct DigitTrackerConfig {
  std::size_t memory = 11;     // pictures whose answers are weighed
  int patience = 2;            // pictures after which another answer takes the place of the one shown
  int missing = 4;             // pictures for which a digit that is not found any more is kept
  std::size_t perPicture = 6;  // signs recognised in one picture, in turns where there are more
};

/// A digit that is followed from picture to picture.
struct TrackedDigit {
  int track = 0;                    // the same number in every picture while it can be followed, from 1
  std::array<InkPoint, 4> corners;  // as in FoundDigit, with less tremble
  std::optional<int> label;         // nothing: not a digit
  int nearestClass = 0;             // what it would be if it had to be one
  float distance = 0;               // the middle one of the last pictures
  float confidence = 0;             // that nearestClass is right (see Answer), the middle one as well
  std::size_t pictures = 0;         // that it was seen in
  int missed = 0;                   // pictures since it was found last; 0: it is in this one
  GrayImage prepared;               // as it was recognised last
  Answer newest;                    // to that picture alone
};

/// Reads the digits in the pictures of a camera and keeps the answers steady. Boxes are matched by their
/// overlap; the class is the one that the last pictures vote for, nearer ones with more weight, its distance
/// the median of theirs, so one blurred picture changes nothing; and what is shown changes once the next
/// answer has held for a few pictures. Where there are many signs they are recognised in turns, new ones
/// first. Not thread-safe.
class DigitTracker {
 public:
  explicit DigitTracker(RecognizeMany recognize, DigitTrackerConfig config = {});
  /// With a recogniser, which has to live as long.
  DigitTracker(const Recognizer& recognizer, int threads, DigitTrackerConfig config = {});

  /// The digits of the next picture, in the order of `found`, and then those just lost. `threshold` is held
  /// against the distances; a new one counts for the pictures before as well. Errors: those of `recognize`.
  std::vector<TrackedDigit> follow(const std::vector<FoundDigit>& found, float threshold);
  /// What was seen so far is followed no more; its numbers are not given again.
  void forget() { tracks_.clear(); }

 private:
  struct Vote {
    int nearestClass = 0;
    float distance = 0;
    float confidence = 0;
  };
  struct Track {
    TrackedDigit digit;
    std::deque<Vote> votes;
    std::uint64_t turn = 0;   // the picture in which it was recognised last
    std::optional<int> next;  // what is going to be shown if it holds
    int held = 0;             // pictures
    float threshold = -1;     // that was held against the votes last
  };

  std::vector<std::size_t> match(const std::vector<FoundDigit>& found);
  void read(const std::vector<FoundDigit>& found, const std::vector<std::size_t>& tracks);
  void judge(Track& track, float threshold) const;

  RecognizeMany recognize_;
  DigitTrackerConfig config_;
  std::vector<Track> tracks_;
  int last_ = 0;
  std::uint64_t pictures_ = 0;
};

}  // namespace likeness
