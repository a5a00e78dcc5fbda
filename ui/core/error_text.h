#pragma once

#include <QString>
#include <filesystem>

#include "engine/core/error.h"

namespace likeness {
struct ChoiceText;
}

namespace likeness::ui {

/// What happened, to which file, and what to do, in the user's language.
QString errorMessage(const Error& error);

/// A text that the engine marked with LIKENESS_TEXT("Choice", ...).
QString choiceText(const char* english);
QString choiceTitle(const ChoiceText& choice);
QString choiceSentence(const ChoiceText& choice);

QString toQString(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& text);

}  // namespace likeness::ui
