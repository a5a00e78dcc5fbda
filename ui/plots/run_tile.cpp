#include "ui/plots/run_tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

#include "ui/core/style.h"
#include "ui/core/tone_label.h"
#include "ui/plots/pen_swatch.h"
#include "ui/plots/scatter_map.h"

namespace likeness::ui {

namespace {

constexpr QSize leastMap{180, 150};

}  // namespace

RunTile::RunTile(const QString& title, QWidget* parent)
    : Card(parent),
      swatch_(new PenSwatch),
      best_(new ToneLabel(Tone::good, tr("best"))),
      scores_(makeSecondary(tr("waits"))),
      map_(new ScatterMap) {
  best_->hide();
  swatch_->hide();
  map_->setMinimumSize(leastMap);
  map_->setPlaceholder({});
  map_->setAccessibleName(title);
  setAccessibleName(title);
  auto* name = makeHeading(title);
  name->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->addWidget(swatch_, 0, Qt::AlignTop);
  head->addWidget(name, 1);
  head->addWidget(best_, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
  column->setSpacing(spacing::tiny);
  column->addLayout(head);
  column->addWidget(map_, 1);
  column->addWidget(scores_);
}

QString RunTile::scores() const {
  return scores_->text();
}

void RunTile::setScores(const QString& text) {
  scores_->setText(text);
}

void RunTile::setPictures(std::shared_ptr<const LabelledSamples> pictures) {
  map_->setPictures(std::move(pictures));
}

void RunTile::showFrame(const MapFrame& frame) {
  map_->showFrame(frame);
}

void RunTile::setPlaceholder(const QString& text) {
  map_->setPlaceholder(text);
}

void RunTile::setPen(const RunPen& pen) {
  swatch_->setPen(pen);
  swatch_->show();
}

void RunTile::setBest(bool best) {
  best_->setVisible(best);
}

}  // namespace likeness::ui
