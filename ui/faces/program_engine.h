#pragma once

#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// The engine as the program uses it.
FacesEngine programFacesEngine();

}  // namespace likeness::ui
