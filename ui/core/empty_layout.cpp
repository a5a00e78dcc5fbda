#include "ui/core/empty_layout.h"

#include <QLayout>
#include <QWidget>

namespace likeness::ui {

void emptyLayout(QLayout* layout) {
  while (auto* item = layout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

}  // namespace likeness::ui
