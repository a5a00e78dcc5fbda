#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/output.h"

namespace likeness::cli {

namespace {

constexpr int failure = 1;
constexpr int wrongCall = 2;

std::vector<Command> allCommands() {
  return {trainCommand(),     configCommand(), tuneCommand(),      sweepCommand(),   evaluateCommand(),
          recognizeCommand(), cameraCommand(), calibrateCommand(), teachCommand(),   exportCommand(),
          embedCommand(),     pairsCommand(),  facesCommand(),     projectCommand(), neighborsCommand()};
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

std::string commandHelp(const Command& command, const std::string& call) {
  std::string text = call + " " + command.usage + "\n\n" + command.summary + "\n\n";
  for (const Command& part : command.parts) text += "  " + padded(part.name, 12) + part.summary + "\n";
  for (const Option& option : command.options) {
    const std::string name = option.written() + (option.value.empty() ? "" : " " + option.value);
    text += "  " + padded(name, 20) + option.help + "\n";
  }
  return text + (command.details.empty() ? "" : "\n" + command.details + "\n");
}

void print(const std::string& text) {
  std::fputs(text.c_str(), stdout);
}

const Command& findCommand(const std::vector<Command>& commands, const std::string& name,
                           std::string_view call) {
  for (const Command& command : commands) {
    if (command.name == name) return command;
  }
  throw usageError("There is no command \"" + std::string(call) + name + "\".");
}

/// Runs a command, or the one of its parts that is named next. `call` is what led here.
int runCommand(const Command& command, const std::vector<std::string>& words, std::string call,
               std::string& helpCall) {
  call += " " + command.name;
  helpCall = call + " --help";
  if (command.parts.empty() || (!words.empty() && words[0] == "--help")) {
    const std::vector<Option> help = {{"help", "", ""}};
    const Arguments arguments(command.parts.empty() ? command.options : help, words);
    if (!arguments.has("help")) return command.run(arguments);
    print(commandHelp(command, call));
    return 0;
  }
  if (words.empty()) throw usageError("What to do with " + command.name + " is missing.");
  const Command& part = findCommand(command.parts, words[0], command.name + " ");
  return runCommand(part, {words.begin() + 1, words.end()}, call, helpCall);
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
  const Command& command = findCommand(commands, words[0], "");
  return runCommand(command, {words.begin() + 1, words.end()}, "likeness-cli", helpCall);
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
