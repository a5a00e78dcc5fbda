#include "engine/recognize/batch_answers.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <system_error>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/natural_order.h"
#include "engine/core/utf8.h"
#include "engine/data/class_folders.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t rowsAtOnce = 32;
constexpr std::size_t mostPictures = 200000;

std::vector<fs::path> picturesIn(const fs::path& folder, const std::stop_token& stop) {
  std::error_code failure;
  if (!fs::exists(folder, failure)) throw Error(ErrorCode::fileNotFound, {folder.string()});
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end;
       at.increment(failure)) {
    if (stop.stop_requested()) return {};
    std::error_code ignored;
    const bool hidden = at->path().filename().string().starts_with('.');
    if (hidden && at->is_directory(ignored)) at.disable_recursion_pending();
    if (!hidden && looksLikePicture(at->path()) && at->is_regular_file(ignored)) files.push_back(at->path());
    if (files.size() > mostPictures)
      throw Error(ErrorCode::dataSetUnusable,
                  {folder.string(), "there are more than 200,000 pictures in it"});
  }
  if (failure) throw Error(ErrorCode::fileUnreadable, {folder.string(), failure.message()});
  if (files.empty())
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "there are no pictures in it"});
  std::ranges::sort(
      files, [](const fs::path& a, const fs::path& b) { return naturallyBefore(a.string(), b.string()); });
  return files;
}

/// The first folder below the one that was asked for.
std::string labelOf(const fs::path& folder, const fs::path& file) {
  const fs::path below = file.lexically_relative(folder);
  return std::distance(below.begin(), below.end()) > 1 ? asUtf8(below.begin()->string()) : std::string();
}

void readInto(BatchRow& row) {
  try {
    row.prepared = prepareDigit(readPicture(row.file));
  } catch (const Error& error) {
    row.problem = error.what();
  }
}

void take(const Recognizer& recognizer, const Answer& answer, BatchRow& row) {
  const auto& names = recognizer.classNames();
  row.refused = !answer.label;
  row.answer = names[static_cast<std::size_t>(answer.nearestClass)];
  row.distance = answer.distance;
  row.threshold = answer.threshold;
  if (!answer.runnerUpClass) return;
  row.runnerUp = names[static_cast<std::size_t>(*answer.runnerUpClass)];
  row.runnerUpDistance = answer.runnerUpDistance;
}

void answerRows(const Recognizer& recognizer, float threshold, int threads, std::vector<BatchRow>& rows) {
  LabelledSamples samples;
  for (const BatchRow& row : rows) {
    if (row.read()) samples.add(row.prepared.pixels, 0);
  }
  const std::vector<Answer> answers = recognizer.recognize(samples, threshold, threads);
  auto answer = answers.begin();
  for (BatchRow& row : rows) {
    if (row.read()) take(recognizer, *answer++, row);
  }
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char letter : text) {
    if (letter == '"') result += '"';
    result += letter;
  }
  return result + '"';
}

std::string number(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

}  // namespace

void answerFolder(const Recognizer& recognizer, const fs::path& folder, float threshold, int threads,
                  const std::stop_token& stop, const std::function<void(BatchProgress)>& report) {
  const std::vector<fs::path> files = picturesIn(folder, stop);
  for (std::size_t first = 0; first < files.size() && !stop.stop_requested(); first += rowsAtOnce) {
    BatchProgress progress;
    progress.count = files.size();
    progress.done = std::min(first + rowsAtOnce, files.size());
    for (std::size_t i = first; i < progress.done; ++i) {
      BatchRow row;
      row.file = files[i];
      row.label = labelOf(folder, files[i]);
      readInto(row);
      progress.rows.push_back(std::move(row));
    }
    answerRows(recognizer, threshold, threads, progress.rows);
    report(std::move(progress));
  }
}

BatchConfusion confusionOf(const std::vector<BatchRow>& rows) {
  const auto before = [](const std::string& a, const std::string& b) { return naturallyBefore(a, b); };
  std::set<std::string, decltype(before)> labels(before);
  std::set<std::string, decltype(before)> answers(before);
  for (const BatchRow& row : rows) {
    if (row.label.empty() || !row.read()) continue;
    labels.insert(row.label);
    if (!row.refused) answers.insert(row.answer);
  }
  BatchConfusion confusion{{labels.begin(), labels.end()}, {answers.begin(), answers.end()}, {}};
  const std::size_t columns = confusion.answers.size() + 1;
  confusion.counts.resize(confusion.labels.size() * columns);
  for (const BatchRow& row : rows) {
    if (row.label.empty() || !row.read()) continue;
    const auto label = std::ranges::find(confusion.labels, row.label) - confusion.labels.begin();
    const auto answer = row.refused
                            ? static_cast<std::ptrdiff_t>(columns) - 1
                            : std::ranges::find(confusion.answers, row.answer) - confusion.answers.begin();
    ++confusion.counts[static_cast<std::size_t>(label) * columns + static_cast<std::size_t>(answer)];
  }
  return confusion;
}

std::string batchCsv(const std::vector<BatchRow>& rows) {
  std::string text =
      "file,label,answer,nearest_class,distance,threshold,runner_up,runner_up_distance,problem\r\n";
  for (const BatchRow& row : rows) {
    text += quoted(asUtf8(row.file.string())) + ',' + quoted(row.label) + ',';
    if (row.read()) {
      text += quoted(row.refused ? "" : row.answer) + ',' + quoted(row.answer) + ',' + number(row.distance) +
              ',' + number(row.threshold) + ',' + quoted(row.runnerUp) + ',' +
              (row.runnerUp.empty() ? "" : number(row.runnerUpDistance)) + ",\r\n";
    } else {
      text += ",,,,,," + quoted(row.problem) + "\r\n";
    }
  }
  return text;
}

}  // namespace likeness
