#include "ui/plots/time_slider.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int wholeMs = 12000;  // a long series is played in so much time
constexpr int shortestMs = 40;  // between two frames
constexpr int longestMs = 150;
constexpr int moveMsAtRest = 200;
constexpr int leastMoveMs = 100;

}  // namespace

TimeSlider::TimeSlider(QWidget* parent)
    : QWidget(parent), play_(new QToolButton), slider_(new QSlider(Qt::Horizontal)), words_(new QLabel) {
  play_->setIcon(icon(QStringLiteral("play")));
  play_->setAutoRaise(true);
  play_->setCheckable(true);
  play_->setToolTip(tr("Play from here, or from the beginning (Space)"));
  play_->setAccessibleName(tr("Play the frames"));
  slider_->setAccessibleName(tr("Frame"));
  slider_->setObjectName(QStringLiteral("frames"));
  words_->setFont(tabularFont(smallFont(font())));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(play_);
  row->addWidget(slider_, 1);
  row->addWidget(words_);
  setFocusProxy(slider_);
  connect(&timer_, &QTimer::timeout, this, &TimeSlider::advance);
  connect(play_, &QToolButton::toggled, this, &TimeSlider::play);
  connect(slider_, &QSlider::valueChanged, this, &TimeSlider::tell);
  // Who takes the handle wants to look, not to be carried on.
  connect(slider_, &QSlider::sliderPressed, this, [this] { play_->setChecked(false); });
  hide();
}

int TimeSlider::count() const {
  return count_;
}

int TimeSlider::current() const {
  return slider_->value();
}

int TimeSlider::moveMs() const {
  if (dragging()) return 0;
  if (!playing()) return moveMsAtRest;
  return timer_.interval() < leastMoveMs ? 0 : timer_.interval();
}

bool TimeSlider::dragging() const {
  return slider_->isSliderDown();
}

void TimeSlider::setSteps(std::vector<std::int64_t> steps, bool restart) {
  const bool stays = !restart && current() < int(steps_.size()) && current() + 1 < count_;
  const std::int64_t step = stays ? steps_[std::size_t(current())] : 0;
  steps_ = std::move(steps);
  const int last = int(steps_.size()) - 1;
  // As wide as it can become, so that the slider does not jump.
  words_->setMinimumWidth(last < 0 ? 0
                                   : words_->fontMetrics().horizontalAdvance(
                                         tr("Step %1").arg(QLocale().toString(qlonglong(steps_.back())))));
  setCount(last + 1, restart);
  if (stays) showStep(step);  // frames before it may have gone
}

void TimeSlider::setCount(int count, bool restart) {
  const bool follows = restart || (slider_->value() == slider_->maximum() && !playing());
  if (restart) play_->setChecked(false);
  const int before = slider_->value();
  count_ = count;
  slider_->setMaximum(std::max(0, count - 1));
  setVisible(count > 1);
  if (follows) slider_->setValue(slider_->maximum());
  if (follows && slider_->value() == before && count > 0) tell();
}

void TimeSlider::setWords(const QString& words) {
  words_->setText(words);
}

void TimeSlider::showStep(std::int64_t step) {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), step);
  slider_->setValue(std::max(0, int(after - steps_.begin()) - 1));
}

void TimeSlider::tell() {
  const int frame = slider_->value();
  if (frame < int(steps_.size()))
    words_->setText(tr("Step %1").arg(QLocale().toString(qlonglong(steps_[std::size_t(frame)]))));
  emit frameChosen(frame);
}

void TimeSlider::play(bool on) {
  play_->setIcon(icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
  if (!on) return timer_.stop();
  if (slider_->value() == slider_->maximum()) slider_->setValue(0);
  const int frames = slider_->maximum() + 1;
  stride_ = std::max(1, frames * shortestMs / wholeMs);
  timer_.start(std::clamp(wholeMs / std::max(1, frames), shortestMs, longestMs));
}

void TimeSlider::advance() {
  if (slider_->value() >= slider_->maximum()) return play_->setChecked(false);
  slider_->setValue(slider_->value() + stride_);
}

void TimeSlider::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space) return QWidget::keyPressEvent(event);
  play_->toggle();
}

}  // namespace likeness::ui
