#include "ui/explore/column_colors.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "engine/core/natural_order.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr std::size_t mostClasses = 99;
constexpr std::size_t fewNumbers = 30;  // whole numbers of so many values are classes
constexpr int scaleSteps = 256;

QString words(const char* text) {
  return QCoreApplication::translate("likeness::ui::ColumnColors", text);
}

QRgb grey() {
  return QColor(0x8d, 0x93, 0x9c).rgb();
}

bool isClasses(const EmbeddingColumn& column) {
  if (column.kind == EmbeddingColumn::Kind::text) return true;
  std::set<double> values;
  for (const double number : column.numbers) {
    if (std::isnan(number)) continue;
    if (number != std::floor(number)) return false;
    values.insert(number);
    if (values.size() > fewNumbers) return false;
  }
  return true;
}

/// Texts of all rows; the same objects for equal ones would cost more than it saves.
std::vector<std::string> textsOf(const EmbeddingColumn& column) {
  if (column.kind == EmbeddingColumn::Kind::text) return column.texts;
  std::vector<std::string> texts;
  texts.reserve(column.numbers.size());
  for (const double number : column.numbers)
    texts.push_back(std::isnan(number) ? std::string() : std::to_string(static_cast<long long>(number)));
  return texts;
}

ColumnColors classColors(const EmbeddingColumn& column) {
  const auto texts = textsOf(column);
  std::unordered_map<std::string, std::size_t> counts;
  for (const auto& text : texts) ++counts[text];
  std::vector<std::pair<std::string, std::size_t>> classes;
  for (const auto& [text, count] : counts) {
    if (!text.empty()) classes.emplace_back(text, count);
  }
  const auto natural = [](const auto& a, const auto& b) { return naturallyBefore(a.first, b.first); };
  std::sort(classes.begin(), classes.end(), natural);
  if (classes.size() > mostClasses) {
    std::stable_sort(classes.begin(), classes.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    classes.resize(mostClasses);
    std::sort(classes.begin(), classes.end(), natural);
  }
  ColumnColors result;
  result.colors = std::make_shared<CloudColors>();
  CloudColors& colors = *result.colors;
  colors.classes = true;
  std::unordered_map<std::string, std::uint16_t> ranks;
  for (const auto& [text, count] : classes) {
    ranks[text] = std::uint16_t(colors.palette.size());
    colors.palette.push_back(classColor(int(colors.palette.size())).rgb());
    result.names.push_back(QString::fromStdString(text));
    result.counts.push_back(count);
  }
  const auto rest = std::uint16_t(colors.palette.size());
  std::size_t without = 0;
  colors.index.reserve(texts.size());
  for (const auto& text : texts) {
    const auto found = ranks.find(text);
    colors.index.push_back(found == ranks.end() ? rest : found->second);
    without += found == ranks.end() ? 1 : 0;
  }
  if (without > 0) {
    colors.others = rest;
    colors.palette.push_back(grey());
    const bool named = counts.size() > classes.size() + counts.count(std::string());
    result.names.push_back(named ? words("all others") : words("none"));
    result.counts.push_back(without);
  }
  return result;
}

ColumnColors scaleColors(const EmbeddingColumn& column) {
  ColumnColors result;
  result.scale = true;
  result.least = INFINITY;
  result.most = -INFINITY;
  for (const double number : column.numbers) {
    if (!std::isfinite(number)) continue;
    result.least = std::min(result.least, number);
    result.most = std::max(result.most, number);
  }
  if (result.least > result.most) result.least = result.most = 0;
  result.colors = std::make_shared<CloudColors>();
  CloudColors& colors = *result.colors;
  for (int i = 0; i < scaleSteps; ++i) colors.palette.push_back(viridis(i / (scaleSteps - 1.0)).rgb());
  colors.palette.push_back(grey());
  colors.others = scaleSteps;
  const double width = result.most - result.least;
  for (const double number : column.numbers) {
    const double share = width > 0 ? (number - result.least) / width : 0.5;
    const bool known = std::isfinite(number);
    colors.index.push_back(known ? std::uint16_t(std::lround(share * (scaleSteps - 1)))
                                 : std::uint16_t(scaleSteps));
  }
  return result;
}

}  // namespace

ColumnColors colorsOf(const EmbeddingTable& table, int column) {
  if (column < 0 || std::size_t(column) >= table.columns.size()) {
    ColumnColors plain;
    plain.colors = std::make_shared<CloudColors>();
    plain.colors->palette = {classColor(0).rgb()};
    plain.colors->index.assign(table.size(), 0);
    return plain;
  }
  const EmbeddingColumn& shown = table.columns[std::size_t(column)];
  return isClasses(shown) ? classColors(shown) : scaleColors(shown);
}

QString valueText(const EmbeddingColumn& column, std::size_t row) {
  if (column.kind == EmbeddingColumn::Kind::text) return QString::fromStdString(column.texts[row]);
  const double number = column.numbers[row];
  if (std::isnan(number)) return {};
  const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
  return whole ? QString::number(static_cast<long long>(number)) : QLocale().toString(number, 'g', 4);
}

}  // namespace likeness::ui
