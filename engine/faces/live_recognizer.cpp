#include "engine/faces/live_recognizer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/faces/embedding_distance.h"

namespace likeness {

namespace {

float areaOf(const Face& face) {
  return face.box.width * face.box.height;
}

/// Nobody is in a picture twice: of faces with one name the nearest keeps it.
void nameOnce(std::vector<LiveFace>& faces) {
  std::map<std::size_t, LiveFace*> named;
  for (LiveFace& face : faces) {
    if (!face.person) continue;
    const auto [entry, isFirst] = named.try_emplace(*face.person, &face);
    if (isFirst) continue;
    LiveFace*& nearest = entry->second;
    const bool nearer = face.nearest.front().distance < nearest->nearest.front().distance;
    (nearer ? nearest->person : face.person).reset();
    if (nearer) nearest = &face;
  }
}

}  // namespace

LiveRecognizer::LiveRecognizer(std::vector<LivePerson> people, LiveConfig config,
                               std::unique_ptr<FaceAnalyzer> analyzer)
    : people_(std::move(people)),
      config_(config),
      analyzer_(std::move(analyzer)),
      detector_(*analyzer_, config.search) {}

/// Those that nobody has looked at yet first, then those whose turn was longest ago, the larger first.
std::vector<std::size_t> LiveRecognizer::chooseFaces(const std::vector<SeenFace>& faces,
                                                     const std::vector<int>& tracks) const {
  const auto turnOf = [&](std::size_t face) {
    const auto memory = memories_.find(tracks[face]);
    return memory == memories_.end() ? std::uint64_t{0} : memory->second.picture;
  };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    if (faces[i].found) order.push_back(i);
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return std::pair(turnOf(a), -areaOf(faces[a].face)) < std::pair(turnOf(b), -areaOf(faces[b].face));
  });
  order.resize(std::min(order.size(), config_.facesPerFrame));
  return order;
}

void LiveRecognizer::embed(const ColorImage& picture, const std::vector<SeenFace>& faces,
                           const std::vector<int>& tracks) {
  const std::vector<std::size_t> chosen = chooseFaces(faces, tracks);
  std::vector<Face> some;
  for (const std::size_t face : chosen) some.push_back(faces[face].face);
  analyzer_->embed(picture, some);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    Memory& memory = memories_[tracks[chosen[i]]];
    memory.picture = pictures_;
    remember(memory, some[i]);
  }
}

void LiveRecognizer::remember(Memory& memory, const Face& face) {
  const bool clear = face.quality >= config_.clearQuality;
  if (face.embedding.empty() ||
      !std::ranges::all_of(face.embedding, [](float value) { return std::isfinite(value); }))
    return;
  if (!clear && memory.clear) return;
  const bool leaps = !memory.embedding.empty() &&
                     distanceOf(memory.embedding, face.embedding) > static_cast<double>(config_.threshold);
  memory.leaps = leaps ? memory.leaps + 1 : 0;
  if (memory.leaps == 1) return;  // one odd picture
  // After two, somebody else is at the same place, as after a cut in a film.
  if (leaps || (clear && !memory.clear)) memory.distances.clear();
  memory.leaps = 0;
  std::vector<float> distances;
  distances.reserve(people_.size());
  for (const LivePerson& person : people_)
    distances.push_back(static_cast<float>(distanceOf(person.embedding, face.embedding)));
  memory.distances.push_back(std::move(distances));
  if (memory.distances.size() > config_.memory) memory.distances.pop_front();
  memory.embedding = face.embedding;
  memory.clear = clear;
}

void LiveRecognizer::judge(LiveFace& face) const {
  const auto memory = memories_.find(face.track);
  if (memory == memories_.end() || memory->second.distances.empty()) return;
  const auto& distances = memory->second.distances;
  for (std::size_t person = 0; person < people_.size(); ++person) {
    float sum = 0;
    for (const std::vector<float>& of : distances) sum += of[person];
    face.nearest.push_back({person, sum / static_cast<float>(distances.size())});
  }
  const std::size_t count = std::min(config_.nearest, face.nearest.size());
  std::ranges::partial_sort(face.nearest, face.nearest.begin() + static_cast<std::ptrdiff_t>(count),
                            std::less<>(), &LiveMatch::distance);
  face.nearest.resize(count);
  if (count > 0 && face.nearest.front().distance < config_.threshold)
    face.person = face.nearest.front().person;
}

std::vector<LiveFace> LiveRecognizer::look(const ColorImage& picture) {
  ++pictures_;
  const std::vector<SeenFace> faces = detector_.find(picture);
  std::vector<FaceBox> boxes;
  for (const SeenFace& seen : faces) boxes.push_back(seen.face.box);
  const std::vector<int> tracks = tracks_.follow(boxes);
  std::erase_if(memories_, [this](const auto& memory) { return !tracks_.isAlive(memory.first); });
  embed(picture, faces, tracks);
  std::vector<LiveFace> seen;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    seen.push_back({tracks[i], faces[i].face.box, faces[i].face.score, {}, {}});
    judge(seen.back());
  }
  nameOnce(seen);
  return seen;
}

}  // namespace likeness
