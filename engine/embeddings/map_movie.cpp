#include "engine/embeddings/map_movie.h"

#include <algorithm>
#include <limits>
#include <opencv2/videoio.hpp>
#include <system_error>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/class_folders.h"
#include "engine/embeddings/gif_writer.h"
#include "engine/embeddings/movie_frame.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int lastSeconds = 2;
constexpr std::size_t mostColours = 64;

/// Finds the nearest colour of a palette; of the colours that frames have many are alike.
class NearestColour {
 public:
  explicit NearestColour(const std::vector<Rgb>& palette) : palette_(palette), known_(1 << 15, -1) {}

  std::uint8_t of(const cv::Vec3b& bgr) {
    const int key = (bgr[2] >> 3) << 10 | (bgr[1] >> 3) << 5 | bgr[0] >> 3;
    int& place = known_[static_cast<std::size_t>(key)];
    if (place < 0) place = search(bgr);
    return static_cast<std::uint8_t>(place);
  }

 private:
  int search(const cv::Vec3b& bgr) const {
    int best = 0;
    int nearest = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < palette_.size(); ++i) {
      int distance = 0;
      for (int channel = 0; channel < 3; ++channel) {
        const int difference = palette_[i][static_cast<std::size_t>(channel)] - bgr[2 - channel];
        distance += difference * difference;
      }
      if (distance >= nearest) continue;
      nearest = distance;
      best = static_cast<int>(i);
    }
    return best;
  }

  const std::vector<Rgb>& palette_;
  std::vector<int> known_;
};

void check(const MapMovie& movie) {
  const auto within = [](int value, int low, int high) { return value >= low && value <= high; };
  const bool fits =
      within(movie.width, 64, 4096) && within(movie.height, 64, 4096) &&
      within(movie.framesPerSecond, 1, 50) && movie.palette.size() <= mostColours &&
      std::ranges::all_of(movie.colours, [&](std::uint16_t colour) { return colour < movie.palette.size(); });
  if (!fits) throw Error(ErrorCode::internal, {"a movie of such a size, speed or palette"});
  if (movie.frames == 0) throw Error(ErrorCode::wrongUsage, {"There are no frames to make a film of."});
}

bool writeGif(const fs::path& file, const MapMovie& movie, const std::stop_token& stop,
              const MovieReport& report) {
  const MovieFrame frames(movie, stop);
  const std::vector<Rgb> palette = frames.palette();
  NearestColour nearest(palette);
  GifWriter gif(movie.width, movie.height, palette);
  for (std::size_t frame = 0; frame < movie.frames; ++frame) {
    if (stop.stop_requested()) return false;
    const cv::Mat picture = frames.draw(frame);
    std::vector<std::uint8_t> places;
    places.reserve(picture.total());
    for (int y = 0; y < picture.rows; ++y) {
      for (int x = 0; x < picture.cols; ++x) places.push_back(nearest.of(picture.at<cv::Vec3b>(y, x)));
    }
    gif.add(places, frame + 1 == movie.frames ? 100 * lastSeconds : 100 / movie.framesPerSecond);
    if (report) report(frame + 1, movie.frames);
  }
  writeFileAtomically(file, gif.finish());
  return true;
}

/// OpenCV's writer goes by the ending, and tells nothing of what fails.
class Mp4 {
 public:
  Mp4(const fs::path& file, const MapMovie& movie)
      : file_(file), temporary_(file.parent_path() / ("." + file.stem().string() + ".part.mp4")) {
    const int codec = cv::VideoWriter::fourcc('m', 'p', '4', 'v');
    writer_.open(temporary_.string(), codec, movie.framesPerSecond, {movie.width & ~1, movie.height & ~1});
    if (writer_.isOpened()) return;
    remove();
    throw Error(ErrorCode::fileUnwritable,
                {file.string(), "no encoder for .mp4 can write there; a .gif needs none"});
  }
  Mp4(const Mp4&) = delete;
  Mp4& operator=(const Mp4&) = delete;
  ~Mp4() {
    writer_.release();
    remove();
  }

  void add(const cv::Mat& picture) {
    writer_.write(picture(cv::Rect(0, 0, picture.cols & ~1, picture.rows & ~1)));
  }
  void finish() {
    writer_.release();
    std::error_code failure;
    const auto size = fs::file_size(temporary_, failure);
    if (failure || size == 0) throw Error(ErrorCode::fileUnwritable, {file_.string(), "nothing was encoded"});
    writeFileAtomically(file_, [&](const fs::path& target) { fs::rename(temporary_, target); });
  }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove(temporary_, ignored);
  }

  const fs::path& file_;
  fs::path temporary_;
  cv::VideoWriter writer_;
};

bool writeMp4(const fs::path& file, const MapMovie& movie, const std::stop_token& stop,
              const MovieReport& report) {
  const MovieFrame frames(movie, stop);
  Mp4 film(file, movie);
  for (std::size_t frame = 0; frame < movie.frames; ++frame) {
    if (stop.stop_requested()) return false;
    const cv::Mat picture = frames.draw(frame);
    const int times = frame + 1 == movie.frames ? lastSeconds * movie.framesPerSecond : 1;
    for (int i = 0; i < times; ++i) film.add(picture);
    if (report) report(frame + 1, movie.frames);
  }
  film.finish();
  return true;
}

}  // namespace

bool writeMapMovie(const fs::path& file, const MapMovie& movie, const std::stop_token& stop,
                   const MovieReport& report) {
  check(movie);
  const std::string ending = lowerEnding(file);
  if (ending == ".gif") return writeGif(file, movie, stop, report);
  if (ending == ".mp4") return writeMp4(file, movie, stop, report);
  throw Error(ErrorCode::wrongUsage,
              {"A film is written as .gif or .mp4; " + file.filename().string() + " is neither."});
}

}  // namespace likeness
