#pragma once

#include "app/cli/arguments.h"

namespace likeness::cli {

/// embed --face-model: the faces of photos in one folder a person.
int embedFaces(const Arguments& arguments);

}  // namespace likeness::cli
