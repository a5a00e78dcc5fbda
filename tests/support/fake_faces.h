#pragma once

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/faces/face_indexer.h"
#include "engine/faces/face_library.h"

/// Faces without models: a photo is a small file that names who is on it, an embedding a unit vector near the
/// one of its person.
namespace likeness::tests {

inline constexpr std::size_t fakeDimension = 16;
inline const PackKey fakePack{"fake", "0123"};

/// Distances are about 1.41 between two people, and about 1.4 * `spread` within one.
inline std::vector<float> fakeEmbedding(int person, std::uint64_t variant, float spread = 0.2F) {
  Random ofPerson(1000, static_cast<std::uint64_t>(person));
  Random ofVariant(2000 + static_cast<std::uint64_t>(person), variant);
  const auto unit = [](Random& random) {
    std::vector<float> values(fakeDimension);
    float square = 0;
    for (float& value : values) {
      value = random.normal();
      square += value * value;
    }
    for (float& value : values) value /= std::sqrt(square);
    return values;
  };
  std::vector<float> embedding = unit(ofPerson);
  const std::vector<float> noise = unit(ofVariant);
  float square = 0;
  for (std::size_t i = 0; i < fakeDimension; ++i) {
    embedding[i] += spread * noise[i];
    square += embedding[i] * embedding[i];
  }
  for (float& value : embedding) value /= std::sqrt(square);
  return embedding;
}

inline NewFace fakeFace(int person, std::uint64_t variant, float quality = 1, float x = 0.1F) {
  NewFace stored;
  stored.face.box = {x, 0.2F, 0.3F, 0.4F};
  stored.face.score = 0.9F;
  stored.face.quality = quality;
  stored.face.landmarks[67] = {0.25F, 0.5F};
  stored.face.embedding = fakeEmbedding(person, variant);
  stored.thumbnail = {0xff, 0xd8, static_cast<std::uint8_t>(person), static_cast<std::uint8_t>(variant)};
  return stored;
}

/// Stores one photo with one face and returns the face.
inline RowId storeOneFace(FaceLibrary& library, RowId pack, int person, int variant, float quality = 1) {
  const std::string name = "/photos/" + std::to_string(person) + "_" + std::to_string(variant) + ".jpg";
  const std::vector<std::uint8_t> hash(name.begin(), name.end());
  const RowId photo = library.storePhoto(name, 10, 20, hash, 640, 480, pack,
                                         {fakeFace(person, static_cast<std::uint64_t>(variant), quality)});
  return library.facesOfPhoto(photo, pack, true).at(0).id;
}

inline void writeFakePhoto(const std::filesystem::path& file, const std::vector<int>& people,
                           const std::string& salt = {}) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << "PHOTO" << static_cast<char>(people.size());
  for (const int person : people) out << static_cast<char>(person);
  out << salt;
}

inline std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::fileNotFound, {file.string()});
  return {std::istreambuf_iterator<char>(in), {}};
}

inline ColorImage decodeFakePhoto(const std::filesystem::path& file) {
  const std::string content = contentOf(file);
  if (!content.starts_with("PHOTO") || content.size() < 6) {
    throw Error(ErrorCode::fileDamaged, {file.string(), "it is no picture"});
  }
  ColorImage image{100, 50, std::vector<std::uint8_t>(std::size_t{100} * 50 * 4)};
  std::copy_n(content.begin() + 5, std::min<std::size_t>(content.size() - 5, 40), image.pixels.begin());
  return image;
}

/// Side by side, ten pixels wide each.
class FakeAnalyzer : public FaceAnalyzer {
 public:
  std::vector<Face> detect(const ColorImage& photo) override {
    std::vector<Face> faces(photo.pixels[0]);
    for (std::size_t i = 0; i < faces.size(); ++i) {
      faces[i].box = {static_cast<float>(10 * i), 10, 10, 20};
      faces[i].score = 0.9F;
    }
    return faces;
  }
  void embed(const ColorImage& photo, std::vector<Face>& faces) override {
    std::uint64_t content = 0;
    for (std::size_t i = 0; i < 40; ++i) content = content * 31 + photo.pixels[i];
    for (std::size_t i = 0; i < faces.size(); ++i) {
      faces[i].embedding = fakeEmbedding(photo.pixels[1 + i], content);
      faces[i].quality = 2;
    }
  }
};

/// Counts what was done, so that a test sees what was not.
struct FakeTools {
  std::atomic<int> decoded = 0;
  std::atomic<int> hashed = 0;
  std::atomic<int> analyzers = 0;

  IndexTools tools() {
    IndexTools all;
    all.scan = [](const std::filesystem::path& place, const std::stop_token& stop, const auto& found,
                  const auto& unreadable) { scan(place, stop, found, unreadable); };
    all.hash = [this](const std::filesystem::path& file) {
      ++hashed;
      const std::string content = contentOf(file);
      return std::vector<std::uint8_t>(content.begin(), content.end());
    };
    all.decode = [this](const std::filesystem::path& file) {
      ++decoded;
      return decodeFakePhoto(file);
    };
    all.makeAnalyzer = [this] {
      ++analyzers;
      return std::make_unique<FakeAnalyzer>();
    };
    all.thumbnail = [](const ColorImage&, const FaceBox&) { return std::vector<std::uint8_t>{1, 2, 3}; };
    return all;
  }

 private:
  static void scan(const std::filesystem::path& place, const std::stop_token& stop,
                   const std::function<void(const FoundFile&)>& found,
                   const std::function<void(const std::filesystem::path&, const std::string&)>& unreadable) {
    std::error_code error;
    const auto see = [&](const std::filesystem::path& file) {
      struct stat status {};
      if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
      found({file, static_cast<std::uintmax_t>(status.st_size),
             status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec});
    };
    if (std::filesystem::is_regular_file(place, error)) return see(place);
    std::filesystem::recursive_directory_iterator entries(place, error);
    if (error) return unreadable(place, error.message());
    for (const auto& entry : entries) {
      if (stop.stop_requested()) return;
      see(entry.path());
    }
  }
};

/// Everyone nearer than the cut to someone of a cluster is in it, as far as users allow: single linkage,
/// naively.
inline std::vector<int> fakeClusters(const FaceTable& table, const FaceConstraints& constraints, float cut) {
  const std::size_t count = table.faces.size();
  std::vector<int> labels(count);
  for (std::size_t i = 0; i < count; ++i) labels[i] = static_cast<int>(i);
  const auto join = [&](int a, int b) { std::ranges::replace(labels, std::max(a, b), std::min(a, b)); };
  for (const auto& [a, b] : constraints.mustLinks) join(labels[a], labels[b]);
  const auto allowed = [&](int a, int b) {
    return std::ranges::none_of(constraints.cannotLinks, [&](const auto& pair) {
      const int first = labels[pair.first];
      const int second = labels[pair.second];
      return (first == a && second == b) || (first == b && second == a);
    });
  };
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      float square = 0;
      for (std::size_t d = 0; d < table.embeddings.columns; ++d) {
        const float difference = table.embeddings.row(i)[d] - table.embeddings.row(j)[d];
        square += difference * difference;
      }
      if (square < cut * cut && labels[i] != labels[j] && allowed(labels[i], labels[j]))
        join(labels[i], labels[j]);
    }
  }
  return labels;
}

}  // namespace likeness::tests
