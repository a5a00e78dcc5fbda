// Times the first 50 principal components of a matrix on all threads this process may use, places included.
//   pca_speed VECTORS.npy [exact|randomised]
#include <chrono>
#include <cstdio>
#include <exception>
#include <numeric>
#include <string_view>

#include "engine/project/pca.h"
#include "engine/store/npy.h"

using namespace likeness;

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: pca_speed VECTORS.npy [exact|randomised]\n");
    return 2;
  }
  try {
    const Matrix vectors = readNpyMatrix(argv[1]);
    PcaConfig config;
    config.components = 50;
    config.threads = 0;
    const std::string_view solver = argc > 2 ? argv[2] : "";
    if (solver == "exact") config.solver = PcaSolver::exact;
    if (solver == "randomised") config.solver = PcaSolver::randomised;
    const auto begin = std::chrono::steady_clock::now();
    const PrincipalAxes axes = principalAxes(vectors, config);
    const Matrix places = axes.place(vectors, config.threads);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double share = std::accumulate(axes.shares.begin(), axes.shares.end(), 0.0);
    std::printf("{\"seconds\": %.3f, \"rows\": %zu, \"components\": %zu, \"explained\": %.5f}\n", seconds,
                places.rows, places.columns, share);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pca_speed: %s\n", error.what());
    return 1;
  }
}
