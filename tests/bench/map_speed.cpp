// Measures the explorer's methods, on all threads this process may use.
//   map_speed --method automatic|exact|approximate|umap [--vectors FILE [--labels FILE]] [--rows N]
//   [--columns N]
//             [--count K] [--dimensions D] [--epochs N] [--threads N] [--seed N] [--recall R] [--out FILE]
//             [--json]
// --vectors FILE: raw 32-bit floats, rows times columns of them; else uncorrelated normal numbers. --labels
// FILE: one byte a row. --out FILE: the map, as raw 32-bit floats. Prints a JSON object, with or without
// --json.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/project/map_quality.h"
#include "engine/project/neighbours.h"
#include "engine/project/umap.h"

using namespace likeness;

namespace {

using Arguments = std::map<std::string, std::string>;

Arguments parse(int argc, char** argv) {
  Arguments arguments = {{"method", "exact"}, {"rows", "70000"}, {"columns", "64"},
                         {"count", "15"},     {"threads", "0"},  {"dimensions", "2"},
                         {"epochs", "0"},     {"seed", "1"},     {"recall", "0.998"}};
  for (int i = 1; i < argc; ++i) {
    if (std::strncmp(argv[i], "--", 2) != 0) continue;
    const bool valued = i + 1 < argc && std::strncmp(argv[i + 1], "--", 2) != 0;
    arguments[argv[i] + 2] = valued ? argv[i + 1] : "yes";
    if (valued) ++i;
  }
  return arguments;
}

std::size_t numberOf(const Arguments& arguments, const char* name) {
  return std::strtoull(arguments.at(name).c_str(), nullptr, 10);
}

Matrix vectorsFor(const Arguments& arguments) {
  Matrix matrix(numberOf(arguments, "rows"), numberOf(arguments, "columns"));
  if (arguments.contains("vectors")) {
    std::ifstream file(arguments.at("vectors"), std::ios::binary);
    const auto bytes = static_cast<std::streamsize>(matrix.values.size() * sizeof(float));
    if (!file.read(reinterpret_cast<char*>(matrix.values.data()), bytes)) {
      throw Error(ErrorCode::fileDamaged, {arguments.at("vectors"), "too few values"});
    }
    return matrix;
  }
  Random random(1);
  for (float& value : matrix.values) value = random.normal();
  return matrix;
}

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void neighbours(const Arguments& arguments, const Matrix& vectors) {
  NeighbourQuery query;
  query.count = static_cast<int>(numberOf(arguments, "count"));
  query.threads = static_cast<int>(numberOf(arguments, "threads"));
  query.seed = numberOf(arguments, "seed");
  query.recallWanted = std::strtod(arguments.at("recall").c_str(), nullptr);
  const std::string& method = arguments.at("method");
  if (method == "exact") query.search = NeighbourSearch::exact;
  if (method == "approximate") query.search = NeighbourSearch::approximate;
  const auto start = std::chrono::steady_clock::now();
  const NeighbourTable table = nearestNeighbours(vectors, query);
  std::printf(
      "{\"method\": \"%s\", \"points\": %zu, \"dimensions\": %zu, \"neighbours\": %zu, \"seconds\": %.3f, "
      "\"recall\": %.5f}\n",
      arguments.at("method").c_str(), table.rows, vectors.columns, table.count, secondsSince(start),
      table.recall);
}

std::vector<int> labelsFor(const Arguments& arguments) {
  if (!arguments.contains("labels")) return {};
  std::ifstream file(arguments.at("labels"), std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  std::vector<int> labels;
  for (const char byte : bytes) labels.push_back(static_cast<unsigned char>(byte));
  return labels;
}

void umap(const Arguments& arguments, const Matrix& vectors) {
  MapConfig config;
  config.method = MapMethod::umap;
  config.dimensions = static_cast<int>(numberOf(arguments, "dimensions"));
  config.neighbours = static_cast<int>(numberOf(arguments, "count"));
  config.iterations = static_cast<int>(numberOf(arguments, "epochs"));
  config.threads = static_cast<int>(numberOf(arguments, "threads"));
  config.seed = numberOf(arguments, "seed");
  const auto start = std::chrono::steady_clock::now();
  double untilLayout = -1;
  const MapResult map = umapOf(vectors, config, {}, [&](const MapResult&) {
    if (untilLayout < 0) untilLayout = secondsSince(start);
  });
  const double seconds = secondsSince(start);
  const MapQuality quality = mapQuality(vectors, map.places, labelsFor(arguments));
  std::printf(
      "{\"method\": \"umap\", \"points\": %zu, \"seconds\": %.3f, \"seconds_until_layout\": %.3f, "
      "\"epochs\": %d, \"knn_accuracy\": %.4f, \"knn_accuracy_before\": %.4f, \"majority_share\": %.4f, "
      "\"trustworthiness\": %.4f, \"preservation\": %.4f, \"sampled\": %zu}\n",
      vectors.rows, seconds, untilLayout, map.iteration, quality.knnAccuracy.value_or(-1),
      quality.knnAccuracyBefore.value_or(-1), quality.majorityShare.value_or(-1), quality.trustworthiness,
      quality.preservation, quality.sampled);
  if (!arguments.contains("out")) return;
  std::ofstream file(arguments.at("out"), std::ios::binary);
  file.write(reinterpret_cast<const char*>(map.places.values.data()),
             static_cast<std::streamsize>(map.places.values.size() * sizeof(float)));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Arguments arguments = parse(argc, argv);
    const Matrix vectors = vectorsFor(arguments);
    arguments.at("method") == "umap" ? umap(arguments, vectors) : neighbours(arguments, vectors);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "map_speed: %s\n", error.what());
    return 1;
  }
}
