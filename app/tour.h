#pragma once

class QString;

namespace likeness::ui {

class MainWindow;

/// Takes the window through its main jobs, as a user would with mouse and keyboard, on real data and in an
/// experiments folder of its own, and saves a picture of every state in light and dark to a folder. Prints
/// what it did. Returns 0 when every step did what it should, else 1.
///
/// Call it with a window that has shown no page yet. LIKENESS_TOUR_SECONDS says how long it trains.
int runTour(MainWindow& window, const QString& folder);

}  // namespace likeness::ui
