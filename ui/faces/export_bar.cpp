#include "ui/faces/export_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/export_text.h"

namespace likeness::ui {

ExportBar::ExportBar(ExportRun& run, QWidget* parent)
    : Card(parent),
      run_(run),
      progress_(new QProgressBar),
      text_(new QLabel),
      stop_(new QPushButton(icon(QStringLiteral("stop")), tr("Stop"))) {
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("How many photos are done"));
  text_->setFont(tabularFont(font()));
  stop_->setObjectName(QStringLiteral("stopExport"));
  stop_->setToolTip(tr("What is written is kept"));
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::small);
  words->addWidget(text_);
  words->addWidget(progress_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::medium, 12, 12, 12);
  row->setSpacing(spacing::medium);
  row->addLayout(words, 1);
  row->addWidget(stop_);
  connect(stop_, &QPushButton::clicked, &run, &ExportRun::requestStop);
  connect(&run, &ExportRun::progressed, this, &ExportBar::follow);
  follow();
}

void ExportBar::follow() {
  setVisible(run_.active());
  const ExportProgress& progress = run_.progress();
  progress_->setMaximum(static_cast<int>(progress.all));  // 0 while it is not known: it swings
  progress_->setValue(static_cast<int>(progress.done));
  text_->setText(exportWork(run_).what);
  stop_->setEnabled(!run_.stopping());
}

}  // namespace likeness::ui
