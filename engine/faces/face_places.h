#pragma once

#include <filesystem>
#include <string>

#include "engine/faces/face_pack.h"

namespace likeness {

/// The pack of an id as it is described. Errors: wrongUsage for an id that is not described, naming those
/// that are; those of listFacePacks.
FacePack describedFacePack(const std::string& id);
/// The same where all files of the pack are there. Error facePackMissing with the missing files and the
/// folder where they belong.
FacePack openFacePack(const std::string& id);

/// The library that the window and the command line open when none is named.
std::filesystem::path defaultFaceLibrary();

}  // namespace likeness
