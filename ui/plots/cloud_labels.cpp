#include "ui/plots/cloud_labels.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace likeness::ui {

namespace {

constexpr int squares = 40;  // on each side of the map: where a colour is crowded is known to that
constexpr double longestName = 160;

/// The place of the square with most points, counted together with its eight neighbours.
std::pair<int, int> crowdedSquare(const std::vector<int>& counts) {
  std::pair<int, int> best{0, 0};
  int most = -1;
  const auto count = [&](int x, int y) {
    if (x < 0 || y < 0 || x >= squares || y >= squares) return 0;
    return counts[std::size_t(y * squares + x)];
  };
  for (int y = 0; y < squares; ++y) {
    for (int x = 0; x < squares; ++x) {
      int sum = 0;
      for (int dy = -1; dy <= 1; ++dy) sum += count(x - 1, y + dy) + count(x, y + dy) + count(x + 1, y + dy);
      sum = 2 * sum + count(x, y);
      if (sum <= most) continue;
      most = sum;
      best = {x, y};
    }
  }
  return best;
}

}  // namespace

std::vector<CloudLabel> clusterLabels(const CloudPoints& points, const CloudColors& colors,
                                      std::size_t most) {
  std::vector<std::size_t> sizes(colors.palette.size());
  for (const auto color : colors.index) ++sizes[color];
  std::vector<int> order;
  for (int c = 0; c < int(sizes.size()); ++c) {
    const bool hidden = !colors.hidden.empty() && colors.hidden[std::size_t(c)] != 0;
    if (sizes[std::size_t(c)] > 0 && c != colors.others && !hidden) order.push_back(c);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return sizes[std::size_t(a)] > sizes[std::size_t(b)]; });
  if (order.size() > most) order.resize(most);
  std::vector<int> rank(sizes.size(), -1);
  for (std::size_t i = 0; i < order.size(); ++i) rank[std::size_t(order[i])] = int(i);

  const QRectF& box = points.bounds();
  const double width = std::max(box.width(), 1e-30), height = std::max(box.height(), 1e-30);
  std::vector<std::vector<int>> counts(order.size(), std::vector<int>(squares * squares));
  for (std::size_t at = 0; at < points.size(); ++at) {
    const int of = rank[colors.index[std::size_t(points.points()[at])]];
    if (of < 0) continue;
    const int x = std::min(int((points.xs()[at] - box.left()) / width * squares), squares - 1);
    const int y = std::min(int((points.ys()[at] - box.top()) / height * squares), squares - 1);
    ++counts[std::size_t(of)][std::size_t(y * squares + x)];
  }
  std::vector<CloudLabel> labels;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto square = crowdedSquare(counts[i]);
    labels.push_back({order[i],
                      sizes[std::size_t(order[i])],
                      {box.left() + (square.first + 0.5) * width / squares,
                       box.top() + (square.second + 0.5) * height / squares}});
  }
  return labels;
}

std::vector<PlacedLabel> placeLabels(const std::vector<CloudLabel>& labels, const std::vector<QString>& names,
                                     const std::function<QPointF(const QPointF&)>& toWidget,
                                     const QRectF& area, const QFontMetricsF& metrics) {
  std::vector<PlacedLabel> placed;
  const double height = metrics.height() + 4;
  for (const CloudLabel& label : labels) {
    if (std::size_t(label.color) >= names.size()) continue;
    const QPointF at = toWidget(label.place);
    if (!area.contains(at)) continue;
    const QString text = metrics.elidedText(names[std::size_t(label.color)], Qt::ElideRight, longestName);
    const double width = metrics.horizontalAdvance(text) + 12;
    const std::array<QPointF, 5> offsets = {QPointF(0, 0), QPointF(0, -height), QPointF(0, height),
                                            QPointF(-width / 2 - 8, 0), QPointF(width / 2 + 8, 0)};
    for (const QPointF& offset : offsets) {
      QRectF rect(0, 0, width, height);
      rect.moveCenter(at + offset);
      const bool free = std::none_of(placed.begin(), placed.end(),
                                     [&](const PlacedLabel& other) { return other.rect.intersects(rect); });
      if (!free || !area.contains(rect)) continue;
      placed.push_back({label.color, rect, text});
      break;
    }
  }
  return placed;
}

}  // namespace likeness::ui
