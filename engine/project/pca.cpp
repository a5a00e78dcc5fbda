#include "engine/project/pca.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/core/random.h"
#include "engine/project/centred_blocks.h"
#include "engine/project/linear_algebra.h"

namespace likeness {

namespace {

// Halko, Martinsson and Tropp take 5 to 10 directions more than are asked for.
constexpr std::size_t oversampling = 10;
// The exact solver costs columns^2 a row, the randomised one some 20 (components + 10) columns.
constexpr std::size_t columnsAComponent = 24;
constexpr std::size_t alwaysExact = 1000;

struct Job {
  const Matrix& rows;
  const std::vector<float>& mean;
  std::size_t components;
  int threads;
  const std::stop_token& stop;
};

std::vector<float> meanOf(const Matrix& rows) {
  std::vector<double> sums(rows.columns);
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const auto row = rows.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) sums[d] += row[d];
  }
  std::vector<float> mean(rows.columns);
  for (std::size_t d = 0; d < mean.size(); ++d) {
    mean[d] = static_cast<float>(sums[d] / static_cast<double>(std::max<std::size_t>(rows.rows, 1)));
  }
  return mean;
}

/// An eigenvector has no sign of its own; the largest component decides, so that equal data look equal.
void fixSign(std::span<float> axis) {
  const auto largest =
      std::max_element(axis.begin(), axis.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
  if (largest == axis.end() || *largest >= 0) return;
  for (float& component : axis) component = -component;
}

using Sums = std::vector<std::vector<double>>;  // one a thread

std::vector<double>& addUp(Sums& sums) {
  for (std::size_t part = 1; part < sums.size(); ++part) {
    for (std::size_t i = 0; i < sums[0].size(); ++i) sums[0][i] += sums[part][i];
  }
  return sums[0];
}

Sums sumsOf(const Job& job, std::size_t size) {
  return Sums(static_cast<std::size_t>(job.threads), std::vector<double>(size));
}

struct Variances {
  Eigenpairs pairs;
  double all = 0;  // sum over all axes
};

/// Of the sums of squares and products about the mean; the factor 1 / (n - 1) turns no axis.
Variances exactVariances(const Job& job) {
  const std::size_t columns = job.rows.columns;
  Sums scatters = sumsOf(job, columns * columns);
  forEachCentredBlock<double>(job.rows, job.mean, job.threads, job.stop,
                              [&](const double* block, std::size_t, std::size_t count, std::size_t part) {
                                addOuterProduct(columns, count, block, scatters[part].data());
                              });
  Variances variances;
  if (job.stop.stop_requested()) return variances;
  std::vector<double>& scatter = addUp(scatters);
  for (std::size_t d = 0; d < columns; ++d) variances.all += scatter[d * columns + d];
  variances.pairs = largestEigenpairs(scatter, columns, job.components);
  return variances;
}

/// Gram and Schmidt, twice for rounding; a direction that is nothing but rounding becomes zeros.
void makeOrthonormal(std::vector<double>& directions, std::size_t columns) {
  const std::size_t count = directions.size() / columns;
  const auto at = [&](std::size_t i) { return std::span(directions).subspan(i * columns, columns); };
  const auto dot = [](std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t d = 0; d < a.size(); ++d) sum += a[d] * b[d];
    return sum;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const double before = std::sqrt(dot(at(i), at(i)));
    for (int round = 0; round < 2; ++round) {
      for (std::size_t j = 0; j < i; ++j) {
        const double share = dot(at(i), at(j));
        for (std::size_t d = 0; d < columns; ++d) at(i)[d] -= share * at(j)[d];
      }
    }
    const double length = std::sqrt(dot(at(i), at(i)));
    const double scale = length > 1e-12 * before ? 1 / length : 0;
    for (double& value : at(i)) value *= scale;
  }
}

/// One multiplication of the directions by the scatter, a block of rows at a time.
std::vector<double> multiplied(const Job& job, const std::vector<double>& directions, std::size_t count) {
  const std::size_t columns = job.rows.columns;
  Sums sums = sumsOf(job, directions.size());
  forEachCentredBlock<double>(
      job.rows, job.mean, job.threads, job.stop,
      [&](const double* block, std::size_t, std::size_t rows, std::size_t part) {
        std::vector<double> along(count * rows);
        addProduct({count, rows, columns, true, false}, directions.data(), block, along.data());
        addProduct({columns, count, rows, false, true}, block, along.data(), sums[part].data());
      });
  return std::move(addUp(sums));
}

std::vector<double> randomDirections(std::size_t count, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  std::vector<double> directions(count * columns);
  for (double& value : directions) value = random.normal();
  makeOrthonormal(directions, columns);
  return directions;
}

double squaresOf(const Job& job) {
  Sums sums = sumsOf(job, 1);
  forEachCentredBlock<double>(job.rows, job.mean, job.threads, job.stop,
                              [&](const double* block, std::size_t, std::size_t rows, std::size_t part) {
                                for (std::size_t i = 0; i < rows * job.rows.columns; ++i)
                                  sums[part][0] += block[i] * block[i];
                              });
  return addUp(sums)[0];
}

Variances randomisedVariances(const Job& job, const PcaConfig& config) {
  const std::size_t columns = job.rows.columns;
  const std::size_t count = std::min(job.components + oversampling, columns);
  std::vector<double> directions = randomDirections(count, columns, config.seed);
  for (int i = 0; i <= config.powerIterations && !job.stop.stop_requested(); ++i) {
    directions = multiplied(job, directions, count);
    makeOrthonormal(directions, columns);
  }
  // Rayleigh and Ritz: the axes within the subspace that was found.
  const std::vector<double> images = multiplied(job, directions, count);
  Variances variances;
  if (job.stop.stop_requested()) return variances;
  std::vector<double> within(count * count);
  addProduct({count, count, columns, true, false}, directions.data(), images.data(), within.data());
  Eigenpairs inside = largestEigenpairs(within, count, job.components);
  variances.all = squaresOf(job);
  variances.pairs.values = inside.values;
  variances.pairs.vectors.resize(inside.values.size() * columns);
  addProduct({columns, inside.values.size(), count, false, false}, directions.data(), inside.vectors.data(),
             variances.pairs.vectors.data());
  return variances;
}

bool isExact(const PcaConfig& config, std::size_t columns) {
  if (config.solver != PcaSolver::automatic) return config.solver == PcaSolver::exact;
  return columns <= alwaysExact || columns < columnsAComponent * (config.components + oversampling);
}

}  // namespace

Matrix PrincipalAxes::place(const Matrix& rows, int threads, const std::stop_token& stop) const {
  Matrix places(rows.rows, axes.rows);
  const int used = threads > 0 ? threads : availableThreads();
  forEachCentredBlock<float>(rows, mean, used, stop,
                             [&](const float* block, std::size_t first, std::size_t count, std::size_t) {
                               addProduct({axes.rows, count, axes.columns, true, false}, axes.values.data(),
                                          block, places.values.data() + first * axes.rows);
                             });
  return places;
}

PrincipalAxes principalAxes(const Matrix& rows, const PcaConfig& config, const std::stop_token& stop) {
  PrincipalAxes principal;
  principal.mean = meanOf(rows);
  const std::size_t most = std::min(rows.columns, rows.rows == 0 ? 0 : rows.rows - 1);
  const std::size_t components = std::min(config.components, most);
  principal.axes = Matrix(components, rows.columns);
  principal.shares.assign(components, 0.0F);
  if (components == 0) return principal;
  const int threads = config.threads > 0 ? config.threads : availableThreads();
  const Job job{rows, principal.mean, components, threads, stop};
  const Variances variances =
      isExact(config, rows.columns) ? exactVariances(job) : randomisedVariances(job, config);
  const auto& values = variances.pairs.values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    // Rounding leaves a trace of variance even in equal rows: relative to the size of the numbers it is none.
    if (!(values[i] > 1e-12 * (1 + values[0]))) continue;
    const auto axis = principal.axes.row(i);
    for (std::size_t d = 0; d < axis.size(); ++d) {
      axis[d] = static_cast<float>(variances.pairs.vectors[i * axis.size() + d]);
    }
    fixSign(axis);
    principal.shares[i] = static_cast<float>(values[i] / variances.all);
  }
  return principal;
}

}  // namespace likeness
