#include "ui/plots/cloud_density.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness::ui {

namespace {

constexpr int opacitySteps = 1024;
constexpr double mostSum = 8;  // 1 - exp(-8) is opaque

/// Light of a byte of sRGB, near enough: its square.
const std::array<float, 256>& lightOf() {
  static const auto table = [] {
    std::array<float, 256> light{};
    for (std::size_t i = 0; i < light.size(); ++i) light[i] = static_cast<float>(i * i);
    return light;
  }();
  return table;
}

/// How much of the pixel at an offset a disc covers, its edge one pixel soft.
double coverage(int x, int y, double radius) {
  return std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0);
}

unsigned mix(float light, float weight, unsigned surface, unsigned alpha) {
  const auto value = static_cast<unsigned>(std::sqrt(light / weight) + 0.5F);
  return (value * alpha + surface * (256 - alpha)) >> 8;
}

}  // namespace

CloudDensity::CloudDensity(const QSize& size, double radius)
    : size_(size), pad_(static_cast<int>(std::ceil(radius + 0.5))), stride_(size.width() + 2 * pad_) {
  sums_.assign(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(size.height() + 2 * pad_), Sum{});
  for (int y = -pad_; y <= pad_; ++y) {
    for (int x = -pad_; x <= pad_; ++x) {
      const double share = coverage(x, y, radius);
      if (share > 0.02) taps_.push_back({y * stride_ + x, static_cast<float>(share)});
    }
  }
}

void CloudDensity::add(double x, double y, QRgb color, float weight) {
  const auto column = static_cast<std::ptrdiff_t>(std::floor(x)) + pad_;
  const auto row = static_cast<std::ptrdiff_t>(std::floor(y)) + pad_;
  const std::ptrdiff_t rows = size_.height() + 2 * pad_;
  if (column < pad_ || row < pad_ || column >= stride_ - pad_ || row >= rows - pad_) return;
  const auto& light = lightOf();
  const auto channel = [&](int value) { return weight * light[static_cast<std::size_t>(value)]; };
  const Sum colour = {channel(qRed(color)), channel(qGreen(color)), channel(qBlue(color)), weight};
  Sum* middle = sums_.data() + row * stride_ + column;
  for (const Tap& tap : taps_) middle[tap.offset] += colour * tap.share;
}

QImage CloudDensity::resolve(double opacity, QRgb surface, const std::stop_token& stop) const {
  std::array<unsigned, opacitySteps> alphas{};
  for (int i = 0; i < opacitySteps; ++i)
    alphas[static_cast<std::size_t>(i)] =
        static_cast<unsigned>(256 * (1 - std::exp(-mostSum * i / opacitySteps)) + 0.5);
  const auto steps = static_cast<float>(opacity * opacitySteps / mostSum);
  QImage image(size_, QImage::Format_RGB32);
  for (int y = 0; y < size_.height() && !stop.stop_requested(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const Sum* sums = sums_.data() + (y + pad_) * stride_ + pad_;
    for (int x = 0; x < size_.width(); ++x) {
      const float weight = sums[x][3];
      if (weight <= 0) {
        line[x] = surface;
        continue;
      }
      const auto step = static_cast<std::size_t>(std::min(weight * steps, opacitySteps - 1.0F));
      const unsigned alpha = alphas[step];
      line[x] = qRgb(static_cast<int>(mix(sums[x][0], weight, unsigned(qRed(surface)), alpha)),
                     static_cast<int>(mix(sums[x][1], weight, unsigned(qGreen(surface)), alpha)),
                     static_cast<int>(mix(sums[x][2], weight, unsigned(qBlue(surface)), alpha)));
    }
  }
  return image;
}

}  // namespace likeness::ui
