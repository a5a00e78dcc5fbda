#include "ui/core/work_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

WorkStrip::WorkStrip(Session& session, QWidget* parent)
    : QWidget(parent),
      what_(new QLabel),
      progress_(new QProgressBar),
      left_(new QLabel),
      pause_(new QPushButton),
      stop_(new QPushButton(tr("St&op"))) {
  what_->setFont(tabularFont(font()));
  left_->setFont(tabularFont(font()));
  left_->setMinimumWidth(left_->fontMetrics().horizontalAdvance(timeLeftText(3599)));
  progress_->setRange(0, 1000);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("How far the work is"));
  pause_->setObjectName(QStringLiteral("pauseWork"));
  stop_->setObjectName(QStringLiteral("stopWork"));
  stop_->setIcon(icon(QStringLiteral("stop")));
  stop_->setToolTip(tr("Stops the running work; what was reached is kept"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
  row->setSpacing(spacing::medium);
  row->addWidget(what_);
  row->addWidget(progress_, 1);
  row->addWidget(left_);
  row->addWidget(pause_);
  row->addWidget(stop_);

  connect(stop_, &QPushButton::clicked, this, [this] {
    if (!works_.empty() && works_.back().stop) works_.back().stop();
  });
  connect(pause_, &QPushButton::clicked, this, [this] {
    if (!works_.empty() && works_.back().pause) works_.back().pause();
  });
  connect(&session, &Session::workChanged, this, &WorkStrip::setStatus);
  hide();
}

void WorkStrip::setStatus(const WorkStatus& status) {
  const auto known = std::ranges::find_if(works_, [&](const WorkStatus& work) {
    return work.page == status.page && work.besides == status.besides;
  });
  if (!status.running) {
    if (known != works_.end()) works_.erase(known);
  } else if (known != works_.end()) {
    *known = status;
  } else {
    works_.push_back(status);
  }
  showLatest();
}

void WorkStrip::showLatest() {
  if (isVisibleTo(parentWidget()) == works_.empty()) setVisible(!works_.empty());
  if (works_.empty()) return;
  const WorkStatus& status = works_.back();
  what_->setText(status.what);
  const bool known = status.progress >= 0;
  progress_->setMaximum(known ? 1000 : 0);
  if (known) progress_->setValue(static_cast<int>(std::lround(status.progress * 1000)));
  left_->setText(timeLeftText(status.secondsLeft));
  pause_->setVisible(static_cast<bool>(status.pause));
  pause_->setText(status.paused ? tr("Continue") : tr("Pause"));
  pause_->setIcon(icon(status.paused ? QStringLiteral("continue") : QStringLiteral("pause")));
  stop_->setEnabled(static_cast<bool>(status.stop));
}

void WorkStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().surface);
  painter.fillRect(QRect(0, 0, width(), 1), colors().border);
}

QString timeLeftText(double seconds) {
  if (seconds < 0) return {};
  const auto whole = static_cast<int>(std::ceil(seconds));
  if (whole < 60) return WorkStrip::tr("%1 s left").arg(whole);
  if (whole < 3600) {
    return WorkStrip::tr("%1 min %2 s left").arg(whole / 60).arg(whole % 60);
  }
  return WorkStrip::tr("%1 h %2 min left").arg(whole / 3600).arg(whole % 3600 / 60);
}

}  // namespace likeness::ui
