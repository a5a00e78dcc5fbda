// Measures clustering on synthetic faces; clustering_peer.py makes the vectors, measures scipy and
// scikit-learn on the same and compares. Without torch, so that the memory is that of clustering.
//   clustering linkage VECTORS.f32 ROWS COLUMNS THREADS OUT     writes the tree: four doubles a merge
//   clustering dbscan VECTORS.f32 ROWS COLUMNS THREADS OUT RADIUS MINIMUM    writes int32 labels
// prints one JSON object.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "engine/faces/dbscan.h"
#include "engine/faces/linkage.h"

using namespace likeness;

namespace {

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Of this program alone: getrusage counts what the program that started it had used, too.
double peakMegabytes() {
  std::ifstream status("/proc/self/status");
  std::string word;
  double kilobytes = 0;
  while (status >> word) {
    if (word == "VmHWM:") status >> kilobytes;
  }
  return kilobytes / 1024;
}

Matrix readVectors(const char* file, std::size_t rows, std::size_t columns) {
  Matrix matrix(rows, columns);
  std::ifstream stream(file, std::ios::binary);
  stream.read(reinterpret_cast<char*>(matrix.values.data()),
              static_cast<std::streamsize>(matrix.values.size() * sizeof(float)));
  if (!stream) {
    std::fprintf(stderr, "clustering: %s is too short\n", file);
    std::exit(1);
  }
  return matrix;
}

template <class T>
void write(const char* file, const std::vector<T>& values) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size() * sizeof(T)));
}

void measureLinkage(const Matrix& rows, int threads, const char* out) {
  const double began = seconds();
  const MergeTree tree = averageLinkage(rows, {}, threads);
  const double took = seconds() - began;
  const double cutBegan = seconds();
  constexpr int cuts = 50;
  int clusters = 0;
  for (int i = 0; i < cuts; ++i) clusters = cutTree(tree, 1.0F + 0.001F * static_cast<float>(i)).count;
  const double cut = (seconds() - cutBegan) / cuts;
  std::vector<float> places;
  for (int i = 0; i < 200; ++i) places.push_back(0.01F * static_cast<float>(i));
  const double curveBegan = seconds();
  const std::size_t points = cutCurve(tree, places).size();
  const double curve = seconds() - curveBegan;
  std::vector<double> merges;
  for (const Merge& merge : tree.merges) {
    merges.insert(merges.end(), {static_cast<double>(merge.left), static_cast<double>(merge.right),
                                 merge.height, static_cast<double>(merge.size)});
  }
  write(out, merges);
  std::printf(
      "{\"seconds\": %.4f, \"peak_mb\": %.1f, \"cut_ms\": %.3f, \"curve_ms\": %.3f, \"clusters\": %d, "
      "\"points\": %zu}\n",
      took, peakMegabytes(), 1000 * cut, 1000 * curve, clusters, points);
}

void measureDbscan(const Matrix& rows, int threads, const char* out, float radius, std::size_t minimum) {
  const double began = seconds();
  const Clustering found = dbscan(rows, {radius, minimum}, {}, threads);
  const double took = seconds() - began;
  write(out, found.labels);
  std::printf("{\"seconds\": %.4f, \"peak_mb\": %.1f, \"clusters\": %d}\n", took, peakMegabytes(),
              found.count);
}

}  // namespace

int main(int count, char** words) {
  const std::string what = count > 1 ? words[1] : "";
  if (!(what == "linkage" && count == 7) && !(what == "dbscan" && count == 9)) {
    std::fprintf(stderr, "usage: see clustering.cpp\n");
    return 2;
  }
  const Matrix rows =
      readVectors(words[2], std::strtoul(words[3], nullptr, 10), std::strtoul(words[4], nullptr, 10));
  const int threads = std::atoi(words[5]);
  if (what == "linkage") measureLinkage(rows, threads, words[6]);
  if (what == "dbscan") {
    measureDbscan(rows, threads, words[6], std::strtof(words[7], nullptr),
                  std::strtoul(words[8], nullptr, 10));
  }
  return 0;
}
