#include "engine/scores/retrieval_scores.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>

#include "engine/core/parallel.h"
#include "engine/recognize/gallery.h"

namespace likeness {

namespace {

// The neighbours of so many queries fit into memory whatever the size of the set.
constexpr std::size_t queriesAtOnce = 256;

double share(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// Scores queries of one matrix against all other rows of it.
class RetrievalScorer {
 public:
  RetrievalScorer(const Matrix& embeddings, const std::vector<int>& labels)
      : embeddings_(embeddings), labels_(labels) {
    for (const int label : labels) ++sizes_[label];
  }

  std::size_t relevantCount(std::size_t query) const { return sizes_.at(labels_[query]) - 1; }

  void score(std::span<QueryScores> queries) const {
    for (std::size_t first = 0; first < queries.size(); first += queriesAtOnce) {
      scoreSome(queries.subspan(first, std::min(queriesAtOnce, queries.size() - first)));
    }
  }

 private:
  void scoreSome(std::span<QueryScores> queries) const {
    std::size_t depth = recallDepths.back();
    Matrix rows(queries.size(), embeddings_.columns);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      depth = std::max(depth, relevantCount(queries[i].query));
      std::ranges::copy(embeddings_.row(queries[i].query), rows.row(i).begin());
    }
    // One more, because every query finds itself as well.
    const NeighbourTable table = nearestNeighbours(rows, embeddings_, depth + 1, /*threads=*/1);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      scoreOne(table.of(i), queries[i]);
    }
  }

  void scoreOne(std::span<const std::int32_t> found, QueryScores& scores) const {
    const std::size_t relevant = relevantCount(scores.query);
    std::size_t rank = 0;
    std::size_t right = 0;
    double precisions = 0;
    for (const std::int32_t index : found) {
      const auto place = static_cast<std::size_t>(index);
      if (place == scores.query) continue;
      ++rank;
      if (labels_[place] != labels_[scores.query]) continue;
      if (scores.firstRight == 0) scores.firstRight = rank;
      if (rank > relevant) break;
      ++right;
      precisions += share(right, rank);
    }
    scores.nearestRight = scores.firstRight == 1;
    scores.averagePrecision = precisions / static_cast<double>(relevant);
    scores.rPrecision = share(right, relevant);
  }

  const Matrix& embeddings_;
  const std::vector<int>& labels_;
  std::map<int, std::size_t> sizes_;
};

}  // namespace

std::vector<QueryScores> scoreQueries(const Matrix& embeddings, const std::vector<int>& labels, int threads,
                                      const std::vector<std::size_t>& queries) {
  const RetrievalScorer scorer(embeddings, labels);
  std::vector<std::size_t> rows = queries;
  if (rows.empty()) {
    rows.resize(embeddings.rows);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
  }
  std::vector<QueryScores> scores;
  for (const std::size_t row : rows) {
    if (scorer.relevantCount(row) == 0) continue;
    scores.emplace_back();
    scores.back().query = row;
  }
  parallelFor(scores.size(), threads, [&](std::size_t begin, std::size_t end) {
    scorer.score(std::span(scores).subspan(begin, end - begin));
  });
  return scores;
}

RetrievalScores meanOf(const std::vector<QueryScores>& queries) {
  RetrievalScores mean;
  if (queries.empty()) return mean;
  for (const QueryScores& query : queries) {
    mean.precisionAt1 += query.nearestRight ? 1 : 0;
    mean.mapAtR += query.averagePrecision;
    mean.rPrecision += query.rPrecision;
    for (std::size_t d = 0; d < recallDepths.size(); ++d) {
      if (query.firstRight > 0 && query.firstRight <= recallDepths[d]) mean.recallAt[d] += 1;
    }
  }
  const auto count = static_cast<double>(queries.size());
  for (double* sum : {&mean.precisionAt1, &mean.mapAtR, &mean.rPrecision}) *sum /= count;
  for (double& sum : mean.recallAt) sum /= count;
  return mean;
}

RetrievalScores retrievalScores(const Matrix& embeddings, const std::vector<int>& labels, int threads) {
  return meanOf(scoreQueries(embeddings, labels, threads));
}

}  // namespace likeness
