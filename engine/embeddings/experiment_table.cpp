#include "engine/embeddings/experiment_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/embeddings/sample_table.h"
#include "engine/recognize/gallery.h"
#include "engine/store/experiment.h"
#include "engine/train/training_data.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t notTraining = static_cast<std::size_t>(-1);

/// What is to be embedded, and where it comes from.
struct Rows {
  LabelledSamples samples;
  std::vector<std::string> splits;          // one a row; empty for other samples
  std::vector<std::size_t> trainingPlaces;  // one a row: in the training split, or notTraining
};

/// What rows are compared with.
struct References {
  Matrix embeddings;
  std::vector<std::string> labels;
  std::vector<std::size_t> trainingPlaces;  // one a reference; of other rows: the row
};

const LabelledSamples& splitOf(const TrainingData& data, const std::string& name) {
  if (name == "training") return data.training;
  if (name == "calibration") return data.calibration;
  if (name == "test") return data.test;
  throw Error(ErrorCode::wrongUsage,
              {"There is no split \"" + name + "\"; there are training, calibration and test."});
}

std::vector<std::size_t> chosenPlaces(const LabelledSamples& samples, std::size_t most) {
  if (most > 0 && samples.size() > most) return spreadOverClasses(samples, most);
  std::vector<std::size_t> all(samples.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

Rows rowsOf(const TrainingData& data, const ExperimentSamples& which) {
  Rows rows;
  for (std::string name : which.splits) {
    if (name == "test" && data.test.size() == 0) name = "calibration";
    if (std::ranges::find(rows.splits, name) != rows.splits.end()) continue;
    const LabelledSamples& split = splitOf(data, name);
    const std::vector<std::size_t> places = chosenPlaces(split, which.most);
    LabelledSamples part = split.subset(places);
    if (rows.splits.empty()) {
      rows.samples = std::move(part);
    } else {
      rows.samples.append(part);
    }
    rows.splits.resize(rows.samples.size(), name);
    for (const std::size_t place : places)
      rows.trainingPlaces.push_back(name == "training" ? place : notTraining);
  }
  return rows;
}

Rows rowsOf(LabelledSamples samples) {
  Rows rows;
  rows.trainingPlaces.assign(samples.size(), notTraining);
  rows.samples = std::move(samples);
  return rows;
}

std::vector<std::string> labelsOf(const LabelledSamples& samples) {
  std::vector<std::string> labels;
  for (const int label : samples.labels)
    labels.push_back(samples.classNames[static_cast<std::size_t>(label)]);
  return labels;
}

/// How neighbours are asked.
struct Nearest {
  std::size_t k = 1;
  int threads = 1;
};

/// The answers of k-NN, a row each.
struct Answers {
  std::vector<std::string> predicted;
  std::vector<std::string> results;
  std::vector<double> distances;
};

class Asking {
 public:
  Asking(const References& references, const Nearest& nearest)
      : references_(references), k_(nearest.k), threads_(nearest.threads) {
    std::map<std::string, int> numbers;
    for (const std::string& label : references.labels)
      numbers_.push_back(numbers.emplace(label, static_cast<int>(numbers.size())).first->second);
  }

  /// `own` is what a row must not find, in the words of References::trainingPlaces.
  Answers ask(const Matrix& embeddings, const std::vector<std::size_t>& own,
              const std::vector<std::string>& labels) const {
    const std::size_t k = std::min(k_ + 1, references_.embeddings.rows);
    const auto found = nearestNeighbours(embeddings, references_.embeddings, k, threads_);
    Answers answers;
    for (std::size_t row = 0; row < embeddings.rows; ++row) {
      const auto places = found.of(row);
      const auto distances = found.distancesOf(row);
      std::vector<Neighbour> nearest;
      for (std::size_t i = 0; i < places.size() && nearest.size() < k_; ++i) {
        const auto place = static_cast<std::size_t>(places[i]);
        if (own[row] == notTraining || references_.trainingPlaces[place] != own[row])
          nearest.push_back({place, numbers_[place], distances[i]});
      }
      add(nearest, labels.empty() ? std::string() : labels[row], answers);
    }
    return answers;
  }

 private:
  void add(const std::vector<Neighbour>& nearest, const std::string& label, Answers& answers) const {
    if (nearest.empty()) {
      answers.predicted.emplace_back();
      answers.results.emplace_back();
      answers.distances.push_back(std::numeric_limits<double>::quiet_NaN());
      return;
    }
    const int number = majorityLabel(nearest);
    const auto named = std::ranges::find(nearest, number, &Neighbour::label);
    answers.predicted.push_back(references_.labels[named->place]);
    answers.results.push_back(answers.predicted.back() == label ? "correct" : "wrong");
    answers.distances.push_back(nearest.front().distance);
  }

  const References& references_;
  std::size_t k_;
  int threads_;
  std::vector<int> numbers_;  // of the references' labels
};

/// Of new classes nothing is among the training samples: rows are then each other's references.
Answers answersFor(const Rows& rows, const Matrix& embeddings, const std::vector<std::string>& labels,
                   const TrainingData& data, const EmbeddingModel& model, const Nearest& nearest) {
  if (data.byIdentity && !labels.empty()) {
    std::vector<std::size_t> own(embeddings.rows);
    std::iota(own.begin(), own.end(), std::size_t{0});
    const References references = {embeddings, labels, own};
    return Asking(references, nearest).ask(embeddings, own, labels);
  }
  const LabelledSamples samples = data.training.subset(data.gallery);
  const References references = {model.embed(samples, nearest.threads), labelsOf(samples), data.gallery};
  return Asking(references, nearest).ask(embeddings, rows.trainingPlaces, labels);
}

void addAnswers(EmbeddingTable& table, Answers answers, bool known, std::vector<std::string> splits) {
  std::vector<EmbeddingColumn> columns = {textColumn("predicted", std::move(answers.predicted))};
  if (known) columns.push_back(textColumn("result", std::move(answers.results)));
  columns.push_back(numberColumn("reference distance", std::move(answers.distances)));
  if (!splits.empty()) columns.push_back(textColumn("split", std::move(splits)));
  table.columns.insert(table.columns.begin() + table.labelColumn + 1, columns.begin(), columns.end());
}

void watchStop(const ReadingWatch& watch, const fs::path& folder) {
  if (watch.stop.stop_requested())
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "reading it was stopped"});
}

}  // namespace

EmbeddingTable tableOfExperiment(const fs::path& folder, const ExperimentSamples& which,
                                 const ReadingWatch& watch) {
  const int threads = watch.threads > 0 ? watch.threads : availableThreads();
  const TrainingConfig config = readExperimentConfig(folder);
  const ExperimentInfo info = readExperimentInfo(folder);
  const auto model = loadEmbeddingModel(folder);
  const TrainingData data = loadTrainingData(config, watch);
  Rows rows =
      which.dataset.empty()
          ? rowsOf(data, which)
          : rowsOf(openEvaluationSet(which.dataset, config.dataset, config.data, model->shape(), watch));
  if (rows.samples.size() == 0)
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "there are no samples in what was asked for"});
  watchStop(watch, folder);
  Matrix embeddings = model->embed(rows.samples, threads);
  watchStop(watch, folder);
  const bool known = rows.samples.classNames != std::vector<std::string>{""};
  const Nearest nearest{static_cast<std::size_t>(std::max(config.neighbours, 1)), threads};
  Answers answers = answersFor(rows, embeddings, known ? labelsOf(rows.samples) : std::vector<std::string>(),
                               data, *model, nearest);
  watchStop(watch, folder);
  EmbeddingTable table = tableOfEmbedded(std::move(embeddings), std::move(rows.samples), info.name);
  addAnswers(table, std::move(answers), known, std::move(rows.splits));
  return table;
}

}  // namespace likeness
