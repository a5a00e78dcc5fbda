#include "ui/explore/frame_slider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int frameMs = 120;

}  // namespace

FrameSlider::FrameSlider(QWidget* parent)
    : QWidget(parent), play_(new QToolButton), slider_(new QSlider(Qt::Horizontal)), words_(new QLabel) {
  play_->setIcon(icon(QStringLiteral("play")));
  play_->setAutoRaise(true);
  play_->setCheckable(true);
  play_->setToolTip(tr("Plays how the map came about"));
  play_->setAccessibleName(tr("Play the frames"));
  slider_->setAccessibleName(tr("Frame of the map"));
  slider_->setObjectName(QStringLiteral("frames"));
  words_->setFont(tabularFont(smallFont(font())));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(play_);
  row->addWidget(slider_, 1);
  row->addWidget(words_);
  timer_.setInterval(frameMs);
  connect(&timer_, &QTimer::timeout, this, &FrameSlider::advance);
  connect(play_, &QToolButton::toggled, this, &FrameSlider::play);
  connect(slider_, &QSlider::valueChanged, this, &FrameSlider::frameChosen);
  hide();
}

void FrameSlider::setCount(int count, bool restart) {
  const bool atEnd = restart || slider_->value() == slider_->maximum();
  setVisible(count > 1);
  slider_->setMaximum(std::max(0, count - 1));
  if (!atEnd || count == 0) return;
  const bool same = slider_->value() == count - 1;
  slider_->setValue(count - 1);
  if (same) emit frameChosen(count - 1);
}

void FrameSlider::setWords(const QString& words) {
  words_->setText(words);
}

int FrameSlider::current() const {
  return slider_->value();
}

void FrameSlider::play(bool on) {
  play_->setIcon(icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
  if (!on) return timer_.stop();
  if (slider_->value() == slider_->maximum()) slider_->setValue(0);
  timer_.start();
}

void FrameSlider::advance() {
  if (slider_->value() >= slider_->maximum()) return play_->setChecked(false);
  slider_->setValue(slider_->value() + 1);
}

}  // namespace likeness::ui
