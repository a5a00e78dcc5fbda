#pragma once

#include <filesystem>
#include <string>

#include "engine/faces/face_pack.h"

namespace likeness {

/// Where the descriptions of face packs are: share/likeness/face-packs beside the program's own folder when
/// it is installed, else resources/face-packs of the sources that it was built from.
std::filesystem::path facePackDescriptions();

/// The pack of an id whose files are all there. Errors: wrongUsage for an id that is not described, naming
/// those that are; facePackMissing with its missing files and the folder where they belong; those of
/// listFacePacks.
FacePack openFacePack(const std::string& id);

/// The library that the window and the command line open when none is named.
std::filesystem::path defaultFaceLibrary();

}  // namespace likeness
