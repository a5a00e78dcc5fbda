#include "ui/train/data_preview.h"

#include <utility>

#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

using Report = std::function<void(std::variant<ReadingProgress, std::shared_ptr<const DatasetPreview>>)>;

std::shared_ptr<const Dataset> readDataset(const TrainingConfig& config, const std::stop_token& stop,
                                           const Report& report) {
  const auto progress = [&](std::size_t done, std::size_t total) { report(ReadingProgress{done, total}); };
  return std::make_shared<const Dataset>(openDataset(config.dataset, config.data, {stop, progress, 0}));
}

constexpr std::size_t mostBytesKept = std::size_t{512} << 20;

std::size_t bytesOf(const Dataset& dataset) {
  const auto of = [](const LabelledSamples& samples) {
    return samples.pixels.size() + samples.vectors.size() * sizeof(float);
  };
  return of(dataset.learning) + of(dataset.test);
}

/// Whether two recipes read the same samples, however they divide them.
bool readAlike(const TrainingConfig& a, const TrainingConfig& b) {
  DataConfig other = b.data;
  other.split = a.data.split;
  other.testShare = a.data.testShare;
  other.leastPerClass = a.data.leastPerClass;
  other.mostPerClass = a.data.mostPerClass;
  other.resampleTo = a.data.resampleTo;
  other.classWeights = a.data.classWeights;
  other.dropDuplicates = a.data.dropDuplicates;
  return a.dataset == b.dataset && a.data == other;
}

}  // namespace

struct DataPreview::Kept {
  TrainingConfig config;
  std::shared_ptr<const Dataset> dataset;
};

DataPreview::DataPreview(QObject* parent) : QObject(parent), kept_(std::make_shared<Kept>()) {
  runner_.onEvents([this](const std::vector<Event>& events) { take(events); });
  runner_.onEnded([this](const std::optional<Error>& error) { end(error); });
}

void DataPreview::load(const TrainingConfig& config) {
  if (!runner_.active()) return begin(config);
  next_ = config;  // starting at once would wait for the one that is read now
  runner_.requestStop();
}

void DataPreview::stop() {
  next_.reset();
  if (!runner_.active()) return;
  stopping_ = true;
  runner_.requestStop();
}

void DataPreview::release() {
  kept_ = std::make_shared<Kept>();  // work that goes on has its own hold on the other
}

void DataPreview::begin(const TrainingConfig& config) {
  stopping_ = false;
  result_.reset();
  emit started();
  runner_.start([config, kept = kept_](const std::stop_token& stop, const auto& report) {
    if (!kept->dataset || !readAlike(kept->config, config)) {
      kept->dataset = readDataset(config, stop, report);
      kept->config = config;
    }
    if (stop.stop_requested()) return;
    const auto dataset = kept->dataset;
    if (bytesOf(*dataset) > mostBytesKept) kept->dataset.reset();
    auto preview = previewDataset(*dataset, config.data, config.calibrationShare, config.seed, stop);
    if (!stop.stop_requested()) report(std::make_shared<const DatasetPreview>(std::move(preview)));
  });
}

void DataPreview::take(const std::vector<Event>& events) {
  const ReadingProgress* last = nullptr;
  for (const auto& event : events) {
    if (const auto* progress = std::get_if<ReadingProgress>(&event)) {
      last = progress;
    } else {
      result_ = std::get<std::shared_ptr<const DatasetPreview>>(event);
    }
  }
  if (last && !stopping_) emit progressed(*last);
}

void DataPreview::end(const std::optional<Error>& error) {
  if (next_) return begin(*std::exchange(next_, std::nullopt));
  if (stopping_ || (!error && !result_)) return emit stopped();
  if (error) return emit failed(errorMessage(*error));
  emit loaded(result_);
}

}  // namespace likeness::ui
