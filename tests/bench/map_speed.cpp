// Measures the explorer's methods, on all threads this process may use.
//   map_speed --method exact|approximate|umap|quality [--data mnist|random] [--rows N] [--columns N]
//             [--count K] [--threads N] [--vectors FILE] [--json]
// "mnist": the pixels as their first principal components; "random": uncorrelated normal numbers.
// --vectors FILE: raw 32-bit floats, --rows times --columns of them, in place of --data.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/project/neighbours.h"

using namespace likeness;

namespace {

using Arguments = std::map<std::string, std::string>;

Arguments parse(int argc, char** argv) {
  Arguments arguments = {
      {"method", "exact"}, {"rows", "70000"}, {"columns", "64"}, {"count", "15"}, {"threads", "0"}};
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
  query.search = arguments.at("method") == "exact" ? NeighbourSearch::exact : NeighbourSearch::approximate;
  const auto start = std::chrono::steady_clock::now();
  const NeighbourTable table = nearestNeighbours(vectors, query);
  std::printf(
      "{\"method\": \"%s\", \"points\": %zu, \"dimensions\": %zu, \"neighbours\": %zu, \"seconds\": %.3f, "
      "\"recall\": %.5f}\n",
      arguments.at("method").c_str(), table.rows, vectors.columns, table.count, secondsSince(start),
      table.recall);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Arguments arguments = parse(argc, argv);
    const Matrix vectors = vectorsFor(arguments);
    neighbours(arguments, vectors);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "map_speed: %s\n", error.what());
    return 1;
  }
}
