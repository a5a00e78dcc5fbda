#include "engine/project/tsne_affinities.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/parallel.h"

namespace likeness {

namespace {

constexpr int mostSteps = 60;
constexpr double entropyTolerance = 1e-5;

struct Calibration {
  double entropy = 0;
  double slope = 0;  // of the entropy by beta
};

/// `squares` are above the smallest of them, so that no sum underflows.
Calibration sharesAt(double beta, std::span<const float> squares, std::span<float> shares) {
  double sum = 0;
  double first = 0;
  double second = 0;
  for (std::size_t i = 0; i < squares.size(); ++i) {
    shares[i] = std::exp(static_cast<float>(-beta) * squares[i]);
    const double square = squares[i];
    sum += shares[i];
    first += shares[i] * square;
    second += shares[i] * square * square;
  }
  first /= sum;
  second /= sum;
  for (float& share : shares) share = static_cast<float>(share / sum);
  return {std::log(sum) + beta * first, -beta * (second - first * first)};
}

void calibrate(std::span<const float> squares, double wanted, std::span<float> shares) {
  double mean = 0;
  for (const float square : squares) mean += square / static_cast<double>(squares.size());
  if (!(mean > 0)) {
    std::fill(shares.begin(), shares.end(), 1.0F / static_cast<float>(shares.size()));
    return;
  }
  double low = 0;
  double high = 0;  // 0: not known yet
  double beta = 1 / mean;
  for (int step = 0; step < mostSteps; ++step) {
    const Calibration at = sharesAt(beta, squares, shares);
    if (std::abs(at.entropy - wanted) < entropyTolerance) return;
    (at.entropy > wanted ? low : high) = beta;
    const double newton = beta - (at.entropy - wanted) / at.slope;
    const bool inside = std::isfinite(newton) && newton > low && (high == 0 || newton < high);
    if (inside && newton < 4 * beta) {
      beta = newton;
    } else {
      beta = high == 0 ? 2 * beta : (low + high) / 2;
    }
    if (!std::isfinite(beta)) return;  // more rows are equally near than the perplexity allows
  }
}

struct Entry {
  std::int32_t column;
  float share;
};

/// The calibrated shares of every row, by column.
std::vector<Entry> directedShares(const NeighbourTable& neighbours, float perplexity, int threads,
                                  const std::stop_token& stop) {
  const std::size_t count = neighbours.count;
  std::vector<Entry> entries(neighbours.rows * count);
  parallelFor(neighbours.rows, threads, [&](std::size_t begin, std::size_t end) {
    std::vector<float> shares(count);
    for (std::size_t row = begin; row < end && !stop.stop_requested(); ++row) {
      calibratedShares(neighbours.distancesOf(row), perplexity, shares);
      const auto columns = neighbours.of(row);
      Entry* to = entries.data() + row * count;
      for (std::size_t j = 0; j < count; ++j) to[j] = {columns[j], shares[j]};
      std::sort(to, to + count, [](const Entry& a, const Entry& b) { return a.column < b.column; });
    }
  });
  return entries;
}

struct Transposed {
  std::vector<std::size_t> starts;
  std::vector<Entry> entries;
};

Transposed transpose(const std::vector<Entry>& entries, std::size_t rows, std::size_t count) {
  Transposed result{std::vector<std::size_t>(rows + 1), std::vector<Entry>(entries.size())};
  for (const Entry& entry : entries) ++result.starts[static_cast<std::size_t>(entry.column) + 1];
  for (std::size_t row = 0; row < rows; ++row) result.starts[row + 1] += result.starts[row];
  std::vector<std::size_t> next(result.starts.begin(), result.starts.end() - 1);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto& place = next[static_cast<std::size_t>(entries[i].column)];
    result.entries[place++] = {static_cast<std::int32_t>(i / count), entries[i].share};
  }
  return result;
}

/// Calls add(column, sum of shares) for the columns of two rows that are sorted by column.
template <class Add>
void mergeRows(std::span<const Entry> a, std::span<const Entry> b, const Add& add) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && a[i].column < b[j].column)) {
      add(a[i].column, a[i].share);
      ++i;
    } else if (i == a.size() || b[j].column < a[i].column) {
      add(b[j].column, b[j].share);
      ++j;
    } else {
      add(a[i].column, a[i].share + b[j].share);
      ++i;
      ++j;
    }
  }
}

}  // namespace

float possiblePerplexity(float perplexity, std::size_t rows) {
  const float most = rows < 4 ? 1.0F : static_cast<float>(rows - 1) / 3.0F;
  return std::clamp(perplexity, 1.0F, most);
}

int neighboursFor(float perplexity, std::size_t rows) {
  if (rows < 2) return 0;
  const auto wanted = static_cast<std::size_t>(std::lround(3 * possiblePerplexity(perplexity, rows)));
  return static_cast<int>(std::clamp<std::size_t>(wanted, 1, rows - 1));
}

void calibratedShares(std::span<const float> distances, float perplexity, std::span<float> shares) {
  std::vector<float> squares(distances.size());
  float least = distances.empty() ? 0 : distances[0] * distances[0];
  for (std::size_t i = 0; i < squares.size(); ++i) {
    squares[i] = distances[i] * distances[i];
    least = std::min(least, squares[i]);
  }
  for (float& square : squares) square -= least;
  calibrate(squares, std::log(double{perplexity}), shares);
}

Affinities jointAffinities(const NeighbourTable& neighbours, float perplexity, int threads,
                           const std::stop_token& stop) {
  const std::size_t rows = neighbours.rows;
  const std::size_t count = neighbours.count;
  const std::vector<Entry> own = directedShares(neighbours, perplexity, threads, stop);
  if (stop.stop_requested()) return {};
  const Transposed others = transpose(own, rows, count);
  const auto ownOf = [&](std::size_t row) { return std::span(own).subspan(row * count, count); };
  const auto othersOf = [&](std::size_t row) {
    return std::span(others.entries).subspan(others.starts[row], others.starts[row + 1] - others.starts[row]);
  };
  Affinities joint;
  joint.starts.assign(rows + 1, 0);
  parallelFor(rows, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      mergeRows(ownOf(row), othersOf(row), [&](std::int32_t, float) { ++joint.starts[row + 1]; });
    }
  });
  for (std::size_t row = 0; row < rows; ++row) joint.starts[row + 1] += joint.starts[row];
  joint.columns.resize(joint.starts[rows]);
  joint.values.resize(joint.starts[rows]);
  const float scale = 1.0F / (2.0F * static_cast<float>(rows));
  parallelFor(rows, threads, [&](std::size_t begin, std::size_t end) {
    std::size_t to = joint.starts[begin];
    for (std::size_t row = begin; row < end; ++row) {
      mergeRows(ownOf(row), othersOf(row), [&](std::int32_t column, float share) {
        joint.columns[to] = column;
        joint.values[to++] = share * scale;
      });
    }
  });
  return joint;
}

}  // namespace likeness
