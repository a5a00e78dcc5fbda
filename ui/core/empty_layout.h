#pragma once

class QLayout;

namespace likeness::ui {

/// Deletes all widgets of a layout, so that it can be filled anew.
void emptyLayout(QLayout* layout);

}  // namespace likeness::ui
