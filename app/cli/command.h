#pragma once

#include <string>
#include <vector>

#include "app/cli/arguments.h"

namespace likeness::cli {

/// One sub-command of the program.
struct Command {
  std::string name;
  std::string usage;    // what follows the name
  std::string summary;  // one line
  std::string details;  // more for its own help; may be empty
  std::vector<Option> options;
  int (*run)(const Arguments&) = nullptr;  // gives the exit code
  std::vector<Command> parts{};  // the commands that this one is made of; then it has no run of its own
};

Command trainCommand();
Command configCommand();
Command tuneCommand();
Command sweepCommand();
Command evaluateCommand();
Command calibrateCommand();
Command recognizeCommand();
Command teachCommand();
Command exportCommand();
Command cameraCommand();
Command embedCommand();
Command projectCommand();
Command neighborsCommand();
Command pairsCommand();
Command facesCommand();

/// The options of a command, followed by those that every command has.
std::vector<Option> withCommonOptions(std::vector<Option> options);

/// --threads, or all processors that this process may use.
int threadsFrom(const Arguments& arguments);

}  // namespace likeness::cli
