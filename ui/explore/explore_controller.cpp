#include "ui/explore/explore_controller.h"

#include <algorithm>
#include <cmath>

#include "ui/core/error_text.h"
#include "ui/explore/column_colors.h"

namespace likeness::ui {

namespace {

constexpr std::size_t frameMemory = std::size_t{256} << 20;  // bytes of all frames that are kept

Matrix ofLengthOne(const Matrix& vectors) {
  Matrix result = vectors;
  for (std::size_t i = 0; i < result.rows; ++i) {
    double squared = 0;
    for (const float value : result.row(i)) squared += double{value} * value;
    if (squared <= 0) continue;
    const auto factor = static_cast<float>(1 / std::sqrt(squared));
    for (float& value : result.row(i)) value *= factor;
  }
  return result;
}

}  // namespace

ExploreController::ExploreController(ExploreEngine engine, QObject* parent)
    : QObject(parent), engine_(std::move(engine)) {
  reading_.onEvents([this](const auto& tables) { take(std::move(*tables.back())); });
  reading_.onEnded([this](const std::optional<Error>& error) {
    emit openingChanged();
    if (error && !openingStopped_) emit openFailed(errorMessage(*error));
  });
  choosing_.onEvents([this](std::vector<SourceChoices> choices) {
    choices_ = std::move(choices.back());
    emit choicesChanged();
  });
  mapping_.onEvents([this](std::vector<MapResult> frames) {
    for (MapResult& frame : frames) keep(std::move(frame));
    emit frameAdded();
  });
  mapping_.onEnded([this](const std::optional<Error>& error) {
    emit mapEnded();
    if (error) return emit failed(errorMessage(*error));
    measure();
  });
  nearing_.onEvents([this](std::vector<RowNeighbours> found) {
    if (found.back().of != vectors_.get()) return;  // of the table before
    neighbours_ = std::move(found.back());
    emit neighboursChanged();
  });
  nearing_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(errorMessage(*error));
  });
  measuring_.onEvents([this](const std::vector<MeasuredMap>& measured) {
    if (frames_.empty() || measured.back().map != frames_.back()) return;  // of the map before
    quality_ = measured.back().quality;
    emit qualityChanged();
  });
  measuring_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(errorMessage(*error));
  });
  diagnosing_.onEvents([this](const auto& found) {
    if (found.back()->of == vectors_.get()) diagnosis_ = found.back();
  });
  diagnosing_.onEnded([this](const std::optional<Error>& error) {
    emit diagnosisChanged();
    if (error) emit failed(errorMessage(*error));
  });
  connect(&coloring_, &PointColoring::failed, this, &ExploreController::failed);
  connect(&labelling_, &LabelEditing::changed, this, [this](const LabelEditing::Change& change) {
    facts_ = change.after;
    emit factsChanged(change.column);
    emit labelled(change);
  });
  searching_.onEvents([this](const std::vector<SearchResult>& results) {
    if (results.back().problem.isEmpty())
      selection_.combine(results.back().rows, RowSelection::Combine::replace);
    emit searched(results.back());
  });
  searching_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(errorMessage(*error));
  });
}

void ExploreController::open(const ExploreSource& source) {
  opened_ = source;
  openingStopped_ = false;
  reading_.start([read = engine_.read, source](const std::stop_token& stop, const auto& report) {
    auto table = std::make_shared<EmbeddingTable>(read(source, stop));
    if (!stop.stop_requested()) report(std::move(table));
  });
  emit openingChanged();
}

void ExploreController::stopOpening() {
  openingStopped_ = true;
  reading_.requestStop();
}

void ExploreController::take(EmbeddingTable table) {
  mapping_.requestStop();
  nearing_.requestStop();
  measuring_.requestStop();
  diagnosing_.requestStop();
  frames_.clear();
  neighbours_ = {};
  quality_.reset();
  diagnosis_.reset();
  source_ = opened_;
  const std::size_t rows = table.size();
  vectors_ = std::make_shared<const Matrix>(std::move(table.vectors));
  table.vectors = {};
  table.vectors.rows = rows;
  facts_ = std::make_shared<const EmbeddingTable>(std::move(table));
  labelling_.reset(facts_);
  selection_.reset(rows);
  emit tableChanged();
  lookForChoices();
}

void ExploreController::lookForChoices() {
  choices_ = {};
  emit choicesChanged();
  if (!engine_.choices) return;
  choosing_.start([choices = engine_.choices, source = source_](const std::stop_token&, const auto& report) {
    report(choices(source));
  });
}

void ExploreController::makeMap(const MapWish& wish) {
  if (!vectors_) return;
  wish_ = wish;
  frames_.clear();
  quality_.reset();
  measuring_.requestStop();
  mapping_.start(
      [map = engine_.map, vectors = vectors_, wish](const std::stop_token& stop, const auto& report) {
        const auto frame = [&](const MapResult& result) { report(result); };
        report(wish.cosine ? map(ofLengthOne(*vectors), wish.config, stop, frame)
                           : map(*vectors, wish.config, stop, frame));
      });
  emit mapStarted();
}

void ExploreController::keep(MapResult frame) {
  if (frame.places.rows != vectors_->rows || frame.places.columns < 2) return;
  // The result is the last frame again.
  if (!frames_.empty() && frames_.back()->iteration == frame.iteration &&
      frames_.back()->iterations == frame.iterations)
    frames_.pop_back();
  const std::size_t bytes = std::max<std::size_t>(frame.places.values.size() * sizeof(float), 1);
  frames_.push_back(std::make_shared<const MapResult>(std::move(frame)));
  if (frames_.size() <= std::max<std::size_t>(2, frameMemory / bytes)) return;
  // Every second one, so that the whole way is still there; the first and the last always.
  std::vector<std::shared_ptr<const MapResult>> fewer;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    if (i % 2 == 0 || i + 1 == frames_.size()) fewer.push_back(frames_[i]);
  }
  frames_ = std::move(fewer);
}

void ExploreController::measure() {
  if (frames_.empty()) return;
  measuring_.start([vectors = vectors_, facts = facts_, frame = frames_.back(), cosine = wish_.cosine](
                       const std::stop_token& stop, const auto& report) {
    const auto labels = labelNumbers(*facts).labels;
    MapQuality quality = cosine ? mapQuality(ofLengthOne(*vectors), frame->places, labels, {}, stop)
                                : mapQuality(*vectors, frame->places, labels, {}, stop);
    if (!stop.stop_requested()) report({frame, quality});
  });
}

void ExploreController::diagnose() {
  if (!vectors_ || diagnosing_.active()) return;
  diagnosing_.start([vectors = vectors_, facts = facts_](const std::stop_token& stop, const auto& report) {
    auto found = diagnoseRows(*vectors, *facts, stop);
    if (found && !stop.stop_requested()) report(std::move(found));
  });
  emit diagnosisChanged();
}

void ExploreController::findNeighbours(int row, int count, RowMetric metric) {
  if (!vectors_ || row < 0 || static_cast<std::size_t>(row) >= vectors_->rows) return;
  nearing_.start([vectors = vectors_, row, count, metric](const std::stop_token& stop, const auto& report) {
    const NearRows near = nearestTo(static_cast<std::size_t>(row), *vectors,
                                    static_cast<std::size_t>(std::max(count, 0)), metric, 0, stop);
    if (stop.stop_requested()) return;
    RowNeighbours found{vectors.get(), row, metric, {}, {}};
    found.rows.assign(near.rows.begin(), near.rows.end());
    found.distances.assign(near.distances.begin(), near.distances.end());
    report(std::move(found));
  });
}

void ExploreController::forgetNeighbours() {
  nearing_.requestStop();
  neighbours_ = {};
  emit neighboursChanged();
}

void ExploreController::search(const QString& typed, SearchKind kind, int column) {
  if (!facts_) return;
  searching_.start([facts = facts_, typed, kind, column](const std::stop_token& stop, const auto& report) {
    SearchResult result = searchRows(*facts, typed, kind, column);
    if (!stop.stop_requested()) report(std::move(result));
  });
}

void ExploreController::color(const ColorWish& wish) {
  if (!facts_) return;
  std::shared_ptr<const Matrix> places;
  if (!frames_.empty()) places = {frames_.back(), &frames_.back()->places};
  coloring_.color(wish, {facts_, vectors_, std::move(places)});
}

void ExploreController::setLabels(const std::vector<int>& rows, const QString& label) {
  labelling_.give(rows, label.toStdString());
}

void ExploreController::setFacts(std::shared_ptr<const EmbeddingTable> facts) {
  if (!facts || !facts_ || facts->size() != facts_->size()) return;
  facts_ = std::move(facts);
  labelling_.reset(facts_);
  emit factsChanged(-1);
}

bool ExploreController::finish(std::chrono::milliseconds atMost) {
  reading_.requestStop();
  mapping_.requestStop();
  nearing_.requestStop();
  searching_.requestStop();
  measuring_.requestStop();
  diagnosing_.requestStop();
  const bool read = reading_.finish(atMost);
  const bool mapped = mapping_.finish(atMost);
  const bool measured = measuring_.finish(atMost) && diagnosing_.finish(atMost);
  const bool shown = choosing_.finish(atMost) && coloring_.finish(atMost) && labelling_.finish(atMost);
  return nearing_.finish(atMost) && searching_.finish(atMost) && read && mapped && measured && shown;
}

}  // namespace likeness::ui
