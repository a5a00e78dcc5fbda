#pragma once

#include "engine/store/sqlite.h"

namespace likeness {

/// Makes the tables in an empty file, brings an older library up to date, each in one transaction. Nothing is
/// written before the file is known to be ours. Errors: newerVersion; fileDamaged for another program's file
/// or one that lacks a table.
void prepareLibrary(Sqlite& sqlite, bool mayWrite);

/// Whether it says of itself that it is a face library, of whatever version. Error fileDamaged when it cannot
/// be read at all.
bool isFaceLibrary(Sqlite& sqlite);

/// The tables whose changes by a user can be undone.
inline constexpr const char* undoableTables[] = {"people", "assignments", "rejections", "answers"};

/// Values of answers.kind, to "Same person?".
enum class Answer { different = 1, unsure = 2 };

}  // namespace likeness
