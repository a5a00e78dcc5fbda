#include "ui/plots/map_film.h"

#include <QFileDialog>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "engine/core/parallel.h"
#include "engine/embeddings/map_movie.h"
#include "ui/core/error_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr std::size_t mostColours = 64;
constexpr std::size_t picturesWanted = 240;  // of a whole film, where its frames are fewer
constexpr std::size_t mostBetween = 6;       // pictures from one frame to the next
constexpr int shortRate = 12, longRate = 30;

Rgb rgbOf(QRgb color) {
  return {std::uint8_t(qRed(color)), std::uint8_t(qGreen(color)), std::uint8_t(qBlue(color))};
}

/// A palette of the colours that there are; of very many (a scale) every so manieth.
void colour(MapMovie& movie, const std::vector<QRgb>& colors) {
  std::map<QRgb, std::size_t> places;
  std::vector<QRgb> known;
  for (const QRgb color : colors) {
    if (places.emplace(color, known.size()).second) known.push_back(color);
  }
  const std::size_t kept = std::min(known.size(), mostColours);
  const auto entryOf = [&](std::size_t place) { return place * kept / known.size(); };
  movie.palette.resize(kept);
  for (std::size_t i = known.size(); i-- > 0;) movie.palette[entryOf(i)] = rgbOf(known[i]);
  for (const QRgb color : colors) movie.colours.push_back(std::uint16_t(entryOf(places.at(color))));
}

/// On the way from a frame to the next, eased.
Matrix between(const Matrix& from, const Matrix& to, double share) {
  const auto eased = static_cast<float>(share * share * (3 - 2 * share));
  Matrix places = from;
  for (std::size_t i = 0; i < places.values.size(); ++i)
    places.values[i] += (to.values[i] - places.values[i]) * eased;
  return places;
}

Matrix only(const Matrix& places, const std::vector<std::size_t>& rows) {
  if (rows.empty()) return places;
  Matrix shown(rows.size(), places.columns);
  for (std::size_t i = 0; i < rows.size(); ++i) std::ranges::copy(places.row(rows[i]), shown.row(i).begin());
  return shown;
}

MapMovie movieOf(const MapFilmFrames& frames, bool dark) {
  MapMovie movie;
  const std::size_t count = frames.places.size();
  const std::size_t steps = std::clamp<std::size_t>(picturesWanted / count, 1, mostBetween);
  movie.frames = (count - 1) * steps + 1;
  movie.places = [&frames, steps](std::size_t picture) {
    const std::size_t frame = picture / steps;
    const Matrix& from = *frames.places[frame];
    if (picture % steps == 0) return only(from, frames.rows);
    return only(between(from, *frames.places[frame + 1], double(picture % steps) / double(steps)),
                frames.rows);
  };
  movie.caption = [&frames, steps](std::size_t picture) { return frames.captions[picture / steps]; };
  std::vector<QRgb> colors = frames.colors;
  if (!frames.rows.empty()) {
    colors.clear();
    for (const std::size_t row : frames.rows) colors.push_back(frames.colors[row]);
  }
  colour(movie, colors);
  movie.framesPerSecond = std::clamp(int(movie.frames / 12), shortRate, longRate);
  movie.dark = dark;
  return movie;
}

}  // namespace

MapFilm::MapFilm(Session& session, PageId page, QObject* parent)
    : QObject(parent), session_(session), page_(page) {
  runner_.onEvents([this](const std::vector<Progress>& progress) {
    if (progress.back().saved)
      session_.postNotice({tr("The film is saved in %1.").arg(toQString(file_)), false, {}});
    else
      showWork(true, progress.back().share);
  });
  runner_.onEnded([this](const std::optional<Error>& error) {
    showWork(false);
    if (error) session_.postNotice({errorMessage(*error), true, {}});
  });
}

void MapFilm::ask(QWidget* parent, const MapFilmFrames& frames) {
  if (frames.places.empty()) return;
  if (active())
    return session_.postNotice({tr("A film is being written. The next can be begun after it."), false, {}});
  QString kind;
  QString file =
      QFileDialog::getSaveFileName(parent, tr("Save the frames as a film"), QStringLiteral("map.gif"),
                                   tr("Moving pictures (*.gif);;Films (*.mp4)"), &kind);
  if (file.isEmpty()) return;
  if (!file.contains(u'.')) file += kind.contains(QStringLiteral("mp4")) ? u".mp4" : u".gif";
  save(toPath(file), frames);
}

void MapFilm::save(const std::filesystem::path& file, MapFilmFrames frames) {
  if (active() || frames.places.empty()) return;
  file_ = file;
  const bool dark = isDark();
  runner_.start([file, frames = std::move(frames), dark](const std::stop_token& stop, const auto& report) {
    lowerThreadPriority();
    const bool whole =
        writeMapMovie(file, movieOf(frames, dark), stop, [&](std::size_t done, std::size_t all) {
          report({double(done) / double(all), false});
        });
    if (whole) report({1, true});
  });
  showWork(true);
}

void MapFilm::showWork(bool running, double share) {
  WorkStatus status;
  status.running = running;
  status.page = page_;
  status.besides = true;
  status.what = tr("Writing a film");
  status.progress = share;
  status.stop = [this] { stop(); };
  session_.setWork(status);
}

bool MapFilm::finish(std::chrono::milliseconds atMost) {
  stop();
  return runner_.finish(atMost);
}

}  // namespace likeness::ui
