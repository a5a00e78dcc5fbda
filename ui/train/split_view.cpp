#include "ui/train/split_view.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <array>

#include "ui/core/empty_layout.h"
#include "ui/core/error_text.h"
#include "ui/core/style.h"
#include "ui/core/tone_label.h"

namespace likeness::ui {

namespace {

QString number(std::size_t count) {
  return QLocale().toString(qulonglong(count));
}

}  // namespace

SplitView::SplitView(QWidget* parent) : QWidget(parent), table_(new QGridLayout), notes_(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  table_->setVerticalSpacing(spacing::tiny);
  table_->setHorizontalSpacing(spacing::medium);
  notes_->setSpacing(spacing::tiny);
  column->addLayout(table_);
  column->addLayout(notes_);
}

void SplitView::setPreview(const DatasetPreview& preview) {
  clear();
  if (preview.splitFault) {
    addLine(Tone::bad, errorMessage(*preview.splitFault));
  } else {
    showParts(preview.split);
    showLeaks(preview.split);
  }
  showFilters(preview);
}

void SplitView::clear() {
  emptyLayout(table_);
  emptyLayout(notes_);
  lines_.clear();
}

void SplitView::showParts(const SplitReport& split) {
  const std::array<const SplitPart*, 3> parts = {&split.training, &split.calibration, &split.test};
  const std::array names = {tr("Training"), tr("Calibration"), tr("Test")};
  const auto cell = [this](int row, int column, const QString& text, bool heading) {
    auto* label = new ToneLabel(heading ? Tone::secondary : Tone::plain, text);
    label->setFont(heading ? smallFont(QApplication::font()) : tabularFont(QApplication::font()));
    table_->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
  };
  cell(1, 0, tr("Samples"), true);
  cell(2, 0, tr("Classes"), true);
  if (split.sharedIdentities) cell(3, 0, tr("Identities"), true);
  for (int i = 0; i < 3; ++i) {
    const SplitPart& part = *parts[std::size_t(i)];
    cell(0, i + 1, names[std::size_t(i)], true);
    cell(1, i + 1, number(part.samples), false);
    cell(2, i + 1, number(part.classes), false);
    if (split.sharedIdentities) cell(3, i + 1, number(part.identities), false);
  }
  table_->setColumnStretch(4, 1);
}

void SplitView::showLeaks(const SplitReport& split) {
  addLine(Tone::plain, split.byIdentity ? tr("Divided by identity.") : tr("Divided by sample."));
  if (split.sharedIdentities) {
    addLine(*split.sharedIdentities == 0 ? Tone::good : Tone::bad,
            tr("Identities in more than one split: %1").arg(number(*split.sharedIdentities)));
  }
  addLine(split.sharedSamples == 0 ? Tone::good : Tone::bad,
          tr("Identical samples in more than one split: %1").arg(number(split.sharedSamples)));
  if (split.droppedCopies > 0)
    addLine(Tone::plain, tr("Copies left out of training: %1").arg(number(split.droppedCopies)));
}

void SplitView::showFilters(const DatasetPreview& preview) {
  const FilterEffect& filters = preview.filters;
  if (filters.smallClasses > 0) {
    addLine(Tone::plain, tr("Left out for having too few samples: %1 classes with %2 samples")
                             .arg(number(filters.smallClasses), number(filters.samplesOfSmall)));
  }
  if (filters.surplusSamples > 0)
    addLine(Tone::plain,
            tr("Left out of classes with too many: %1 samples").arg(number(filters.surplusSamples)));
  if (preview.resampledTraining > 0)
    addLine(Tone::plain, tr("Training samples after resampling: %1").arg(number(preview.resampledTraining)));
}

void SplitView::addLine(Tone tone, const QString& text) {
  auto* label = new ToneLabel(tone, text);
  label->setWordWrap(true);
  notes_->addWidget(label);
  lines_ << text;
}

}  // namespace likeness::ui
