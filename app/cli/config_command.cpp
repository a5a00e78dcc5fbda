#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/train/settings.h"

namespace likeness::cli {

namespace {

constexpr std::size_t largestConfig = std::size_t{1} << 20;
constexpr std::size_t textWidth = 100;
constexpr std::size_t margin = 4;

/// What a setting is without anybody's doing. An alias has none.
Json defaultOf(const Setting& setting) {
  return Json::parse(setting.write(TrainingConfig{}).dump());
}

/// Words in lines that fit a terminal, each after so many spaces.
std::string wrapped(const std::string& text, std::size_t indent) {
  std::string lines(indent, ' ');
  std::size_t column = indent;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find(' ', begin);
    if (end == std::string::npos) end = text.size();
    if (column > indent && column + 1 + (end - begin) > textWidth) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
    }
    if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += text.substr(begin, end - begin);
    column += end - begin;
    begin = end + 1;
  }
  return lines + "\n";
}

std::string listText() {
  std::string text;
  std::string section;
  for (const Setting& setting : trainingSettings()) {
    if (setting.section != section) text += "\n";
    section = setting.section;
    const std::string value = setting.stored ? defaultOf(setting).dump() : "";
    text += setting.key() + (value.empty() ? "" : " = " + value) + "\n";
    text += wrapped(setting.type + (setting.range.empty() ? "" : ": " + setting.range), margin);
    text += wrapped(setting.meaning, margin);
  }
  return text;
}

Json listJson() {
  Json list = Json::array();
  for (const Setting& setting : trainingSettings()) {
    list.push_back({{"key", setting.key()},
                    {"type", setting.type},
                    {"default", defaultOf(setting)},
                    {"range", setting.range},
                    {"meaning", setting.meaning},
                    {"stored", setting.stored}});
  }
  return {{"settings", list}};
}

int checkFile(const Arguments& arguments, const std::string& file) {
  const auto json = parseJson(readTextFile(file, largestConfig), file);
  const TrainingConfig config = trainingConfigFromJson(json, file);
  printResult(arguments, {{"file", file}, {"config", Json::parse(toJson(config).dump())}},
              file + ": every setting is known and allowed.\n");
  return 0;
}

int runConfig(const Arguments& arguments) {
  arguments.refuseFiles();
  threadsFrom(arguments);
  if (arguments.has("list") == arguments.has("check")) {
    throw usageError("One of --list and --check FILE has to be given.");
  }
  if (const auto file = arguments.text("check")) return checkFile(arguments, *file);
  printResult(arguments, listJson(), listText());
  return 0;
}

}  // namespace

Command configCommand() {
  return {"config",
          "--list [--json]\n                    --check FILE",
          "list the settings of a training, or check a file of them",
          "The settings are those of --set KEY=VALUE and of the file that --config takes.",
          withCommonOptions({
              {"list", "", "every key with its default, type, range and meaning"},
              {"check", "FILE", "whether train would take this file; says what it would not"},
          }),
          runConfig};
}

}  // namespace likeness::cli
