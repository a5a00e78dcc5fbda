#pragma once

#include "ui/core/session.h"
#include "ui/faces/export_run.h"

namespace likeness::ui {

/// What a run does and how far it is, for the strip at the bottom and for the panel.
WorkStatus exportWork(ExportRun& run);
/// What was done, in words.
QString exportDone(const ExportOutcome& outcome);
/// Which photos could not be done and why, the first few; empty when all could.
QString exportFailures(const ExportOutcome& outcome);

}  // namespace likeness::ui
