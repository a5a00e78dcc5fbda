#pragma once

#include <QColor>
#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// The frames of a map that become a film.
struct MapFilmFrames {
  std::vector<std::shared_ptr<const Matrix>> places;  // all of one size; at least one
  std::vector<std::string> captions;                  // one a frame
  std::vector<QRgb> colors;                           // one a point
  std::vector<std::size_t> rows;                      // points that are shown; empty = all
};

/// Writes films of maps (.gif, .mp4) away from the window, one at a time: how far it is and Stop are in the
/// strip at the bottom, what came of it is a notice. Between two frames of a short series points move.
class MapFilm : public QObject {
  Q_OBJECT

 public:
  /// `page`: whose frames they are.
  MapFilm(Session& session, PageId page, QObject* parent = nullptr);

  /// Asks for the name of a file in a dialog, then saves. Where a film is being written it says so.
  void ask(QWidget* parent, const MapFilmFrames& frames);
  void save(const std::filesystem::path& file, MapFilmFrames frames);
  bool active() const { return runner_.active(); }
  void stop() { runner_.requestStop(); }
  /// Stops it and waits; false when it had not ended within the time.
  bool finish(std::chrono::milliseconds atMost);

 private:
  struct Progress {
    double share = 0;
    bool saved = false;
  };

  void showWork(bool running, double share = -1);

  Session& session_;
  PageId page_;
  std::filesystem::path file_;
  TaskRunner<Progress> runner_;
};

}  // namespace likeness::ui
