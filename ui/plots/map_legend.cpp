#include "ui/plots/map_legend.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <algorithm>
#include <map>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr std::size_t most = 10;
constexpr int marker = 15;                          // room before a name
constexpr int leastWidth = 34;                      // of an entry, however short its name
constexpr int mostWidth = 130, readableWidth = 90;  // long names are cut, but not to nothing
constexpr int mostRows = 3;

}  // namespace

void MapLegend::setClasses(const std::vector<int>& labels, const std::vector<std::string>& names) {
  clear();
  std::map<int, int> counts;
  for (const int label : labels) ++counts[label];
  std::vector<std::pair<int, int>> classes(counts.begin(), counts.end());
  if (classes.size() > most + 2) {
    std::stable_sort(classes.begin(), classes.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    rest_ = int(classes.size() - most);
    classes.resize(most);
  }
  for (const auto& [label, count] : classes) {
    const bool named = label >= 0 && std::size_t(label) < names.size();
    entries_.push_back(
        {label, named ? QString::fromStdString(names[std::size_t(label)]) : QString::number(label)});
  }
}

int MapLegend::cellWidth(const QFontMetrics& metrics, int width) const {
  int wanted = leastWidth;
  for (const auto& entry : entries_)
    wanted = std::max(wanted, marker + metrics.horizontalAdvance(entry.name) + spacing::small);
  // One row where all of them can be read in it, even if the widest names are cut.
  const int inOneRow = width / std::max(1, cells());
  if (inOneRow >= std::min(wanted, readableWidth)) return std::min(inOneRow, std::max(wanted, 64));
  return std::min({wanted, mostWidth, width});
}

int MapLegend::height(const QFontMetrics& metrics, int width) const {
  const int columns = std::max(1, width / std::max(1, cellWidth(metrics, width)));
  const int rows = std::clamp((cells() + columns - 1) / columns, 1, mostRows);
  return rows * (metrics.height() + spacing::small);
}

void MapLegend::paint(QPainter& painter, const QRectF& area) const {
  const QFontMetrics metrics = painter.fontMetrics();
  const int cell = cellWidth(metrics, int(area.width()));
  const int columns = std::max(1, int(area.width()) / std::max(1, cell));
  const int room = columns * mostRows;
  const int shown = std::min(int(entries_.size()), rest_ > 0 || cells() > room ? room - 1 : room);
  const auto placeOf = [&](int entry, int indent) {
    const double line = metrics.height() + spacing::small;
    const int row = entry / columns;
    return QRectF(area.left() + entry % columns * cell + indent, area.top() + row * line, cell - indent - 4,
                  line);
  };
  painter.setPen(QGuiApplication::palette().color(QPalette::WindowText));
  for (int i = 0; i < shown; ++i) {
    const QRectF place = placeOf(i, marker);
    drawClassMarker(painter, {place.left() - 9, place.center().y()}, 5, entries_[std::size_t(i)].label);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(entries_[std::size_t(i)].name, Qt::ElideMiddle, int(place.width())));
  }
  const int hidden = rest_ + int(entries_.size()) - shown;
  if (hidden == 0) return;
  painter.setPen(colors().secondaryText);
  painter.drawText(placeOf(shown, 4), Qt::AlignLeft | Qt::AlignVCenter,
                   QCoreApplication::translate("likeness::ui::MapLegend", "%1 more").arg(hidden));
}

}  // namespace likeness::ui
