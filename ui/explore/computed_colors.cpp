#include "ui/explore/computed_colors.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

#include "engine/project/map_clusters.h"
#include "ui/core/style.h"
#include "ui/explore/label_numbers.h"

namespace likeness::ui {

namespace {

constexpr std::size_t mostClusters = 99;
constexpr double wholly = 0.995;

QString words(const char* text) {
  return QCoreApplication::translate("likeness::ui::ComputedColors", text);
}

QString nameOf(const MapCluster& cluster, std::size_t number, const LabelNumbers& labels) {
  if (cluster.label < 0) return words("cluster %1").arg(number + 1);
  const QString label = QString::fromStdString(labels.names[std::size_t(cluster.label)]);
  if (cluster.share >= wholly) return label;
  return words("%1, %2 %").arg(label).arg(int(100 * cluster.share));
}

/// Islands that would be called alike are told apart by a number behind.
void numberEqualNames(std::vector<QString>& names) {
  std::map<QString, int> seen;
  for (QString& name : names) {
    const int times = ++seen[name];
    if (times > 1) name = QStringLiteral("%1 (%2)").arg(name).arg(times);
  }
}

}  // namespace

ColumnColors clusterColors(const Matrix& places, const EmbeddingTable& facts, const std::stop_token& stop) {
  const LabelNumbers labels = labelNumbers(facts);
  auto clusters = mapClusters(places, labels.labels, 0, 0, stop);
  if (clusters.size() > mostClusters) clusters.resize(mostClusters);
  ColumnColors result;
  result.colors = std::make_shared<CloudColors>();
  CloudColors& colors = *result.colors;
  colors.classes = true;
  colors.others = int(clusters.size());
  colors.index.assign(places.rows, std::uint16_t(clusters.size()));
  std::size_t grouped = 0;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    colors.palette.push_back(classColor(int(i)).rgb());
    result.names.push_back(nameOf(clusters[i], i, labels));
    result.counts.push_back(clusters[i].rows.size());
    grouped += clusters[i].rows.size();
    for (const std::size_t row : clusters[i].rows) colors.index[row] = std::uint16_t(i);
  }
  numberEqualNames(result.names);
  colors.palette.push_back(otherColor());
  result.names.push_back(words("in no cluster"));
  result.counts.push_back(places.rows - grouped);
  return result;
}

ColumnColors distanceColors(const Matrix& vectors, std::size_t row, RowMetric metric,
                            const std::stop_token& stop) {
  EmbeddingColumn column;
  column.kind = EmbeddingColumn::Kind::number;
  const auto distances = distancesTo(vectors.row(row), vectors, metric, 0, stop);
  column.numbers.assign(distances.begin(), distances.end());
  ColumnColors colors = scaleColors(column);
  colors.title = words("distance from row %1").arg(QLocale().toString(qulonglong(row + 1)));
  return colors;
}

}  // namespace likeness::ui
