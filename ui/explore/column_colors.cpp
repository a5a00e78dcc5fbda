#include "ui/explore/column_colors.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
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

/// Which of the different texts stands in every row, and how often each does.
struct Classes {
  std::vector<std::string_view> texts;
  std::vector<std::size_t> counts;
  std::vector<std::uint32_t> of;
};

Classes classesOf(const std::vector<std::string>& texts, const std::stop_token& stop) {
  Classes classes;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  classes.of.reserve(texts.size());
  for (const std::string& text : texts) {
    if (classes.of.size() % 65536 == 0 && stop.stop_requested()) break;
    const auto [entry, fresh] = numbers.try_emplace(text, std::uint32_t(classes.texts.size()));
    if (fresh) {
      classes.texts.push_back(text);
      classes.counts.push_back(0);
    }
    ++classes.counts[entry->second];
    classes.of.push_back(entry->second);
  }
  classes.of.resize(texts.size());
  return classes;
}

/// Numbers of the classes that have a colour of their own, in natural order; of too many the largest.
std::vector<std::uint32_t> colouredClasses(const Classes& classes) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < classes.texts.size(); ++i) {
    if (!classes.texts[i].empty()) order.push_back(i);
  }
  const auto natural = [&](std::uint32_t a, std::uint32_t b) {
    return naturallyBefore(classes.texts[a], classes.texts[b]);
  };
  if (order.size() > mostClasses) {
    const auto larger = [&](std::uint32_t a, std::uint32_t b) {
      return classes.counts[a] != classes.counts[b] ? classes.counts[a] > classes.counts[b] : natural(a, b);
    };
    std::partial_sort(order.begin(), order.begin() + mostClasses, order.end(), larger);
    order.resize(mostClasses);
  }
  std::sort(order.begin(), order.end(), natural);
  return order;
}

std::vector<std::string> wholeNumbers(const std::vector<double>& numbers) {
  std::vector<std::string> texts;
  texts.reserve(numbers.size());
  for (const double number : numbers)
    texts.push_back(std::isnan(number) ? std::string() : std::to_string(static_cast<long long>(number)));
  return texts;
}

ColumnColors classColors(const std::vector<std::string>& texts, const std::stop_token& stop) {
  const Classes classes = classesOf(texts, stop);
  const auto coloured = colouredClasses(classes);
  ColumnColors result;
  result.colors = std::make_shared<CloudColors>();
  CloudColors& colors = *result.colors;
  colors.classes = true;
  const auto rest = std::uint16_t(coloured.size());
  std::vector<std::uint16_t> ranks(std::max<std::size_t>(classes.texts.size(), 1), rest);
  std::size_t without = texts.size();
  for (const std::uint32_t number : coloured) {
    ranks[number] = std::uint16_t(colors.palette.size());
    colors.palette.push_back(classColor(int(colors.palette.size())).rgb());
    result.names.push_back(
        QString::fromUtf8(classes.texts[number].data(), qsizetype(classes.texts[number].size())));
    result.counts.push_back(classes.counts[number]);
    without -= classes.counts[number];
  }
  colors.index.resize(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) colors.index[i] = ranks[classes.of[i]];
  if (without > 0) {
    colors.others = rest;
    colors.palette.push_back(otherColor());
    const bool empty = std::find(classes.texts.begin(), classes.texts.end(), "") != classes.texts.end();
    const bool named = classes.texts.size() > coloured.size() + (empty ? 1 : 0);
    result.names.push_back(named ? words("all others") : words("none"));
    result.counts.push_back(without);
  }
  return result;
}

}  // namespace

QRgb otherColor() {
  return qRgb(0x8d, 0x93, 0x9c);
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
  colors.palette.push_back(otherColor());
  colors.others = scaleSteps;
  colors.index.reserve(column.numbers.size());
  const double width = result.most - result.least;
  for (const double number : column.numbers) {
    const double share = width > 0 ? (number - result.least) / width : 0.5;
    const bool known = std::isfinite(number);
    colors.index.push_back(known ? std::uint16_t(std::lround(share * (scaleSteps - 1)))
                                 : std::uint16_t(scaleSteps));
  }
  return result;
}

ColumnColors colorsOf(const EmbeddingTable& table, int column, const std::stop_token& stop) {
  if (column < 0 || std::size_t(column) >= table.columns.size()) {
    ColumnColors plain;
    plain.colors = std::make_shared<CloudColors>();
    plain.colors->palette = {classColor(0).rgb()};
    plain.colors->index.assign(table.size(), 0);
    return plain;
  }
  const EmbeddingColumn& shown = table.columns[std::size_t(column)];
  if (!isClasses(shown)) return scaleColors(shown);
  const bool texts = shown.kind == EmbeddingColumn::Kind::text;
  return classColors(texts ? shown.texts : wholeNumbers(shown.numbers), stop);
}

QString valueText(const EmbeddingColumn& column, std::size_t row) {
  if (column.kind == EmbeddingColumn::Kind::text) return QString::fromStdString(column.texts[row]);
  const double number = column.numbers[row];
  if (std::isnan(number)) return {};
  const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
  return whole ? QString::number(static_cast<long long>(number)) : QLocale().toString(number, 'g', 4);
}

}  // namespace likeness::ui
