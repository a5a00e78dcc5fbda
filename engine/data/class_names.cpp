#include "engine/data/class_names.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/natural_order.h"
#include "engine/core/utf8.h"

namespace likeness {

namespace {

constexpr std::size_t mostBytes = std::size_t{2} << 30;

[[noreturn]] void refuse(const std::string& setName, const std::string& fault) {
  throw Error(ErrorCode::dataSetUnusable, {setName, fault});
}

std::vector<std::size_t> countsOf(const LabelledSamples& samples) {
  std::vector<std::size_t> counts(samples.classNames.size());
  for (const int label : samples.labels) ++counts[static_cast<std::size_t>(label)];
  return counts;
}

void refuseNonFinite(const LabelledSamples& samples, const std::string& setName) {
  const auto place = std::ranges::find_if(samples.vectors, [](float value) { return !std::isfinite(value); });
  if (place == samples.vectors.end()) return;
  const auto at = static_cast<std::size_t>(place - samples.vectors.begin());
  const std::size_t sample = at / samples.shape.size();
  const std::string source = samples.sources.empty() ? "" : samples.sources[sample];
  refuse(source.empty() ? setName : source,
         "number " + std::to_string(at % samples.shape.size() + 1) +
             (source.empty() ? " of sample " + std::to_string(sample + 1) : std::string()) +
             " is not finite (NaN or infinity)");
}

}  // namespace

int ClassNames::add(const std::string& name) {
  const auto [place, isNew] = numbers_.try_emplace(name, static_cast<int>(names_.size()));
  if (isNew) names_.push_back(name);
  return place->second;
}

std::vector<std::string> ClassNames::sorted(std::vector<int>& labels) const {
  std::vector<std::size_t> order(names_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return naturallyBefore(names_[a], names_[b]); });
  std::vector<int> newNumber(names_.size());
  std::vector<std::string> result;
  result.reserve(names_.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    newNumber[order[i]] = static_cast<int>(i);
    result.push_back(names_[order[i]]);
  }
  for (int& label : labels) label = newNumber[static_cast<std::size_t>(label)];
  return result;
}

void dropEmptyClasses(LabelledSamples& samples) {
  const std::vector<std::size_t> counts = countsOf(samples);
  std::vector<int> newNumber(counts.size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    newNumber[i] = static_cast<int>(names.size());
    if (counts[i] > 0) names.push_back(samples.classNames[i]);
  }
  for (int& label : samples.labels) label = newNumber[static_cast<std::size_t>(label)];
  samples.classNames = std::move(names);
}

void matchClasses(LabelledSamples& samples, const std::vector<std::string>& names,
                  const std::string& setName) {
  if (samples.classNames == names) return;
  std::unordered_map<std::string, int> numbers;
  for (const std::string& name : names) numbers.emplace(name, static_cast<int>(numbers.size()));
  dropEmptyClasses(samples);
  std::vector<int> newNumber;
  for (const std::string& name : samples.classNames) {
    const auto found = numbers.find(name);
    if (found == numbers.end()) refuse(setName, "class " + name + " is not among those to learn");
    newNumber.push_back(found->second);
  }
  for (int& label : samples.labels) label = newNumber[static_cast<std::size_t>(label)];
  samples.classNames = names;
}

void refuseUnlearnable(const LabelledSamples& samples, const std::string& setName) {
  if (samples.size() == 0) refuse(setName, "there is nothing in it");
  const std::vector<std::size_t> counts = countsOf(samples);
  const auto empty = std::ranges::find(counts, std::size_t{0});
  if (empty != counts.end()) {
    const auto place = static_cast<std::size_t>(empty - counts.begin());
    refuse(setName, "its class " + samples.classNames[place] + " has no sample");
  }
  for (const std::string& name : samples.classNames) {
    if (!isUtf8(name)) refuse(setName, "the name of one of its classes is no UTF-8 text");
  }
  if (counts.size() < 2) refuse(setName, "it has fewer than 2 classes");
  if (samples.shape.isVector()) refuseNonFinite(samples, setName);
}

void refuseTooLarge(std::size_t count, const SampleShape& shape, const std::string& setName) {
  const std::size_t each = shape.size() * (shape.isVector() ? sizeof(float) : 1);
  if (each == 0 || count <= mostBytes / each) return;
  refuse(setName,
         "its " + std::to_string(count) + " samples would take " +
             std::to_string(static_cast<double>(count) * static_cast<double>(each) / (1 << 30)).substr(0, 5) +
             " GiB of memory, and at most 2 are used; use smaller pictures or fewer of them");
}

}  // namespace likeness
