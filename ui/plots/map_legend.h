#pragma once

#include <QFontMetrics>
#include <QPainter>
#include <QString>
#include <string>
#include <vector>

namespace likeness::ui {

/// The legend of a map: markers with the names of its classes. Of many classes the ten largest are shown, and
/// how many more there are.
class MapLegend {
 public:
  /// `labels`: the classes of the points; `names`: of the classes, by label.
  void setClasses(const std::vector<int>& labels, const std::vector<std::string>& names);
  void clear() { *this = {}; }

  int height(const QFontMetrics& metrics, int width) const;
  void paint(QPainter& painter, const QRectF& area) const;
  /// The classes shown, and how many are not.
  std::size_t shown() const { return entries_.size(); }
  int hidden() const { return rest_; }

 private:
  struct Entry {
    int label = 0;
    QString name;
  };

  int cells() const { return int(entries_.size()) + (rest_ > 0 ? 1 : 0); }
  int cellWidth(const QFontMetrics& metrics, int width) const;

  std::vector<Entry> entries_;
  int rest_ = 0;
};

}  // namespace likeness::ui
