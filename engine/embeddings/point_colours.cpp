#include "engine/embeddings/point_colours.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include "engine/core/natural_order.h"

namespace likeness {

namespace {

constexpr std::size_t mostEntries = 64;
constexpr std::size_t rampColours = 255;
constexpr Rgb grey = {136, 136, 136};

constexpr std::array<Rgb, 7> basic = {{{0, 114, 178},
                                       {230, 159, 0},
                                       {0, 158, 115},
                                       {213, 94, 0},
                                       {86, 180, 233},
                                       {204, 121, 167},
                                       {240, 228, 66}}};

Rgb between(const Rgb& a, const Rgb& b, double share) {
  Rgb mixed;
  for (std::size_t i = 0; i < mixed.size(); ++i)
    mixed[i] = static_cast<std::uint8_t>(std::lround(a[i] + share * (b[i] - a[i])));
  return mixed;
}

PointColours byText(const EmbeddingColumn& column) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& text : column.texts) ++counts[text];
  std::vector<PointColours::Entry> entries;
  for (const auto& count : counts) entries.push_back({count.first, {}, count.second});
  PointColours colours;
  if (entries.size() > mostEntries) {
    std::ranges::stable_sort(entries, std::greater<>(), &PointColours::Entry::count);
    PointColours::Entry other{"other", {}, 0};
    for (std::size_t i = mostEntries - 1; i < entries.size(); ++i) other.count += entries[i].count;
    entries.resize(mostEntries - 1);
    entries.push_back(other);
  }
  const auto named = entries.end() - (counts.size() > mostEntries ? 1 : 0);
  std::sort(entries.begin(), named,
            [](const auto& a, const auto& b) { return naturallyBefore(a.name, b.name); });
  std::map<std::string, std::uint16_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool rest = static_cast<std::ptrdiff_t>(i) >= named - entries.begin();
    entries[i].colour = rest ? grey : categoryColour(i);
    colours.palette.push_back(entries[i].colour);
    if (!rest) places[entries[i].name] = static_cast<std::uint16_t>(i);
  }
  for (const std::string& text : column.texts) {
    const auto place = places.find(text);
    colours.indices.push_back(place == places.end() ? static_cast<std::uint16_t>(entries.size() - 1)
                                                    : place->second);
  }
  colours.entries = std::move(entries);
  return colours;
}

PointColours byNumber(const EmbeddingColumn& column) {
  PointColours colours;
  colours.low = std::numeric_limits<double>::infinity();
  colours.high = -colours.low;
  for (const double number : column.numbers) {
    if (!std::isfinite(number)) continue;
    colours.low = std::min(colours.low, number);
    colours.high = std::max(colours.high, number);
  }
  if (colours.low > colours.high) colours.low = colours.high = 0;
  for (std::size_t i = 0; i < rampColours; ++i)
    colours.palette.push_back(rampColour(static_cast<double>(i) / (rampColours - 1)));
  colours.palette.push_back(grey);
  const double extent = colours.high - colours.low;
  for (const double number : column.numbers) {
    const double share = extent > 0 ? (number - colours.low) / extent : 0.5;
    colours.indices.push_back(std::isfinite(number) && std::isfinite(share)
                                  ? static_cast<std::uint16_t>(std::lround(share * (rampColours - 1)))
                                  : static_cast<std::uint16_t>(rampColours));
  }
  return colours;
}

}  // namespace

Rgb categoryColour(std::size_t category) {
  const Rgb& colour = basic[category % basic.size()];
  const std::size_t round = category / basic.size();
  if (round == 0) return colour;
  const std::size_t strength = (round + 1) / 2;
  const double share = std::min(0.15 + 0.3 * static_cast<double>(strength), 0.75);
  return between(colour, round % 2 == 1 ? Rgb{255, 255, 255} : Rgb{0, 0, 0}, share);
}

Rgb rampColour(double share) {
  static constexpr std::array<Rgb, 5> stops = {
      {{68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}}};
  const double at = std::clamp(share, 0.0, 1.0) * (stops.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(at), stops.size() - 2);
  return between(stops[below], stops[below + 1], at - static_cast<double>(below));
}

PointColours coloursOf(const EmbeddingTable& table, int column) {
  if (column >= 0) {
    const EmbeddingColumn& chosen = table.columns.at(static_cast<std::size_t>(column));
    return chosen.kind == EmbeddingColumn::Kind::text ? byText(chosen) : byNumber(chosen);
  }
  PointColours colours;
  colours.palette = {basic[0]};
  colours.indices.assign(table.size(), 0);
  return colours;
}

}  // namespace likeness
