#pragma once

#include "engine/store/sqlite.h"

namespace likeness {

/// Makes the tables in an empty file, brings an older library up to date, each in one transaction. Nothing is
/// written before the file is known to be ours. Errors: newerVersion; fileDamaged for another program's file
/// or one that lacks a table.
void prepareLibrary(Sqlite& sqlite, bool mayWrite);

/// The tables whose changes by a user can be undone.
inline constexpr const char* undoableTables[] = {"people", "assignments", "links"};

/// Values of links.kind.
enum class LinkKind { cannot = 2, unsure = 3 };

}  // namespace likeness
