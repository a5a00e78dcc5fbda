#pragma once

#include <filesystem>

namespace likeness {

/// Deletes a face library for good: the file and what SQLite keeps beside it (-wal, -shm, -journal). Their
/// bytes are overwritten first, the start of the library last, so that what is left by a killed program is
/// still known for one and can be deleted again. Photos, sidecars and exports are no part of it. Errors:
/// fileNotFound; fileDamaged for what is no face library; libraryBusy while somebody has it open, also within
/// this program (after a second); fileUnwritable. With each of them the library is as it was, but for
/// fileUnwritable of a disk that fails half-way.
void removeFaceLibrary(const std::filesystem::path& file);

}  // namespace likeness
