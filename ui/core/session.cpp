#include "ui/core/session.h"

namespace likeness::ui {

void Session::openExperiment(const std::filesystem::path& folder) {
  experiment_ = folder;
  emit experimentOpened(folder);
}

void Session::closeExperiment() {
  experiment_.clear();
  emit experimentClosed();
}

}  // namespace likeness::ui
