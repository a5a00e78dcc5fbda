#include "app/cli/recognize_folder.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/status_line.h"
#include "engine/core/files.h"
#include "engine/recognize/batch_answers.h"
#include "engine/store/recognizer_file.h"

namespace likeness::cli {

namespace {

namespace fs = std::filesystem;

Json confusionJson(const BatchConfusion& confusion) {
  Json json;
  json["answers"] = confusion.answers;
  json["answers"].push_back("none");
  json["rows"] = Json::object();
  for (std::size_t label = 0; label < confusion.labels.size(); ++label) {
    Json row = Json::array();
    for (std::size_t i = 0; i <= confusion.answers.size(); ++i) row.push_back(confusion.at(label, i));
    json["rows"][confusion.labels[label]] = row;
  }
  return json;
}

std::string padded(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string confusionText(const BatchConfusion& confusion) {
  if (confusion.labels.empty()) return "";
  std::size_t width = 6;
  for (const auto& names : {confusion.labels, confusion.answers}) {
    for (const std::string& name : names) width = std::max(width, name.size() + 2);
  }
  std::string text = padded("", width);
  for (const std::string& answer : confusion.answers) text += padded(answer, width);
  text += padded("none", width) + "\n";
  for (std::size_t label = 0; label < confusion.labels.size(); ++label) {
    text += padded(confusion.labels[label], width);
    for (std::size_t i = 0; i <= confusion.answers.size(); ++i)
      text += padded(std::to_string(confusion.at(label, i)), width);
    text += "\n";
  }
  return text;
}

std::vector<BatchRow> answersOf(const Recognizer& recognizer, const fs::path& folder, int threads) {
  std::vector<BatchRow> rows;
  StatusLine line;
  const GentleStop stop("what was answered is written");
  answerFolder(recognizer, folder, -1, threads, stop.token(), [&](BatchProgress progress) {
    for (BatchRow& row : progress.rows) rows.push_back(std::move(row));
    if (line.due())
      line.show(static_cast<double>(progress.done) / static_cast<double>(progress.count),
                grouped(static_cast<std::int64_t>(progress.done)) + " pictures");
  });
  return rows;
}

}  // namespace

int recognizeFolder(const Arguments& arguments, int threads) {
  if (arguments.files().size() != 1) throw usageError("--csv wants one folder of pictures.");
  const auto recognizer = loadRecognizer(arguments.required("experiment"));
  const std::vector<BatchRow> rows = answersOf(*recognizer, arguments.files().front(), threads);
  const fs::path table = arguments.required("csv");
  writeFileAtomically(table, batchCsv(rows));
  const auto unread =
      static_cast<std::size_t>(std::ranges::count_if(rows, [](const BatchRow& row) { return !row.read(); }));
  const auto refused = static_cast<std::size_t>(
      std::ranges::count_if(rows, [](const BatchRow& row) { return row.read() && row.refused; }));
  const BatchConfusion confusion = confusionOf(rows);
  Json json;
  json["table"] = table.string();
  json["pictures"] = rows.size();
  json["refused"] = refused;
  json["unreadable"] = unread;
  if (!confusion.labels.empty()) json["confusion"] = confusionJson(confusion);
  printResult(arguments, json,
              grouped(static_cast<std::int64_t>(rows.size())) + " pictures, " +
                  grouped(static_cast<std::int64_t>(refused)) + " refused, " +
                  grouped(static_cast<std::int64_t>(unread)) + " that cannot be read; the table is in " +
                  table.string() + "\n" + confusionText(confusion));
  return unread == 0 ? 0 : 1;
}

}  // namespace likeness::cli
