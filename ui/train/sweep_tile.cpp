#include "ui/train/sweep_tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/core/style.h"
#include "ui/core/tone_label.h"
#include "ui/plots/scatter_map.h"

namespace likeness::ui {

namespace {

constexpr QSize leastMap{180, 150};

QString percentText(double share) {
  return QLocale().toString(100 * share, 'f', 1) + QStringLiteral("\u202f%");
}

}  // namespace

SweepTile::SweepTile(const QString& title, QWidget* parent)
    : Card(parent),
      title_(makeHeading(title)),
      best_(new ToneLabel(Tone::good, tr("best"))),
      scores_(makeSecondary(tr("waits"))),
      map_(new ScatterMap) {
  best_->hide();
  map_->setMinimumSize(leastMap);
  map_->setPlaceholder({});
  map_->setAccessibleName(title);
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(best_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
  column->setSpacing(spacing::tiny);
  column->addLayout(head);
  column->addWidget(map_, 1);
  column->addWidget(scores_);
}

QString SweepTile::title() const {
  return title_->text();
}

QString SweepTile::scores() const {
  return scores_->text();
}

void SweepTile::setBest(bool best) {
  best_->setVisible(best);
}

void SweepTile::showScores(const ValidationMetrics& validation) {
  scores_->setText(tr("MAP@R %1, k-NN %2")
                       .arg(percentText(double(validation.mapAtR.value_or(0))),
                            percentText(double(validation.knnAccuracy))));
}

void SweepTile::take(const TrainingEvent& event) {
  if (const auto* started = std::get_if<TrainingStarted>(&event)) {
    map_->setPictures(started->probes);
    scores_->setText(tr("begins"));
  } else if (const auto* frame = std::get_if<MapFrame>(&event)) {
    map_->showFrame(*frame);
  } else if (const auto* validation = std::get_if<ValidationMetrics>(&event)) {
    showScores(*validation);
  }
}

void SweepTile::end(const SweepRunEnded& run) {
  if (run.failed) {
    scores_->setText(QString::fromStdString(run.fault));
    return;
  }
  if (run.map.points) map_->showFrame(run.map);
  showScores(run.result.validation);
}

}  // namespace likeness::ui
