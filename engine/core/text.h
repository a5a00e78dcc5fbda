#pragma once

/// Marks an English text of the engine for translation. The engine itself only ever sees the English;
/// lupdate finds the texts by this name and the window translates them in the given context.
#define LIKENESS_TEXT(context, text) text
