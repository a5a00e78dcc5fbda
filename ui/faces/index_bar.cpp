#include "ui/faces/index_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/core/work_strip.h"
#include "ui/faces/index_run.h"

namespace likeness::ui {

IndexBar::IndexBar(IndexRun& run, QWidget* parent)
    : QWidget(parent),
      run_(run),
      progress_(new QProgressBar),
      text_(new QLabel),
      left_(makeSecondary({})),
      pause_(new QPushButton),
      stop_(new QPushButton(tr("Stop"))) {
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("How many photos are done"));
  text_->setFont(tabularFont(font()));
  left_->setFont(tabularFont(left_->font()));
  left_->setWordWrap(false);
  pause_->setObjectName(QStringLiteral("pauseIndexing"));
  stop_->setObjectName(QStringLiteral("stopIndexing"));
  stop_->setIcon(icon(QStringLiteral("stop")));
  stop_->setToolTip(tr("What was found is kept; the rest is found when the photos are added again"));
  auto* line = new QHBoxLayout;
  line->addWidget(text_, 1);
  line->addWidget(left_);
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::small);
  words->addLayout(line);
  words->addWidget(progress_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::medium, 12, 12, 12);
  row->setSpacing(spacing::small);
  row->addLayout(words, 1);
  row->addSpacing(spacing::small);
  row->addWidget(pause_);
  row->addWidget(stop_);
  connect(pause_, &QPushButton::clicked, this, [this] { run_.setPaused(!run_.paused()); });
  connect(stop_, &QPushButton::clicked, this, [this] {
    run_.requestStop();
    follow();
  });
  connect(&run, &IndexRun::progressed, this, &IndexBar::follow);
  connect(&run, &IndexRun::ended, this, &IndexBar::follow);
  follow();
}

void IndexBar::follow() {
  setVisible(run_.active());
  if (!run_.active()) return;
  const IndexProgress& progress = run_.progress();
  progress_->setMaximum(progress.scanned && progress.found > 0 ? 1000 : 0);
  if (progress.scanned && progress.found > 0)
    progress_->setValue(static_cast<int>(1000 * progress.done / progress.found));
  const bool last = run_.stopped() || (progress.scanned && progress.done == progress.found);
  text_->setText(run_.paused() ? tr("Paused: %1").arg(progressText(progress)) : progressText(progress));
  left_->setText(last ? tr("Grouping the faces...") : timeLeftText(run_.secondsLeft()));
  pause_->setText(run_.paused() ? tr("Continue") : tr("Pause"));
  pause_->setIcon(icon(run_.paused() ? QStringLiteral("continue") : QStringLiteral("pause")));
  pause_->setEnabled(!last);
  stop_->setEnabled(!last);
}

void IndexBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().border);
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace likeness::ui
