#include "ui/explore/frame_glide.h"

#include <utility>

namespace likeness::ui {

namespace {

constexpr int tickMs = 16;

}  // namespace

FrameGlide::FrameGlide(std::function<void(const Places&)> show, QObject* parent)
    : QObject(parent), show_(std::move(show)) {
  timer_.setInterval(tickMs);
  connect(&timer_, &QTimer::timeout, this, &FrameGlide::advance);
}

void FrameGlide::forget() {
  timer_.stop();
  now_.reset();
}

void FrameGlide::moveTo(Places places, int milliseconds) {
  const bool alike = now_ && now_->rows == places->rows && now_->columns == places->columns;
  from_ = now_;
  to_ = std::move(places);
  if (alike && milliseconds > 0 && to_->rows <= mostPoints) {
    milliseconds_ = milliseconds;
    clock_.start();
    return timer_.start();
  }
  timer_.stop();
  now_ = to_;
  show_(now_);
}

void FrameGlide::advance() {
  const double share = double(clock_.elapsed()) / milliseconds_;
  if (share >= 1) {
    timer_.stop();
    now_ = to_;
    return show_(now_);
  }
  const auto eased = static_cast<float>(share * share * (3 - 2 * share));
  auto between = std::make_shared<Matrix>(*from_);
  for (std::size_t i = 0; i < between->values.size(); ++i)
    between->values[i] += (to_->values[i] - between->values[i]) * eased;
  now_ = std::move(between);
  show_(now_);
}

}  // namespace likeness::ui
