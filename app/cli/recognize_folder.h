#pragma once

#include "app/cli/arguments.h"

namespace likeness::cli {

/// recognize --csv: a folder of pictures as a table; with labelled sub-folders the confusion matrix.
int recognizeFolder(const Arguments& arguments, int threads);

}  // namespace likeness::cli
