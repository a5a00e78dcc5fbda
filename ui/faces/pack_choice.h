#pragma once

#include <optional>

#include "engine/faces/face_library.h"
#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// The pack that a library (null while there is none) is looked at with: the one that the user chose for it
/// if it is there or has seen the library; else the first that is there, with what the library was made by
/// before others; else the first one that has seen it, which can be looked at, not added to. Without any the
/// first, whose `missing` tells what set-up has to bring. Nothing where no pack is known.
std::optional<PackState> choosePack(const std::vector<PackState>& packs, const FaceLibrary* library,
                                    const std::string& chosen);

/// The id of the pack that the user chose for the library of a file; empty when none was.
std::string chosenPack(const std::filesystem::path& library);
void rememberPack(const std::filesystem::path& library, const std::string& id);

}  // namespace likeness::ui
