#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <span>
#include <vector>

#include "engine/core/files.h"
#include "engine/core/random.h"
#include "engine/scores/embedding_scores.h"

namespace likeness::tests {

struct VectorHalves {
  LabelledRows training;
  LabelledRows test;
};

/// A file of one vector: NumPy's header is a multiple of 64 bytes long, and its length is at byte 8.
inline std::vector<float> vectorOf(const std::filesystem::path& file) {
  const std::vector<std::uint8_t> bytes = readFile(file, std::size_t{1} << 20);
  const std::size_t header = 10U + bytes.at(8) + 256U * bytes.at(9);
  std::vector<float> values((bytes.size() - header) / sizeof(float));
  std::memcpy(values.data(), bytes.data() + header, values.size() * sizeof(float));
  return values;
}

/// The face vectors of a folder, every person's photos drawn into two halves.
inline VectorHalves halvesOf(const std::filesystem::path& folder, std::uint64_t seed) {
  std::vector<std::filesystem::path> people;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) people.push_back(entry.path());
  std::sort(people.begin(), people.end());
  Random random(seed);
  VectorHalves halves;
  for (std::size_t person = 0; person < people.size(); ++person) {
    std::vector<std::filesystem::path> photos;
    for (const auto& entry : std::filesystem::directory_iterator(people[person]))
      photos.push_back(entry.path());
    std::sort(photos.begin(), photos.end());
    random.shuffle(std::span(photos));
    for (std::size_t i = 0; i < photos.size(); ++i) {
      LabelledRows& half = i < photos.size() / 2 ? halves.test : halves.training;
      const std::vector<float> vector = vectorOf(photos[i]);
      half.rows.columns = vector.size();
      half.rows.values.insert(half.rows.values.end(), vector.begin(), vector.end());
      ++half.rows.rows;
      half.labels.push_back(static_cast<int>(person));
    }
  }
  return halves;
}

}  // namespace likeness::tests
