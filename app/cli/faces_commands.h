#pragma once

#include "app/cli/command.h"

namespace likeness::cli {

// The parts of the command "faces"; each is in a file of its kind.
Command facesAddCommand();
Command facesPeopleCommand();
Command facesFindCommand();
Command facesVerifyCommand();
Command facesEvaluateCommand();
Command facesExportCommand();
Command facesImportCommand();
Command facesReclusterCommand();
Command facesMergeCommand();
Command facesSplitCommand();
Command facesNameCommand();
Command facesUndoCommand();

}  // namespace likeness::cli
