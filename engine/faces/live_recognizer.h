#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/faces/face_analyzer.h"
#include "engine/faces/face_tracks.h"
#include "engine/faces/live_detector.h"
#include "engine/faces/live_references.h"

namespace likeness {

struct LiveConfig {
  float threshold = 0;      // Euclidean distance: a name below, "unknown" above; `verify` of the pack
  float clearQuality = 0;   // blurred faces below count only while there is nothing better
  std::size_t nearest = 5;  // people in the table of a face
  LiveSearch search;
  std::size_t facesPerFrame = 4;  // embedded in one picture, in turns where there are more
  std::size_t memory = 8;         // pictures whose distances are averaged
};

/// How far a face is from one of the people, on average over the last pictures.
struct LiveMatch {
  std::size_t person = 0;  // place in the references
  float distance = 0;      // 0 to 2
};

/// A face in the newest picture.
struct LiveFace {
  int track = 0;  // the same number in every picture while the face can be followed
  FaceBox box;    // in pixels of the picture
  float score = 0;
  std::vector<LiveMatch> nearest;  // nearest first; empty until the face has been embedded
  /// The nearest when nearer than the threshold; of several faces in a picture one alone has a name.
  std::optional<std::size_t> person;
};

/// Says who is in front of the camera. A face is followed over the pictures, and the average of its distances
/// of the last ones decides; one picture that shows somebody quite different is passed over. So the answer
/// does not flicker. Not thread-safe.
class LiveRecognizer {
 public:
  LiveRecognizer(std::vector<LivePerson> people, LiveConfig config, std::unique_ptr<FaceAnalyzer> analyzer);

  /// The faces in the next picture, from left to right. Errors: those of the analyzer.
  std::vector<LiveFace> look(const ColorImage& picture);
  const std::vector<LivePerson>& people() const { return people_; }

 private:
  /// What is remembered of one track.
  struct Memory {
    std::deque<std::vector<float>> distances;  // to every person, of the last pictures
    std::vector<float> embedding;              // the newest of them
    int leaps = 0;                             // pictures in a row that were far from it
    bool clear = false;                        // of those in `distances`
    std::uint64_t picture = 0;                 // when it was embedded last
  };

  std::vector<std::size_t> chooseFaces(const std::vector<SeenFace>& faces,
                                       const std::vector<int>& tracks) const;
  void embed(const ColorImage& picture, const std::vector<SeenFace>& faces, const std::vector<int>& tracks);
  void remember(Memory& memory, const Face& face);
  void judge(LiveFace& face) const;

  const std::vector<LivePerson> people_;
  const LiveConfig config_;
  const std::unique_ptr<FaceAnalyzer> analyzer_;
  LiveDetector detector_;
  FaceTracks tracks_;
  std::map<int, Memory> memories_;
  std::uint64_t pictures_ = 0;
};

}  // namespace likeness
