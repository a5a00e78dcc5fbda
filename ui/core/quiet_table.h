#pragma once

class QTableView;

namespace likeness::ui {

/// A table to read: whole rows are selected and nothing is edited; no grid, no frame, no numbers before the
/// rows, tabular digits; columns as wide as what is in them.
void makeQuiet(QTableView* table);

}  // namespace likeness::ui
