#include "engine/train/health_log.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/files.h"

namespace likeness {

namespace {

constexpr std::string_view header =
    "step,verdict,cause,since step,loss,active triplets (share),gradient norm,loss of equal embeddings,"
    "easy triplets (share),semi-hard triplets (share),hard triplets (share),"
    "mean distance within classes,its standard deviation,mean distance between classes,its standard "
    "deviation,"
    "length of embeddings,effective rank";
constexpr std::size_t mostReports = 4000;
constexpr std::size_t largestLog = std::size_t{1} << 24;

std::filesystem::path logFile(const std::filesystem::path& folder) {
  return folder / "health.csv";
}

/// The numbers of a report in the order of the columns.
template <class Report>
auto numbersOf(Report& report) {
  auto& geometry = report.geometry;
  return std::array{&report.loss,           &report.activeShare,        &report.gradientNorm,
                    &report.equalLoss,      &report.easyShare,          &report.semiHardShare,
                    &report.hardShare,      &geometry.withinMean,       &geometry.withinDeviation,
                    &geometry.betweenMean,  &geometry.betweenDeviation, &geometry.length,
                    &geometry.effectiveRank};
}

template <class Number>
void append(std::string& text, Number number) {
  char digits[40];
  text += ',';
  text.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

std::string quoted(std::string_view field) {
  std::string text(1, '"');
  text.append(field.substr(0, 40));
  text += '"';
  return text;
}

/// Takes a line apart; every fault names it.
class LineParser {
 public:
  LineParser(std::string_view line, std::size_t number, const std::filesystem::path& file)
      : rest_(line), number_(number), file_(file) {}

  HealthReport parse() {
    HealthReport report;
    parse(next(), report.step);
    report.verdict = named<HealthVerdict>(next(), healthVerdicts);
    report.cause = named<HealthCause>(next(), healthCauses);
    parse(next(), report.since);
    for (float* value : numbersOf(report)) parse(next(), *value);
    if (!ended_) fail("it has too many columns");
    return report;
  }
  [[noreturn]] void fail(const std::string& fault) const {
    std::string text = "line ";
    text += std::to_string(number_);
    text += ": ";
    text += fault;
    throw Error(ErrorCode::fileDamaged, {file_.string(), text});
  }

 private:
  std::string_view next() {
    if (ended_) fail("it has too few columns");
    const std::size_t comma = rest_.find(',');
    const std::string_view field = rest_.substr(0, comma);
    ended_ = comma == std::string_view::npos;
    rest_.remove_prefix(ended_ ? rest_.size() : comma + 1);
    return field;
  }
  template <class Number>
  void parse(std::string_view field, Number& value) const {
    const char* end = field.data() + field.size();
    const auto [stop, fault] = std::from_chars(field.data(), end, value);
    if (fault != std::errc() || stop != end) fail(quoted(field) + " is no number");
  }
  template <class Name>
  Name named(std::string_view field, int count) const {
    for (int i = 0; i < count; ++i) {
      if (field == healthName(static_cast<Name>(i))) return static_cast<Name>(i);
    }
    fail(quoted(field) + " is not known");
  }

  std::string_view rest_;
  std::size_t number_;
  const std::filesystem::path& file_;
  bool ended_ = false;
};

}  // namespace

HealthLog::HealthLog(const std::filesystem::path& folder, std::int64_t afterStep) : folder_(folder) {
  if (afterStep <= 0) return;
  try {
    reports_ = readHealthLog(folder);
  } catch (const Error&) {
    return;
  }
  std::erase_if(reports_, [&](const HealthReport& report) { return report.step > afterStep; });
}

void HealthLog::add(const HealthReport& report) {
  const bool changed = reports_.empty() || reports_.back().verdict != report.verdict;
  if (!changed && report.step < reports_.back().step + gap_) return;
  reports_.push_back(report);
  if (reports_.size() < mostReports) return;
  std::vector<HealthReport> kept;
  for (std::size_t i = 0; i < reports_.size(); ++i) {
    if (i % 2 == 0) kept.push_back(reports_[i]);
  }
  reports_ = std::move(kept);
  gap_ = (reports_.back().step - reports_.front().step) / static_cast<std::int64_t>(reports_.size() - 1);
}

void HealthLog::write() const {
  std::string text(header);
  text += '\n';
  for (const HealthReport& report : reports_) {
    text += std::to_string(report.step);
    text += ',';
    text += healthName(report.verdict);
    text += ',';
    text += healthName(report.cause);
    append(text, report.since);
    for (const float* value : numbersOf(report)) append(text, *value);
    text += '\n';
  }
  writeFileAtomically(logFile(folder_), text);
}

std::vector<HealthReport> readHealthLog(const std::filesystem::path& folder) {
  const auto file = logFile(folder);
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};
  const std::string text = readTextFile(file, largestLog);
  std::vector<HealthReport> reports;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line(text.data() + begin, end - begin);
    begin = end + 1;
    LineParser parser(line, ++number, file);
    if (number == 1) {
      if (line != header) parser.fail("these are not the columns of this program");
      continue;
    }
    reports.push_back(parser.parse());
    if (reports.size() > 1 && reports.back().step < reports[reports.size() - 2].step) {
      parser.fail("its step comes too late");
    }
  }
  return reports;
}

}  // namespace likeness
