#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/output.h"

namespace likeness::cli {

namespace {

constexpr int failure = 1;
constexpr int wrongCall = 2;

std::vector<Command> allCommands() {
  return {trainCommand(), evaluateCommand(), recognizeCommand(), embedCommand()};
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 2, width), ' ');
  return text;
}

std::string programHelp(const std::vector<Command>& commands) {
  std::string text =
      "likeness-cli: train networks that learn what is alike, and use what they learnt.\n\nCommands\n";
  for (const Command& command : commands) text += "  " + padded(command.name, 12) + command.summary + "\n";
  return text +
         "\n  likeness-cli COMMAND --help    how a command is called\n"
         "  likeness-cli --version         the version of the program\n\n"
         "Results go to standard output, progress and errors to standard error. The exit code is 0, 1 for a\n"
         "failure, 2 for a wrong call.\n";
}

std::string commandHelp(const Command& command) {
  std::string text = "likeness-cli " + command.name + " " + command.usage + "\n\n" + command.summary + "\n\n";
  for (const Option& option : command.options) {
    const std::string name = "--" + option.name + (option.value.empty() ? "" : " " + option.value);
    text += "  " + padded(name, 20) + option.help + "\n";
  }
  return text + (command.details.empty() ? "" : "\n" + command.details + "\n");
}

void print(const std::string& text) {
  std::fputs(text.c_str(), stdout);
}

int runCommand(const Command& command, const std::vector<std::string>& words) {
  const Arguments arguments(command.options, words);
  if (arguments.has("help")) {
    print(commandHelp(command));
    return 0;
  }
  return command.run(arguments);
}

int run(const std::vector<std::string>& words, std::string& helpCall) {
  const std::vector<Command> commands = allCommands();
  if (words.empty()) throw usageError("A command is missing.");
  if (words[0] == "--help" || words[0] == "-h") {
    print(programHelp(commands));
    return 0;
  }
  if (words[0] == "--version") {
    print("likeness-cli " LIKENESS_VERSION "\n");
    return 0;
  }
  for (const Command& command : commands) {
    if (command.name != words[0]) continue;
    helpCall = "likeness-cli " + command.name + " --help";
    return runCommand(command, {words.begin() + 1, words.end()});
  }
  throw usageError("There is no command \"" + words[0] + "\".");
}

}  // namespace

}  // namespace likeness::cli

int main(int count, char** words) {
  std::string helpCall = "likeness-cli --help";
  try {
    return likeness::cli::run({words + 1, words + count}, helpCall);
  } catch (...) {
    const likeness::Error error = likeness::currentError();
    std::fprintf(stderr, "likeness-cli: %s\n", error.what());
    if (error.code() != likeness::ErrorCode::wrongUsage) return likeness::cli::failure;
    std::fprintf(stderr, "See %s.\n", helpCall.c_str());
    return likeness::cli::wrongCall;
  }
}
