#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"

namespace likeness {

namespace {

constexpr std::size_t mostPeople = 3000;

struct Album {
  RowId person = 0;
  bool named = false;
  bool hidden = false;
  int faces = 0;
  std::vector<float> mean;  // of unit vectors, so of length 1 or less
};

float product(std::span<const float> a, std::span<const float> b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// The mean of |a - b|^2 over all pairs is 2 - 2 mean(a) mean(b), as all have length 1.
float rootMeanSquareDistance(std::span<const float> a, std::span<const float> b) {
  return std::sqrt(std::max(0.0F, 2 - 2 * product(a, b)));
}

void add(Album& album, const std::vector<float>& vector) {
  album.mean.resize(vector.size());
  for (std::size_t i = 0; i < vector.size(); ++i) album.mean[i] += vector[i];
  ++album.faces;
}

/// The people who have faces, the largest first.
std::vector<Album> readAlbums(Sqlite& sqlite, RowId pack) {
  std::map<RowId, Album> albums;
  std::size_t dimension = 0;
  SqliteQuery query = sqlite.query(
      "SELECT f.person, p.name <> '', p.hidden, e.vector FROM present_faces f JOIN embeddings e ON e.face = "
      "f.id "
      "JOIN people p ON p.id = f.person WHERE f.pack = ? AND f.mark = 0 AND p.retired = 0 ORDER BY f.id",
      pack);
  while (query.next()) {
    Album& album = albums[query.integer(0)];
    album.person = query.integer(0);
    album.named = query.integer(1) != 0;
    album.hidden = query.integer(2) != 0;
    const std::vector<float> vector = floatsOf(sqlite, query.blob(3), dimension);
    dimension = vector.size();
    add(album, vector);
  }
  std::vector<Album> sorted;
  for (auto& [person, album] : albums) {
    for (float& value : album.mean) value /= static_cast<float>(album.faces);
    sorted.push_back(std::move(album));
  }
  std::ranges::stable_sort(sorted, [](const Album& a, const Album& b) { return a.faces > b.faces; });
  return sorted;
}

using PeoplePairs = std::set<std::pair<RowId, RowId>>;

std::pair<RowId, RowId> ordered(RowId a, RowId b) {
  return {std::min(a, b), std::max(a, b)};
}

PeoplePairs answeredPairs(Sqlite& sqlite) {
  PeoplePairs answered;
  SqliteQuery query = sqlite.query("SELECT first, second FROM answers");
  while (query.next()) answered.emplace(query.integer(0), query.integer(1));
  return answered;
}

PersonPair pairOf(const Album& a, const Album& b, float distance, float verify, float cautious) {
  const bool swap = !a.named && b.named;
  const float certainty = std::clamp((verify - distance) / std::max(verify - cautious, 1e-6F), 0.0F, 1.0F);
  const auto sizes = static_cast<float>(a.faces) * static_cast<float>(b.faces);
  const float gain = sizes / static_cast<float>(a.faces + b.faces) * certainty;
  return {swap ? b.person : a.person, swap ? a.person : b.person, distance, gain};
}

std::vector<PersonMatch> nearest(const std::vector<Album>& albums, std::span<const float> mean, RowId except,
                                 bool namedOnly, std::size_t k) {
  std::vector<PersonMatch> matches;
  for (const Album& album : albums) {
    if (album.person == except || (namedOnly && !album.named)) continue;
    if (album.mean.size() != mean.size()) continue;
    matches.push_back({album.person, rootMeanSquareDistance(album.mean, mean)});
  }
  std::ranges::stable_sort(matches, {}, &PersonMatch::distance);
  matches.resize(std::min(k, matches.size()));
  return matches;
}

}  // namespace

std::vector<PersonPair> FaceLibrary::unsurePairs(RowId pack, float verify, float cautious,
                                                 std::size_t atMost) const {
  std::vector<Album> albums = readAlbums(*sqlite_, pack);
  std::erase_if(albums, [](const Album& album) { return album.hidden; });
  albums.resize(std::min(albums.size(), mostPeople));
  const PeoplePairs answered = answeredPairs(*sqlite_);
  std::vector<PersonPair> pairs;
  for (std::size_t i = 0; i < albums.size(); ++i) {
    for (std::size_t j = i + 1; j < albums.size(); ++j) {
      if (albums[i].named && albums[j].named) continue;  // whoever named both has answered
      const float distance = rootMeanSquareDistance(albums[i].mean, albums[j].mean);
      if (distance >= verify || answered.contains(ordered(albums[i].person, albums[j].person))) continue;
      pairs.push_back(pairOf(albums[i], albums[j], distance, verify, cautious));
    }
  }
  std::ranges::stable_sort(pairs, std::ranges::greater(), &PersonPair::gain);
  pairs.resize(std::min(atMost, pairs.size()));
  return pairs;
}

std::vector<PersonMatch> FaceLibrary::suggestNames(RowId person, RowId pack, std::size_t k) const {
  const std::vector<Album> albums = readAlbums(*sqlite_, pack);
  const auto found = std::ranges::find(albums, person, &Album::person);
  if (found == albums.end()) return {};
  return nearest(albums, found->mean, person, true, k);
}

std::vector<PersonMatch> FaceLibrary::nearestPeople(std::span<const float> embedding, RowId pack,
                                                    std::size_t k) const {
  return nearest(readAlbums(*sqlite_, pack), embedding, 0, false, k);
}

}  // namespace likeness
