// Judges a map, whoever made it, by one measure for all.
//   map_judge VECTORS.npy LABELS.npy PLACES.npy
// Prints a line of JSON: kl_divergence (exact affinities at perplexity 30, all pairs), knn_accuracy (of the
// labels, leave one out, k = 10, all rows) and trustworthiness (k = 15, a sample of 2,000 rows).
#include <cstdio>
#include <exception>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/project/exact_divergence.h"
#include "engine/project/map_quality.h"
#include "engine/store/npy.h"

using namespace likeness;

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: map_judge VECTORS.npy LABELS.npy PLACES.npy\n");
    return 2;
  }
  try {
    const Matrix vectors = readNpyMatrix(argv[1]);
    const std::vector<std::int64_t> labels = readNpyIntegers(argv[2]);
    const Matrix places = readNpyMatrix(argv[3]);
    MapQualityQuery query;
    query.sample = 2000;
    const MapQuality near =
        mapQuality(vectors, places, std::vector<int>(labels.begin(), labels.end()), query);
    query.neighbours = 10;
    query.sample = 0;
    const MapQuality all = mapQuality(vectors, places, std::vector<int>(labels.begin(), labels.end()), query);
    std::printf("{\"kl_divergence\": %.4f, \"knn_accuracy\": %.4f, \"trustworthiness\": %.4f}\n",
                exactKlDivergence(vectors, places, 30, availableThreads()), all.knnAccuracy.value_or(0),
                near.trustworthiness);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "map_judge: %s\n", error.what());
    return 1;
  }
}
