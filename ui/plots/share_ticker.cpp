#include "ui/plots/share_ticker.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness::ui {

namespace {

constexpr double nearestToOne = 1e-4;  // shares above 99.99 % are not told apart

double shareAt(double place) {
  return 1 - std::pow(10, -place);
}

}  // namespace

ShareTicker::ShareTicker(bool nines) : nines_(nines) {
  setTickCount(4);
}

double ShareTicker::place(double share) {
  return -std::log10(std::max(1 - share, nearestToOne));
}

QVector<double> ShareTicker::createTickVector(double tickStep, const QCPRange& range) {
  if (!nines_) return QCPAxisTicker::createTickVector(tickStep, range);
  static constexpr std::array coarse = {0.0, 0.9, 0.99, 0.999, 0.9999};
  static constexpr std::array fine = {0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9999};
  QVector<double> ticks;
  const auto add = [&](double share) {
    if (range.contains(place(share) + 1e-9) || range.contains(place(share))) ticks.push_back(place(share));
  };
  if (range.size() > 2.6) {
    for (const double share : coarse) add(share);
  } else {
    for (const double share : fine) add(share);
  }
  return ticks;
}

QString ShareTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
  const double percent = 100 * (nines_ ? shareAt(tick) : tick);
  const double rounded = std::round(percent * 100) / 100;
  return QStringLiteral("%1 %").arg(locale.toString(rounded, 'g', 4));
}

}  // namespace likeness::ui
