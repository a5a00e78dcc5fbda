#include "engine/store/metrics_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <string>
#include <string_view>
#include <system_error>

#include "engine/core/error.h"
#include "engine/core/files.h"

namespace likeness {

namespace {

constexpr std::string_view header =
    "step,images seen,training time (s),loss,active triplets (share),learning rate,margin,gradient norm,"
    "mean distance within classes (0 to 2),mean distance between classes (0 to 2),"
    "validation loss,validation k-NN accuracy (share),validation MAP@R (share)\n";
constexpr std::size_t columnCount = 13;
constexpr std::size_t olderColumnCount = 12;  // without MAP@R
constexpr std::size_t largestMetricsFile = std::size_t{1} << 30;

std::filesystem::path metricsFile(const std::filesystem::path& folder) {
  return folder / "metrics.csv";
}

template <class Number>
void appendNumber(std::string& line, Number number) {
  char text[40];
  const auto end = std::to_chars(text, text + sizeof text, number).ptr;
  line.append(text, end);
}

void appendRow(std::string& text, const MetricsRow& row) {
  const StepMetrics& step = row.step;
  appendNumber(text, step.step);
  text += ',';
  appendNumber(text, step.imagesSeen);
  text += ',';
  appendNumber(text, step.seconds);
  for (const float value : {step.loss, step.activeShare, step.learningRate, step.margin, step.gradientNorm,
                            step.positiveDistance, step.negativeDistance}) {
    text += ',';
    appendNumber(text, value);
  }
  text += ',';
  if (row.validation) appendNumber(text, row.validation->loss);
  text += ',';
  if (row.validation) appendNumber(text, row.validation->knnAccuracy);
  text += ',';
  if (row.validation && row.validation->mapAtR) appendNumber(text, *row.validation->mapAtR);
  text += '\n';
}

/// Takes a line apart, column by column; every fault names the line.
class RowParser {
 public:
  RowParser(std::string_view line, std::size_t lineNumber, std::size_t columns,
            const std::filesystem::path& file)
      : rest_(line), lineNumber_(lineNumber), columns_(columns), file_(file) {}

  MetricsRow parse() {
    MetricsRow row;
    number(row.step.step);
    number(row.step.imagesSeen);
    number(row.step.seconds);
    for (float* value : {&row.step.loss, &row.step.activeShare, &row.step.learningRate, &row.step.margin,
                         &row.step.gradientNorm, &row.step.positiveDistance, &row.step.negativeDistance}) {
      number(*value);
    }
    parseValidation(row);
    if (column_ != columns_ || !atEnd_) fail("it has not " + std::to_string(columns_) + " columns");
    return row;
  }

  [[noreturn]] void fail(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged,
                {file_.string(), "line " + std::to_string(lineNumber_) + ": " + fault});
  }

 private:
  std::string_view next() {
    if (atEnd_) fail("it has not " + std::to_string(columns_) + " columns");
    ++column_;
    const std::size_t comma = rest_.find(',');
    const std::string_view field = rest_.substr(0, comma);
    atEnd_ = comma == std::string_view::npos;
    rest_.remove_prefix(atEnd_ ? rest_.size() : comma + 1);
    return field;
  }

  template <class Number>
  void parseNumber(std::string_view field, Number& value) const {
    const char* end = field.data() + field.size();
    const auto [stopped, fault] = std::from_chars(field.data(), end, value);
    if (fault != std::errc() || stopped != end) fail("column " + std::to_string(column_) + " is no number");
  }

  template <class Number>
  void number(Number& value) {
    parseNumber(next(), value);
  }

  void parseValidation(MetricsRow& row) {
    const std::string_view loss = next();
    if (loss.empty()) {
      while (column_ < columns_) {
        if (!next().empty()) fail("column " + std::to_string(column_) + " is filled and column 11 is not");
      }
      return;
    }
    row.validation.emplace();
    row.validation->step = row.step.step;
    row.validation->seconds = row.step.seconds;
    parseNumber(loss, row.validation->loss);
    number(row.validation->knnAccuracy);
    if (columns_ == olderColumnCount) return;
    const std::string_view mapAtR = next();
    if (!mapAtR.empty()) parseNumber(mapAtR, row.validation->mapAtR.emplace());
  }

  std::string_view rest_;
  std::size_t lineNumber_;
  std::size_t columns_;
  const std::filesystem::path& file_;
  std::size_t column_ = 0;
  bool atEnd_ = false;
};

/// How many columns a header announces; 0 when it is none of ours.
std::size_t columnsOf(std::string_view line) {
  const std::string_view whole = header.substr(0, header.size() - 1);
  if (line == whole) return columnCount;
  return line == whole.substr(0, whole.rfind(',')) ? olderColumnCount : 0;
}

/// The text of a metrics file that ends at `afterStep`.
std::string keptLines(const std::filesystem::path& folder, std::int64_t afterStep) {
  std::string text(header);
  if (afterStep <= 0 || !std::filesystem::exists(metricsFile(folder))) return text;
  for (const MetricsRow& row : readMetrics(folder)) {
    if (row.step.step <= afterStep) appendRow(text, row);
  }
  return text;
}

}  // namespace

std::vector<MetricsRow> readMetrics(const std::filesystem::path& folder) {
  const std::filesystem::path file = metricsFile(folder);
  const std::string text = readTextFile(file, largestMetricsFile);
  std::vector<MetricsRow> rows;
  std::size_t lineNumber = 0;
  std::size_t begin = 0;
  std::size_t columns = 0;
  // What follows the last line break was cut short, even where it happens to look complete.
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
    const std::string_view line(text.data() + begin, end - begin);
    begin = end + 1;
    RowParser parser(line, ++lineNumber, columns, file);
    if (lineNumber > 1) {
      const MetricsRow row = parser.parse();
      if (!rows.empty() && row.step.step <= rows.back().step.step) parser.fail("its step comes too late");
      rows.push_back(row);
    } else if (columns = columnsOf(line); columns == 0) {
      parser.fail("these are not the columns of this program");
    }
  }
  return rows;
}

struct MetricsWriter::File {
  std::filesystem::path path;
  int descriptor = -1;
  std::string waiting;
  std::chrono::steady_clock::time_point lastWrite = std::chrono::steady_clock::now();

  ~File() {
    if (descriptor >= 0) ::close(descriptor);
  }
  [[noreturn]] void fail() const {
    if (errno == ENOSPC || errno == EDQUOT) throw Error(ErrorCode::diskFull, {path.string()});
    throw Error(ErrorCode::fileUnwritable, {path.string(), std::generic_category().message(errno)});
  }
};

MetricsWriter::MetricsWriter(const std::filesystem::path& folder, std::int64_t afterStep)
    : file_(std::make_unique<File>()) {
  file_->path = metricsFile(folder);
  writeFileAtomically(file_->path, keptLines(folder, afterStep));
  file_->descriptor = ::open(file_->path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file_->descriptor < 0) file_->fail();
}

MetricsWriter::~MetricsWriter() {
  try {
    flush();
  } catch (const Error&) {
    // A destructor cannot report it; whoever needs to know has called flush() before.
  }
}

void MetricsWriter::add(const MetricsRow& row) {
  appendRow(file_->waiting, row);
  if (std::chrono::steady_clock::now() - file_->lastWrite >= std::chrono::seconds(1)) flush();
}

void MetricsWriter::flush() {
  file_->lastWrite = std::chrono::steady_clock::now();
  std::size_t done = 0;
  while (done < file_->waiting.size()) {
    const ssize_t put =
        ::write(file_->descriptor, file_->waiting.data() + done, file_->waiting.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) {
      file_->waiting.erase(0, done);  // so that a second flush does not write a part twice
      file_->fail();
    }
    done += static_cast<std::size_t>(put);
  }
  file_->waiting.clear();
}

}  // namespace likeness
