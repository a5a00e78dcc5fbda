#include "ui/train/live_map.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/parallel.h"
#include "engine/project/map_alignment.h"
#include "engine/store/map_frames.h"
#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

// From the places of the map before. From none fewer than the methods' own: those that follow go on with it.
constexpr int warmIterations = 80;
constexpr int firstIterations = 350;
constexpr int firstEpochs = 200;
// Classes that part early in a run are not brought together by a map that only goes on: when the run is so
// many times as far as at the last map, t-SNE begins from its places drawn together, with exaggeration.
constexpr double farOn = 1.5;
constexpr float drawnTogether = 0.01F;  // standard deviation
constexpr double leastExtent = 1;       // of a map that is worth seeing while it converges
constexpr std::size_t fewestRows = 10;
constexpr int leastMs = 1000;  // from map to map; every half second t-SNE slowed the training by 12 %

std::size_t placeOf(MapMethod method) {
  return static_cast<std::size_t>(method);
}

/// About its mean, with this standard deviation along the wider axis.
Matrix drawn(const Matrix& places, float deviation) {
  Matrix moved = places;
  double widest = 0;
  const auto rows = static_cast<double>(places.rows);
  for (std::size_t d = 0; d < places.columns; ++d) {
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < places.rows; ++i) sum += places.row(i)[d];
    for (std::size_t i = 0; i < places.rows; ++i) {
      moved.row(i)[d] = static_cast<float>(places.row(i)[d] - sum / rows);
      squares += double{moved.row(i)[d]} * moved.row(i)[d];
    }
    widest = std::max(widest, std::sqrt(squares / rows));
  }
  if (widest > 0) {
    for (float& value : moved.values) value *= deviation / static_cast<float>(widest);
  }
  return moved;
}

double extentOf(const Matrix& places) {
  const auto [low, high] = std::ranges::minmax(places.values);
  return double{high} - double{low};
}

}  // namespace

LiveMap::LiveMap(QObject* parent) : QObject(parent) {
  pause_.setSingleShot(true);
  connect(&pause_, &QTimer::timeout, this, &LiveMap::startNext);
  runner_.onEvents([this](const std::vector<Answer>& answers) {
    const Answer& answer = answers.back();
    if (answer.series != series_) return;
    if (answer.ended && answer.frame.places)
      last_[placeOf(answer.frame.method)] = {answer.frame.step, answer.frame.places};
    emit mapped(answer.frame);
  });
  runner_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit mapped({method_, 0, nullptr, errorMessage(*error)});
    startNext();
  });
}

void LiveMap::setMethod(MapMethod method) {
  if (method == method_) return;
  method_ = method;
  sinceStart_.invalidate();
  pause_.stop();
  ++series_;
  runner_.requestStop();
  waiting_ = latest_;
  if (!runner_.active()) startNext();
}

void LiveMap::keepIn(const std::filesystem::path& folder, std::int64_t lastStep) {
  keepers_[placeOf(MapMethod::tsne)] =
      std::make_shared<Keeper>(Keeper{folder / tsneFramesFileName, lastStep, {}, false});
  keepers_[placeOf(MapMethod::umap)] =
      std::make_shared<Keeper>(Keeper{folder / umapFramesFileName, lastStep, {}, false});
}

void LiveMap::continueFrom(MapMethod method, std::int64_t step, std::shared_ptr<const Matrix> places) {
  last_[placeOf(method)] = {step, std::move(places)};
}

void LiveMap::clear() {
  sinceStart_.invalidate();
  pause_.stop();
  ++series_;
  runner_.requestStop();
  waiting_.reset();
  latest_.reset();
  last_ = {};
  keepers_ = {};
}

void LiveMap::add(std::int64_t step, std::shared_ptr<const Matrix> embeddings) {
  if (!embeddings || embeddings->rows < fewestRows) return;
  latest_ = Waiting{step, std::move(embeddings)};
  waiting_ = latest_;
  if (!runner_.active()) startNext();
}

void LiveMap::startNext() {
  if (method_ == MapMethod::pca || !waiting_ || runner_.active()) return;
  if (sinceStart_.isValid() && sinceStart_.elapsed() < leastMs) {
    pause_.start(leastMs - int(sinceStart_.elapsed()));
    return;
  }
  sinceStart_.start();
  const Waiting next = *std::exchange(waiting_, std::nullopt);
  MapConfig config;
  config.method = method_;
  config.threads = 1;
  config.iterations = firstIterations;
  config.iterations = method_ == MapMethod::tsne ? firstIterations : firstEpochs;
  Last last = last_[placeOf(method_)];
  if (last.places && last.places->rows != next.embeddings->rows) last = {};
  runner_.start([next, config, last, series = series_, keeper = keepers_[placeOf(method_)]](
                    const std::stop_token& stop, const auto& report) {
    giveWay();
    LiveMapFrame frame{config.method, next.step, mapOf(next, last, config, series, stop, report), {}};
    if (!frame.places) return;
    try {
      if (keeper) keeper->keep(frame);
    } catch (const Error& error) {
      frame.fault = errorMessage(error);
    }
    report({series, true, std::move(frame)});
  });
}

/// Null when it was stopped.
std::shared_ptr<const Matrix> LiveMap::mapOf(const Waiting& next, const Last& last, MapConfig config,
                                             std::uint64_t series, const std::stop_token& stop,
                                             const std::function<void(Answer)>& report) {
  const bool first = !last.places;
  const bool anew = config.method == MapMethod::tsne &&
                    static_cast<double>(next.step) > farOn * static_cast<double>(last.step);
  if (!first) config.start = anew ? drawn(*last.places, drawnTogether) : *last.places;
  if (!first && !anew) config.iterations = warmIterations;
  const auto onTheWay = [&](const MapResult& result) {
    if (first && !stop.stop_requested() && extentOf(result.places) >= leastExtent)
      report({series, false, {config.method, next.step, std::make_shared<const Matrix>(result.places), {}}});
  };
  MapResult result = makeMap(*next.embeddings, config, stop, onTheWay);
  if (stop.stop_requested()) return nullptr;
  return std::make_shared<const Matrix>(first ? std::move(result.places)
                                              : alignPlaces(result.places, *last.places));
}

void LiveMap::Keeper::keep(const LiveMapFrame& frame) {
  if (broken) return;
  try {
    if (!writer) writer.emplace(file, frame.places->rows, frame.places->columns, lastStep);
    writer->add(frame.step, *frame.places);
  } catch (const Error&) {
    broken = true;  // told once
    throw;
  }
}

}  // namespace likeness::ui
