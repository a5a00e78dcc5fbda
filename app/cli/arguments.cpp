#include "app/cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <system_error>
#include <utility>

namespace likeness::cli {

namespace {

const Option& findOption(std::span<const Option> options, const std::string& word) {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const Option& option) { return option.written() == word; });
  if (found == options.end()) throw usageError("There is no option " + word + ".");
  return *found;
}

template <class Number>
std::optional<Number> parse(const std::string& text) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, value);
  if (fault != std::errc() || stopped != end) return std::nullopt;
  return value;
}

std::string shown(double number) {
  std::ostringstream text;
  text << number;
  return text.str();
}

}  // namespace

Error usageError(const std::string& sentence) {
  return Error(ErrorCode::wrongUsage, {sentence});
}

Arguments::Arguments(std::span<const Option> options, std::span<const std::string> words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (word == "--") {
      files_.insert(files_.end(), words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end());
      return;
    }
    if (!word.starts_with('-') || word == "-") {
      files_.push_back(word);
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option& option = findOption(options, name);
    if (option.value.empty()) {
      if (equals != std::string::npos) throw usageError(option.written() + " takes no value.");
      add(option, "");
    } else if (equals != std::string::npos) {
      add(option, word.substr(equals + 1));
    } else {
      if (++at == words.size()) throw usageError(option.written() + " needs a value: " + option.value + ".");
      add(option, words[at]);
    }
  }
}

void Arguments::add(const Option& option, std::string value) {
  std::vector<std::string>& values = values_[option.name];
  if (!values.empty() && !option.repeatable) throw usageError(option.written() + " was given twice.");
  if (value.empty() && !option.value.empty())
    throw usageError(option.written() + " needs a value: " + option.value + ".");
  values.push_back(std::move(value));
}

bool Arguments::has(const std::string& name) const {
  return values_.contains(name);
}

std::optional<std::string> Arguments::text(const std::string& name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return std::nullopt;
  return found->second.back();
}

std::string Arguments::required(const std::string& name) const {
  if (const auto value = text(name)) return *value;
  throw usageError("--" + name + " is missing.");
}

const std::vector<std::string>& Arguments::all(const std::string& name) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(name);
  return found == values_.end() ? none : found->second;
}

std::optional<double> Arguments::number(const std::string& name, double above, double most) const {
  const auto value = text(name);
  if (!value) return std::nullopt;
  const auto number = parse<double>(*value);
  if (number && *number > above && *number <= most) return number;
  throw usageError(Option{name, "", "", false}.written() + " must be a number above " + shown(above) +
                   " and at most " + shown(most) + ", not \"" + *value + "\".");
}

std::optional<std::uint64_t> Arguments::wholeNumber(const std::string& name, std::uint64_t least,
                                                    std::uint64_t most) const {
  const auto value = text(name);
  if (!value) return std::nullopt;
  const auto number = parse<std::uint64_t>(*value);
  if (number && *number >= least && *number <= most) return number;
  throw usageError(Option{name, "", "", false}.written() + " must be a whole number from " +
                   std::to_string(least) + " to " + std::to_string(most) + ", not \"" + *value + "\".");
}

void Arguments::refuseFiles() const {
  if (!files_.empty()) throw usageError("\"" + files_.front() + "\" is one word too many.");
}

}  // namespace likeness::cli
