// Measures how close different people come with a face pack, for "impostors" in resources/face-packs/*.json.
//   impostor_curve PACK DIR      DIR has one folder a person
// Every pair of faces of two different people counts. Prints a JSON object; where it was measured is to be
// added in words.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

#include "engine/faces/face_places.h"
#include "engine/faces/index_tools.h"
#include "engine/faces/labelled_faces.h"
#include "engine/metric/runtime.h"

using namespace likeness;

namespace {

constexpr double leastPairs = 10;  // so many at least are below the first quantile
constexpr double shares[] = {1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01,
                             0.02, 0.05, 0.1,  0.2,  0.3,  0.4,  0.5,  0.6,  0.7,  0.8,  0.9,  0.95, 0.99};

std::vector<float> impostorDistances(const LabelledFaces& faces) {
  std::vector<float> distances;
  const Matrix& rows = faces.table.embeddings;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (faces.labels[i] < 0 || faces.labels[j] < 0 || faces.labels[i] == faces.labels[j]) continue;
      const auto a = rows.row(i);
      const auto b = rows.row(j);
      const float cosine = std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
      distances.push_back(std::sqrt(std::max(0.0F, 2 - 2 * cosine)));
    }
  }
  std::ranges::sort(distances);
  return distances;
}

int measure(const char* packId, const char* folder) {
  const FacePack pack = openFacePack(packId);
  prepareRuntime();
  const LabelledFaces faces =
      labelFaces({folder, {}, pack, 0}, defaultIndexTools(pack), IndexControls(), {}, [](const auto&) {});
  const std::vector<float> distances = impostorDistances(faces);
  const auto count = static_cast<double>(distances.size());
  std::printf("{\"faces\": %zu, \"people\": %zu, \"pairs\": %zu,\n \"quantiles\": [", faces.labels.size(),
              faces.people.size(), distances.size());
  const char* comma = "";
  for (const double share : shares) {
    if (share * count < leastPairs) continue;
    const auto place = static_cast<std::size_t>(std::ceil(share * count)) - 1;
    std::printf("%s[%g, %.4f]", comma, share, static_cast<double>(distances[place]));
    comma = ", ";
  }
  std::printf("]}\n");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: impostor_curve PACK DIR\n");
    return 2;
  }
  try {
    return measure(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "impostor_curve: %s\n", error.what());
    return 1;
  }
}
