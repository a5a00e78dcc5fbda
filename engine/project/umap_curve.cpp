#include "engine/project/umap_curve.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr int samples = 300;
constexpr int rounds = 200;

struct Fit {
  double error = 0;
  // The normal equations of a step in (log a, b).
  double aa = 0, ab = 0, bb = 0, ra = 0, rb = 0;
};

Fit measure(const UmapCurve& curve, double minimumDistance, double spread) {
  Fit fit;
  for (int i = 0; i < samples; ++i) {
    const double x = 3 * spread * i / (samples - 1);
    const double wanted = x < minimumDistance ? 1 : std::exp(-(x - minimumDistance) / spread);
    const double value = curve.membership(x);
    const double residual = wanted - value;
    fit.error += residual * residual;
    if (x == 0) continue;
    // y = 1 / (1 + u), u = a x^(2b): dy/d(log a) = -u y^2, dy/db = -2 log(x) u y^2.
    const double slope = -value * (1 - value);
    const double slopeB = 2 * std::log(x) * slope;
    fit.aa += slope * slope;
    fit.ab += slope * slopeB;
    fit.bb += slopeB * slopeB;
    fit.ra += slope * residual;
    fit.rb += slopeB * residual;
  }
  return fit;
}

}  // namespace

double UmapCurve::membership(double distance) const {
  return 1 / (1 + a * std::pow(distance, 2 * b));
}

UmapCurve fitUmapCurve(double minimumDistance, double spread) {
  UmapCurve curve;
  Fit fit = measure(curve, minimumDistance, spread);
  double damping = 1e-3;  // Levenberg and Marquardt
  for (int i = 0; i < rounds && damping < 1e12; ++i) {
    const double aa = fit.aa * (1 + damping);
    const double bb = fit.bb * (1 + damping);
    const double determinant = aa * bb - fit.ab * fit.ab;
    if (!(std::abs(determinant) > 0)) break;
    const double stepA = (fit.ra * bb - fit.rb * fit.ab) / determinant;
    const double stepB = (fit.rb * aa - fit.ra * fit.ab) / determinant;
    const UmapCurve tried = {curve.a * std::exp(std::clamp(stepA, -2.0, 2.0)),
                             std::max(curve.b + std::clamp(stepB, -0.5, 0.5), 1e-3)};
    const Fit next = measure(tried, minimumDistance, spread);
    if (next.error < fit.error) {
      const bool done = fit.error - next.error < 1e-15 * fit.error;
      curve = tried;
      fit = next;
      damping = std::max(damping / 10, 1e-12);
      if (done) break;
    } else {
      damping *= 10;
    }
  }
  return curve;
}

UmapForces::UmapForces(const UmapCurve& curve) {
  for (std::size_t i = 0; i < size; ++i) {
    const auto bits = firstBits + (static_cast<std::uint32_t>(i) << shift);
    const double s = std::bit_cast<float>(bits);
    const double power = std::pow(s, curve.b);
    pulls_.push_back(static_cast<float>(-2 * curve.a * curve.b * power / s / (1 + curve.a * power)));
    pushes_.push_back(static_cast<float>(2 * curve.b / ((0.001 + s) * (1 + curve.a * power))));
  }
}

}  // namespace likeness
