#include "ui/train/data_watch.h"

#include <QFileInfo>

#include "ui/train/data_preview_panel.h"
#include "ui/train/data_section.h"
#include "ui/train/recent_data.h"
#include "ui/train/recipe_panel.h"

namespace likeness::ui {

namespace {

constexpr int typingPause = 500;  // milliseconds

QString nameOf(const TrainingConfig& config) {
  return config.dataset == "mnist" ? QStringLiteral("MNIST") : QString::fromStdString(config.dataset);
}

/// Whether there is anything to read; what is missing the recipe says itself.
bool isThere(const TrainingConfig& config) {
  return config.dataset == "mnist" ||
         (!config.dataset.empty() && QFileInfo::exists(QString::fromStdString(config.dataset)));
}

}  // namespace

DataWatch::DataWatch(RecipePanel& recipe, DataPreviewPanel& panel, QObject* parent)
    : QObject(parent), recipe_(recipe), panel_(panel), dataset_(recipe.config().dataset) {
  soon_.setSingleShot(true);
  soon_.setInterval(typingPause);
  connect(&soon_, &QTimer::timeout, this, &DataWatch::load);
  connect(&recipe_, &RecipePanel::dataChanged, this, &DataWatch::follow);
  connect(&panel_, &DataPreviewPanel::wanted, this, &DataWatch::readAgain);
  connect(&panel_, &DataPreviewPanel::stopPressed, &preview_, &DataPreview::stop);
  connect(&preview_, &DataPreview::started, &panel_, [this] { panel_.showReading(nameOf(read_)); });
  connect(&preview_, &DataPreview::progressed, &panel_, &DataPreviewPanel::showProgress);
  connect(&preview_, &DataPreview::loaded, this, &DataWatch::take);
  connect(&preview_, &DataPreview::failed, this, &DataWatch::fail);
  connect(&preview_, &DataPreview::stopped, this, [this] {
    fresh_ = false;
    panel_.showNothing();
  });
}

void DataWatch::show() {
  if (!fresh_) load();
}

void DataWatch::readAgain() {
  preview_.release();
  load();
}

void DataWatch::retry() {
  if (failed_) readAgain();
}

void DataWatch::rest() {
  soon_.stop();
  preview_.stop();
  preview_.release();
}

void DataWatch::follow(bool byUser) {
  fresh_ = failed_ = false;
  const TrainingConfig config = recipe_.config();
  emit kindChanged(dataKindOf(config, expectedData(config).shape));
  const bool another = config.dataset != dataset_;
  dataset_ = config.dataset;
  preview_.stop();
  if (!isThere(config)) {
    soon_.stop();
    return panel_.showNothing();
  }
  if (!byUser) return panel_.isVisible() ? soon_.start() : panel_.showNothing();
  soon_.start();
  if (another) emit dataChosen();
}

void DataWatch::load() {
  soon_.stop();
  read_ = recipe_.config();
  if (!isThere(read_)) return panel_.showNothing();
  fresh_ = true;
  preview_.load(read_);
}

void DataWatch::take(const std::shared_ptr<const DatasetPreview>& preview) {
  failed_ = false;
  if (read_.dataset != "mnist") rememberData(QString::fromStdString(read_.dataset));
  recipe_.setDataProblem({});
  recipe_.setKnownData({preview->shape, preview->testSamples > 0, true});
  panel_.showPreview(preview);
  emit kindChanged(dataKindOf(read_, preview->shape));
}

void DataWatch::fail(const QString& message) {
  failed_ = true;
  recipe_.setDataProblem(message);
  panel_.showFault(message);
}

}  // namespace likeness::ui
