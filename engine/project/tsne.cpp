#include "engine/project/tsne.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "engine/core/crew.h"
#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/project/attraction.h"
#include "engine/project/grid_repulsion.h"
#include "engine/project/neighbours.h"
#include "engine/project/pca.h"
#include "engine/project/split_range.h"
#include "engine/project/tree_repulsion.h"

namespace likeness {

namespace {

constexpr std::size_t rowsForGrid = 1000;
constexpr float startSpread = 1e-4F;
constexpr float mapSpread = 1;  // a start wider than this is a map already
constexpr int usualIterations = 1000;
constexpr int iterationsFromMap = 300;
constexpr float leastGain = 0.01F;
constexpr auto betweenFrames = std::chrono::milliseconds(250);

float spreadOf(const Matrix& places) {
  double all = 0;
  for (std::size_t d = 0; d < places.columns; ++d) {
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < places.rows; ++i) {
      sum += places.row(i)[d];
      squares += double{places.row(i)[d]} * places.row(i)[d];
    }
    const auto n = static_cast<double>(std::max<std::size_t>(places.rows, 1));
    all = std::max(all, squares / n - sum / n * sum / n);
  }
  return static_cast<float>(std::sqrt(std::max(all, 0.0)));
}

/// The state of a descent.
class Descent {
 public:
  Descent(const Affinities& affinities, const Matrix& start, const TsneDescent& settings)
      : affinities_(affinities),
        settings_(settings),
        parts_(settings.threads > 0 ? settings.threads : availableThreads()),
        crew_(parts_),
        places_(start),
        velocities_(start.values.size()),
        gains_(start.values.size(), 1.0F),
        attraction_(start.values.size()),
        repulsion_(start.values.size()),
        early_(spreadOf(start) > mapSpread ? 0 : settings.earlyIterations) {}

  MapResult run(const std::stop_token& stop, const MapProgress& progress) {
    const int iterations = plannedIterations(settings_, places_);
    auto shown = std::chrono::steady_clock::now();
    int iteration = 0;
    for (; iteration < iterations && !stop.stop_requested(); ++iteration) {
      step(iteration);
      const auto now = std::chrono::steady_clock::now();
      if (!progress || now - shown < betweenFrames) continue;
      shown = now;
      if (now >= nextDivergence_) measureDivergence();
      progress(frame(iteration + 1, iterations));
    }
    measureDivergence();
    return frame(iteration, iterations);
  }

 private:
  MapResult frame(int iteration, int iterations) const {
    MapResult result;
    result.places = places_;
    result.iteration = iteration;
    result.iterations = iterations;
    result.klDivergence = divergence_;
    return result;
  }

  /// Costs as much as an iteration or two; so frames that come quickly share one.
  void measureDivergence() {
    if (places_.rows < 2) return;
    const auto begin = std::chrono::steady_clock::now();
    const double normalisation = repel();
    divergence_ =
        attractionCost(affinities_, places_.values, places_.columns, crew_, parts_) + std::log(normalisation);
    const auto end = std::chrono::steady_clock::now();
    nextDivergence_ = end + 25 * (end - begin);
  }

  double repel() {
    if (places_.columns == 3) return inSpace_.compute(places_.values, repulsion_, crew_, parts_);
    if (places_.rows < rowsForGrid) return inPlane_.compute(places_.values, repulsion_, crew_, parts_);
    return onGrid_.compute(places_.values, repulsion_, crew_, parts_);
  }

  void step(int iteration) {
    const bool early = iteration < early_;
    const float exaggeration = early ? settings_.exaggeration : 1;
    const float rate = settings_.learningRate > 0
                           ? settings_.learningRate
                           : std::max(static_cast<float>(places_.rows) / settings_.exaggeration, 200.0F);
    const float momentum = early ? 0.5F : 0.8F;
    const auto normalisation = static_cast<float>(repel());
    const float repulsion = normalisation > 0 ? 1 / normalisation : 0;
    computeAttraction(affinities_, places_.values, places_.columns, attraction_, crew_, parts_);
    std::vector<double> sums(static_cast<std::size_t>(parts_) * places_.columns);
    crew_.run(parts_, [&](int part) {
      const IndexRange rows = partOf(places_.rows, part, parts_);
      double* sum = sums.data() + static_cast<std::size_t>(part) * places_.columns;
      for (std::size_t i = rows.begin * places_.columns; i < rows.end * places_.columns; ++i) {
        const float force = exaggeration * attraction_[i] + repulsion * repulsion_[i];
        // Jacobs' gains: larger while the force points where the place moves.
        const bool onwards = (force > 0) == (velocities_[i] > 0);
        gains_[i] = std::max(onwards ? gains_[i] + 0.2F : gains_[i] * 0.8F, leastGain);
        velocities_[i] = momentum * velocities_[i] + rate * gains_[i] * force;
        places_.values[i] += velocities_[i];
        sum[i % places_.columns] += places_.values[i];
      }
    });
    centre(sums);
  }

  void centre(const std::vector<double>& sums) {
    const std::size_t columns = places_.columns;
    std::vector<float> centre(columns);
    for (std::size_t d = 0; d < columns; ++d) {
      double sum = 0;
      for (std::size_t i = d; i < sums.size(); i += columns) sum += sums[i];
      centre[d] = static_cast<float>(sum / static_cast<double>(places_.rows));
    }
    for (std::size_t i = 0; i < places_.values.size(); ++i) places_.values[i] -= centre[i % columns];
  }

  const Affinities& affinities_;
  TsneDescent settings_;
  int parts_;
  Crew crew_;
  Matrix places_;
  std::vector<float> velocities_;
  std::vector<float> gains_;
  std::vector<float> attraction_;
  std::vector<float> repulsion_;
  int early_;
  double divergence_ = -1;
  std::chrono::steady_clock::time_point nextDivergence_{};
  GridRepulsion onGrid_{settings_.gridSpacing};
  TreeRepulsion<2> inPlane_{settings_.theta};
  TreeRepulsion<3> inSpace_{settings_.theta};
};

}  // namespace

int plannedIterations(const TsneDescent& descent, const Matrix& start) {
  if (descent.iterations > 0) return descent.iterations;
  return spreadOf(start) > mapSpread ? iterationsFromMap : usualIterations;
}

MapResult descendTsne(const Affinities& affinities, const Matrix& start, const TsneDescent& descent,
                      const std::stop_token& stop, const MapProgress& progress) {
  return Descent(affinities, start, descent).run(stop, progress);
}

Matrix tsneStart(const Matrix& vectors, std::size_t dimensions, std::uint64_t seed, int threads,
                 const std::stop_token& stop) {
  PcaConfig config;
  config.components = dimensions;
  config.threads = threads;
  config.seed = seed;
  const Matrix placed = principalAxes(vectors, config, stop).place(vectors, threads, stop);
  Matrix start(vectors.rows, dimensions);
  const float spread = spreadOf(placed);
  const float scale = spread > 0 ? startSpread / spread : 0;
  Random random(seed);
  for (std::size_t i = 0; i < start.rows; ++i) {
    for (std::size_t d = 0; d < dimensions; ++d) {
      const float along = d < placed.columns ? scale * placed.row(i)[d] : 0;
      start.row(i)[d] = along + startSpread * (spread > 0 ? 0.01F : 1.0F) * random.normal();
    }
  }
  return start;
}

MapResult tsneMap(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
                  const MapProgress& progress) {
  const auto dimensions = static_cast<std::size_t>(config.dimensions);
  const Matrix start = config.start.rows > 0
                           ? config.start
                           : tsneStart(vectors, dimensions, config.seed, config.threads, stop);
  TsneDescent descent;
  descent.iterations = config.iterations;
  descent.threads = config.threads;
  MapResult begun;
  begun.places = start;
  begun.iterations = plannedIterations(descent, start);
  if (vectors.rows < 2 || stop.stop_requested()) return begun;
  if (progress) progress(begun);  // neighbours take a while
  const int threads = config.threads > 0 ? config.threads : availableThreads();
  const float perplexity = possiblePerplexity(config.perplexity, vectors.rows);
  NeighbourQuery query;
  query.count = neighboursFor(perplexity, vectors.rows);
  query.threads = threads;
  query.seed = config.seed;
  const NeighbourTable neighbours = nearestNeighbours(vectors, query, stop);
  if (stop.stop_requested()) return begun;
  const Affinities affinities = jointAffinities(neighbours, perplexity, threads, stop);
  if (stop.stop_requested()) return begun;
  return descendTsne(affinities, start, descent, stop, progress);
}

}  // namespace likeness
