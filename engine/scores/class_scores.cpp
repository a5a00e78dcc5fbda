#include "engine/scores/class_scores.h"

#include <map>
#include <set>

#include "engine/scores/knn.h"

namespace likeness {

namespace {

/// Predictions of one true class, and how often each came.
using Predictions = std::map<int, std::size_t>;

ClassScores scoreClass(int label, const Predictions& predictions, const std::vector<std::string>& names) {
  ClassScores scores;
  scores.name = names[static_cast<std::size_t>(label)];
  std::size_t right = 0;
  for (const auto& [found, count] : predictions) {
    scores.count += count;
    if (found == label) {
      right = count;
    } else if (found >= 0 && count > scores.confusedCount) {
      scores.confusedCount = count;
      scores.confusedWith = names[static_cast<std::size_t>(found)];
    }
  }
  scores.accuracy = static_cast<double>(right) / static_cast<double>(scores.count);
  return scores;
}

void fillMatrix(const std::map<int, Predictions>& byTruth, const std::vector<std::string>& names,
                ClassTable& table) {
  std::set<int> occurring;
  for (const auto& [truth, predictions] : byTruth) {
    occurring.insert(truth);
    for (const auto& [found, count] : predictions) {
      if (found >= 0) occurring.insert(found);
    }
  }
  if (occurring.size() > mostMatrixClasses) return;
  std::map<int, std::size_t> places;
  for (const int label : occurring) {
    places.emplace(label, places.size());
    table.names.push_back(names[static_cast<std::size_t>(label)]);
  }
  table.matrix.assign(places.size(), std::vector<std::size_t>(places.size()));
  for (const auto& [truth, predictions] : byTruth) {
    for (const auto& [found, count] : predictions) {
      if (found >= 0) table.matrix[places[truth]][places[found]] = count;
    }
  }
}

}  // namespace

ClassAccuracy classAccuracy(const std::vector<int>& found, const std::vector<int>& truth) {
  std::map<int, std::pair<std::size_t, std::size_t>> counts;  // right, all
  for (std::size_t i = 0; i < truth.size(); ++i) {
    auto& [right, all] = counts[truth[i]];
    right += found[i] == truth[i] ? 1 : 0;
    ++all;
  }
  ClassAccuracy accuracy{counts.size(), accuracyOf(found, truth), 0};
  for (const auto& [label, count] : counts) {
    accuracy.macro += static_cast<double>(count.first) / static_cast<double>(count.second);
  }
  // Divided last: shares of a class that are all 1 have a mean of 1 and not a trace more.
  accuracy.macro /= static_cast<double>(std::max<std::size_t>(counts.size(), 1));
  return accuracy;
}

ClassTable classTable(const std::vector<int>& found, const std::vector<int>& truth,
                      const std::vector<std::string>& names) {
  std::map<int, Predictions> byTruth;
  for (std::size_t i = 0; i < truth.size(); ++i) ++byTruth[truth[i]][found[i]];
  ClassTable table;
  for (const auto& [label, predictions] : byTruth)
    table.classes.push_back(scoreClass(label, predictions, names));
  fillMatrix(byTruth, names, table);
  return table;
}

}  // namespace likeness
