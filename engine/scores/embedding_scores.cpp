#include "engine/scores/embedding_scores.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/scores/k_means.h"
#include "engine/scores/knn.h"
#include "engine/scores/label_pairs.h"
#include "engine/scores/mutual_information.h"

namespace likeness {

namespace {

constexpr std::size_t mostPairsOfKind = 10000;
constexpr std::size_t mostRocPoints = 200;
constexpr std::size_t mostClustered = 20000;  // probes; beyond it clusters say no more and take long
constexpr std::size_t manyClasses = 200;

/// `count` places evenly over [0, all); all of them for 0.
std::vector<std::size_t> spread(std::size_t all, std::size_t count) {
  if (count == 0 || count > all) count = all;
  std::vector<std::size_t> places(count);
  for (std::size_t i = 0; i < count; ++i) places[i] = i * all / count;
  return places;
}

LabelledRows rowsAt(const LabelledRows& all, const std::vector<std::size_t>& places) {
  LabelledRows some{Matrix(places.size(), all.rows.columns), {}};
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::ranges::copy(all.rows.row(places[i]), some.rows.row(i).begin());
    some.labels.push_back(all.labels[places[i]]);
  }
  return some;
}

std::vector<int> pick(const std::vector<int>& labels, const std::vector<std::size_t>& places) {
  std::vector<int> picked;
  for (const std::size_t place : places) picked.push_back(labels[place]);
  return picked;
}

/// The labels of the probes at `places` by k-NN.
std::vector<int> knnOf(const ScoredRows& rows, const std::vector<std::size_t>& places,
                       const ScoringConfig& config) {
  const bool leaveOneOut = rows.references.labels.empty();
  if (!leaveOneOut) {
    return knnLabels(rowsAt(rows.probes, places).rows, rows.references.rows, rows.references.labels,
                     config.neighbours, config.threads);
  }
  return pick(knnLabels(rows.probes.rows, rows.probes.rows, rows.probes.labels, config.neighbours,
                        config.threads, /*leaveOneOut=*/true),
              places);
}

void addPrecisions(const std::vector<QueryScores>& queries, const std::vector<int>& labels,
                   const std::vector<std::string>& names, ClassTable& table) {
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;  // right, all
  for (const QueryScores& query : queries) {
    auto& [right, all] = counts[names[static_cast<std::size_t>(labels[query.query])]];
    right += query.nearestRight ? 1 : 0;
    ++all;
  }
  for (ClassScores& scores : table.classes) {
    if (const auto found = counts.find(scores.name); found != counts.end())
      scores.precisionAt1 =
          static_cast<double>(found->second.first) / static_cast<double>(found->second.second);
  }
}

std::optional<double> clusterAgreement(const LabelledRows& probes, const ScoringConfig& config) {
  const LabelledRows some = rowsAt(probes, spread(probes.labels.size(), mostClustered));
  const std::set<int> classes(some.labels.begin(), some.labels.end());
  if (classes.size() < 2) return std::nullopt;
  const bool many = classes.size() > manyClasses;
  const auto clusters =
      kMeans(some.rows, classes.size(), config.seed, config.threads, many ? 1 : 3, many ? 10 : 50);
  return adjustedMutualInformation(clusters, some.labels);
}

std::optional<EmbeddingVerification> verify(const ScoredRows& rows, const ScoringConfig& config) {
  const auto pairs = drawLabelPairs(rows.probes.labels, mostPairsOfKind, config.seed);
  if (pairs.empty()) return std::nullopt;
  const auto compared = comparePairs(rows.probes.rows, pairs);
  const RocCurve roc = rocCurve(compared);
  EmbeddingVerification result;
  result.pairs = pairs.size();
  result.auc = roc.auc;
  result.eer = roc.eer;
  for (std::size_t i = 0; i < falseAcceptRates.size(); ++i)
    result.trueAccepts[i] = roc.trueAcceptsAt(falseAcceptRates[i]);
  result.roc = thinned(roc.points, mostRocPoints);
  const auto calibrating = drawLabelPairs(rows.calibration.labels, mostPairsOfKind, config.seed);
  if (calibrating.empty()) return result;
  result.cutOff = bestThreshold(comparePairs(rows.calibration.rows, calibrating));
  result.confusion = confusionAt(compared, *result.cutOff);
  result.accuracy = result.confusion->accuracy();
  return result;
}

}  // namespace

EmbeddingScores scoreEmbedding(const ScoredRows& rows, const ScoringConfig& config,
                               const std::vector<std::string>& classNames, ClassTable* table) {
  EmbeddingScores scores;
  const LabelledRows& probes = rows.probes;
  if (probes.labels.empty()) return scores;
  const auto places = spread(probes.labels.size(), config.mostProbes);
  const std::vector<int> found = knnOf(rows, places, config);
  const std::vector<int> truth = pick(probes.labels, places);
  const ClassAccuracy accuracy = classAccuracy(found, truth);
  scores.knnAccuracy = accuracy.micro;
  scores.macroAccuracy = accuracy.macro;
  const auto queries = scoreQueries(probes.rows, probes.labels, config.threads, places);
  if (!queries.empty()) scores.retrieval = meanOf(queries);
  if (config.clusters) scores.adjustedMutualInformation = clusterAgreement(probes, config);
  scores.verification = verify(rows, config);
  if (table) {
    *table = classTable(found, truth, classNames);
    addPrecisions(queries, probes.labels, classNames, *table);
  }
  return scores;
}

}  // namespace likeness
