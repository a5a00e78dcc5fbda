#include "app/cli/faces_commands.h"

namespace likeness::cli {

Command facesCommand() {
  Command command;
  command.name = "faces";
  command.usage = "WHAT ...";
  command.summary = "find the faces in photos and sort them by people";
  command.details =
      "likeness-cli faces WHAT --help tells more. All work is done on this computer; nothing is sent "
      "anywhere.";
  command.parts = {facesAddCommand(),    facesPeopleCommand(),    facesFindCommand(),
                   facesVerifyCommand(), facesEvaluateCommand(),  facesExportCommand(),
                   facesImportCommand(), facesReclusterCommand(), facesMergeCommand(),
                   facesSplitCommand(),  facesNameCommand(),      facesUndoCommand()};
  return command;
}

}  // namespace likeness::cli
