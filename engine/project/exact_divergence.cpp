#include "engine/project/exact_divergence.h"

#include <cmath>
#include <string>

#include "engine/core/crew.h"
#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/project/attraction.h"
#include "engine/project/exact_normalisation.h"
#include "engine/project/neighbours.h"
#include "engine/project/tsne_affinities.h"

namespace likeness {

namespace {

void checkPlaces(const Matrix& vectors, const Matrix& places) {
  if (places.rows != vectors.rows || places.columns < 1 || places.columns > 3) {
    throw Error(ErrorCode::impossibleValue,
                {"the map", "places",
                 "a row for each of the " + std::to_string(vectors.rows) + " rows, with 1 to 3 numbers"});
  }
}

}  // namespace

double exactKlDivergence(const Matrix& vectors, const Matrix& places, float perplexity, int threads,
                         const std::stop_token& stop) {
  checkPlaces(vectors, places);
  if (vectors.rows < 2) return -1;
  const int used = threads > 0 ? threads : availableThreads();
  const float possible = possiblePerplexity(perplexity, vectors.rows);
  NeighbourQuery query;
  query.count = neighboursFor(possible, vectors.rows);
  query.search = NeighbourSearch::exact;
  query.threads = used;
  const NeighbourTable neighbours = nearestNeighbours(vectors, query, stop);
  if (stop.stop_requested()) return -1;
  const Affinities affinities = jointAffinities(neighbours, possible, used, stop);
  const double normalisation = exactNormalisation(places, used, stop);
  if (stop.stop_requested()) return -1;
  Crew crew(used);
  return attractionCost(affinities, places.values, places.columns, crew, used) + std::log(normalisation);
}

}  // namespace likeness
