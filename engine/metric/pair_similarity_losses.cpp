#include "engine/metric/pair_similarity_losses.h"

#include <algorithm>
#include <map>

#include "engine/metric/pair_table.h"
#include "engine/metric/soft_sum.h"

namespace likeness {

namespace {

/// The pairs of one anchor: `terms` holds what becomes the share of each.
struct Side {
  std::vector<std::size_t> places;
  std::vector<double> terms;

  void clear() {
    places.clear();
    terms.clear();
  }
  void add(std::size_t place, double term) {
    places.push_back(place);
    terms.push_back(term);
  }
  void slope(std::span<float> slopes, double factor) const {
    for (std::size_t j = 0; j < places.size(); ++j) {
      slopes[places[j]] += static_cast<float>(factor * terms[j]);
    }
  }
};

/// The terms of an anchor's pairs, by functions of their values.
template <class PositiveTerm, class NegativeTerm>
void collect(const PairTable& table, const BatchClasses& classes, std::size_t anchor, Side& positives,
             Side& negatives, PositiveTerm&& positiveTerm, NegativeTerm&& negativeTerm) {
  positives.clear();
  negatives.clear();
  const auto row = table.row(anchor);
  const ClassPlaces& places = classes.of(anchor);
  forEachPositive(places, anchor, [&](std::size_t place) { positives.add(place, positiveTerm(row[place])); });
  for (const std::size_t place : places.others) negatives.add(place, negativeTerm(row[place]));
}

/// The mean over `count`.
LossValue meanOf(PairTable& table, double sum, std::size_t count) {
  const double share = 1 / static_cast<double>(std::max<std::size_t>(count, 1));
  return {table.loss(sum * share, share), 1, {}};
}

}  // namespace

LossValue liftedStructureLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                              const LossConfig& config) {
  PairTable table(embeddings, config.distance);
  const BatchClasses classes(labels);
  Side positives;
  Side negatives;
  double sum = 0;
  std::size_t active = 0;
  for (const std::size_t anchor : classes.anchors()) {
    collect(
        table, classes, anchor, positives, negatives, [](double distance) { return distance; },
        [&](double distance) { return config.margin - distance; });
    const double excess = logOfSum(positives.terms) + logOfSum(negatives.terms);
    if (!(excess > 0)) continue;
    ++active;
    sum += excess;
    positives.slope(table.slopes(anchor), 1);
    negatives.slope(table.slopes(anchor), -1);
  }
  const std::size_t anchors = classes.anchors().size();
  LossValue value = meanOf(table, sum, anchors);
  value.activeShare = static_cast<float>(active) / static_cast<float>(std::max<std::size_t>(anchors, 1));
  value.counts = countHardest(table.values(), classes, /*similar=*/false, config.margin);
  return value;
}

namespace {

struct PairTurns {
  std::map<int, std::vector<std::size_t>> classes;  // with two samples or more
  std::vector<std::size_t> alone;
  std::size_t count = 0;
};

PairTurns pairTurns(const std::vector<int>& labels) {
  PairTurns turns;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] < 0) {
      turns.alone.push_back(i);
    } else {
      turns.classes[labels[i]].push_back(i);
    }
  }
  std::erase_if(turns.classes, [&](const auto& entry) {
    if (entry.second.size() == 1) turns.alone.push_back(entry.second.front());
    return entry.second.size() == 1;
  });
  for (const auto& [label, places] : turns.classes) turns.count = std::max(turns.count, places.size() / 2);
  return turns;
}

struct Tuple {
  std::size_t anchor = 0;
  std::size_t positive = 0;
};

std::vector<Tuple> tuplesOf(const PairTurns& turns, std::size_t turn) {
  std::vector<Tuple> tuples;
  for (const auto& [label, places] : turns.classes) {
    if (2 * turn + 1 < places.size()) tuples.push_back({places[2 * turn], places[2 * turn + 1]});
  }
  return tuples;
}

}  // namespace

LossValue nPairsLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config) {
  PairTable table(embeddings, PairTable::Measure::product);
  const PairTurns turns = pairTurns(labels);
  const double factor = 1 / double{config.temperature};
  Side negatives;
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t turn = 0; turn < turns.count; ++turn) {
    const auto tuples = tuplesOf(turns, turn);
    for (const auto& [anchor, positive] : tuples) {
      const auto row = table.row(anchor);
      const auto excess = [&](std::size_t place) { return factor * (double{row[place]} - row[positive]); };
      negatives.clear();
      for (const Tuple& other : tuples) {
        if (other.anchor != anchor) negatives.add(other.positive, excess(other.positive));
      }
      for (const std::size_t place : turns.alone) negatives.add(place, excess(place));
      if (negatives.places.empty()) continue;
      ++count;
      sum += logOfSum(negatives.terms, /*plusOne=*/true);
      negatives.slope(table.slopes(anchor), factor);
      double all = 0;
      for (const double share : negatives.terms) all += share;
      table.slopes(anchor)[positive] -= static_cast<float>(factor * all);
    }
  }
  if (count > 0) {
    // The square of a length is the product of an embedding with itself. The mean is over all embeddings.
    const double share =
        double{config.regularization} * static_cast<double>(count) / static_cast<double>(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
      sum += share * table.row(i)[i];
      table.slopes(i)[i] += static_cast<float>(share);
    }
  }
  LossValue value = meanOf(table, sum, count);
  value.counts = countHardest(table.values(), BatchClasses(labels), /*similar=*/true, 0);
  return value;
}

LossValue multiSimilarityLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                              const LossConfig& config) {
  PairTable table(embeddings, PairTable::Measure::similarity);
  const BatchClasses classes(labels);
  const double alpha = config.positiveWeight;
  const double beta = config.negativeWeight;
  Side positives;
  Side negatives;
  double sum = 0;
  for (const std::size_t anchor : classes.anchors()) {
    collect(
        table, classes, anchor, positives, negatives,
        [&](double cosine) { return -alpha * (cosine - config.threshold); },
        [&](double cosine) { return beta * (cosine - config.threshold); });
    sum += logOfSum(positives.terms, /*plusOne=*/true) / alpha;
    sum += logOfSum(negatives.terms, /*plusOne=*/true) / beta;
    positives.slope(table.slopes(anchor), -1);
    negatives.slope(table.slopes(anchor), 1);
  }
  LossValue value = meanOf(table, sum, classes.anchors().size());
  value.counts = countHardest(table.values(), classes, /*similar=*/true, 0);
  return value;
}

LossValue circleLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config) {
  PairTable table(embeddings, PairTable::Measure::similarity);
  const BatchClasses classes(labels);
  const double gamma = config.scale;
  const double margin = config.margin;
  const auto pull = [&](double cosine) { return gamma * std::max(1 + margin - cosine, 0.0); };
  const auto push = [&](double cosine) { return gamma * std::max(cosine + margin, 0.0); };
  Side positives;
  Side negatives;
  double sum = 0;
  for (const std::size_t anchor : classes.anchors()) {
    collect(
        table, classes, anchor, positives, negatives,
        [&](double cosine) { return -pull(cosine) * (cosine - 1 + margin); },
        [&](double cosine) { return push(cosine) * (cosine - margin); });
    const double excess = logOfSum(positives.terms) + logOfSum(negatives.terms);
    const double slope = logistic(excess);
    sum += softPlus(excess);
    const auto row = table.row(anchor);
    for (std::size_t j = 0; j < positives.terms.size(); ++j)
      positives.terms[j] *= pull(row[positives.places[j]]);
    for (std::size_t j = 0; j < negatives.terms.size(); ++j)
      negatives.terms[j] *= push(row[negatives.places[j]]);
    positives.slope(table.slopes(anchor), -slope);
    negatives.slope(table.slopes(anchor), slope);
  }
  LossValue value = meanOf(table, sum, classes.anchors().size());
  value.counts = countHardest(table.values(), classes, /*similar=*/true, 0);
  return value;
}

}  // namespace likeness
