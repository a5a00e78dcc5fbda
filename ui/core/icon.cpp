#include "ui/core/icon.h"

#include "ui/core/icon_engine.h"

namespace likeness::ui {

QIcon icon(const QString& name) {
  return QIcon(new IconEngine(name));
}

}  // namespace likeness::ui
