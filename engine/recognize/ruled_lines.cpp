#include "engine/recognize/ruled_lines.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace likeness {

namespace {

constexpr double leastShare = 0.22;  // of the longer side: shorter lines may be strokes
constexpr double leastCover = 0.7;   // of the line's places there is ink, and it is thin
constexpr int reach = 4;             // pixels from the line that Hough's grid gives
constexpr std::size_t mostCandidates = 300;
constexpr std::size_t mostPoints = 5000;

/// Ink in one column.
struct Run {
  int top = 0;
  int bottom = -1;  // inclusive

  bool empty() const { return bottom < top; }
  int length() const { return bottom - top + 1; }
  double middle() const { return (top + bottom) / 2.0; }
};

class LineEraser {
 public:
  LineEraser(const cv::Mat& strength, int floor)
      : strength_(strength.clone()),
        floor_(floor),
        thickest_(std::max(3, std::min(strength.cols, strength.rows) / 90)),
        least_(static_cast<int>(leastShare * std::max(strength.cols, strength.rows))) {
    indexRuns();
  }

  /// Finds lines, wiping them out of its own copy.
  std::vector<RuledLine> find();
  void erase(const RuledLine& line);
  const cv::Mat& strength() const { return strength_; }

 private:
  void indexRuns();
  bool looksCovered(double slope, double offset) const;
  Run runNear(int x, double y, int within) const;
  std::optional<RuledLine> follow(double slope, double offset) const;
  bool fit(RuledLine& line, int within) const;
  bool measure(RuledLine& line) const;
  int peakOf(int x, const Run& run) const;

  cv::Mat strength_;
  cv::Mat runs_;                    // first and last row of the run that each pixel is in; -1 for paper
  std::vector<cv::Point> middles_;  // of thin runs
  const int floor_;
  const int thickest_;
  const int least_;
};

/// Runs are looked up a great deal, so each pixel knows its own. A run begins and ends where a row differs
/// from the one above, and in most places none does.
void LineEraser::indexRuns() {
  runs_.create(strength_.size(), CV_16SC2);
  runs_.setTo(cv::Scalar(-1, -1));
  cv::Mat ink;
  cv::copyMakeBorder(strength_ >= floor_, ink, 1, 1, 0, 0, cv::BORDER_CONSTANT, cv::Scalar(0));
  std::vector<int> starts(static_cast<std::size_t>(strength_.cols), 0);
  for (int y = 0; y <= strength_.rows; ++y) {
    const auto* above = ink.ptr<std::uint8_t>(y);
    const auto* row = ink.ptr<std::uint8_t>(y + 1);
    for (int x = 0; x < strength_.cols; ++x) {
      if (x + 8 <= strength_.cols && std::memcmp(above + x, row + x, 8) == 0) {
        x += 7;
        continue;
      }
      if (above[x] == row[x]) continue;
      int& start = starts[static_cast<std::size_t>(x)];
      if (row[x] != 0) {
        start = y;
        continue;
      }
      const cv::Vec2s run(static_cast<short>(start), static_cast<short>(y - 1));
      for (int at = start; at < y; ++at) runs_.at<cv::Vec2s>(at, x) = run;
      if (y - start <= thickest_) middles_.emplace_back(x, (start + y - 1) / 2);
    }
  }
}

/// The run nearest to a place.
Run LineEraser::runNear(int x, double y, int within) const {
  const int middle = static_cast<int>(y + 0.5);
  for (int away = 0; away <= within; ++away) {
    for (const int at : {middle - away, middle + away}) {
      if (at < 0 || at >= strength_.rows) continue;
      const cv::Vec2s& run = runs_.at<cv::Vec2s>(at, x);
      if (run[0] >= 0) return {run[0], run[1]};
    }
  }
  return {};
}

/// Least squares through the thin runs near the line, where it has any.
bool LineEraser::fit(RuledLine& line, int within) const {
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (int x = line.from; x <= line.to; ++x) {
    const Run run = runNear(x, line.slope * x + line.offset, within);
    if (run.empty() || run.length() > thickest_) continue;
    n += 1;
    sx += x;
    sy += run.middle();
    sxx += static_cast<double>(x) * x;
    sxy += x * run.middle();
  }
  const double spread = n * sxx - sx * sx;
  if (n < least_ / 2.0 || spread <= 0) return false;
  line.slope = (n * sxy - sx * sy) / spread;
  line.offset = (sy - line.slope * sx) / n;
  return true;
}

/// The longest stretch that is covered, how thick it is there and how strong.
bool LineEraser::measure(RuledLine& line) const {
  constexpr double forgetting = 40;  // columns over which cover is averaged
  double cover = 0;
  int start = -1;
  int best = 0;
  RuledLine longest = line;
  const auto close = [&](int end) {
    if (start >= 0 && end - start > best) {
      best = end - start;
      longest.from = start;
      longest.to = end - 1;
    }
    start = -1;
  };
  for (int x = line.from; x <= line.to; ++x) {
    const Run run = runNear(x, line.slope * x + line.offset, 2);
    const bool crossing = run.length() > thickest_;
    if (!crossing) cover += ((run.empty() ? 0 : 1) - cover) / forgetting;
    if (cover > leastCover && start < 0) start = std::max(line.from, x - static_cast<int>(forgetting));
    if (cover < leastCover - 0.2) close(x);
  }
  close(line.to + 1);
  if (best < least_) return false;
  std::vector<int> lengths;
  std::vector<int> peaks;
  for (int x = longest.from; x <= longest.to; ++x) {
    const Run run = runNear(x, line.slope * x + line.offset, 2);
    if (run.empty() || run.length() > thickest_) continue;
    lengths.push_back(run.length());
    peaks.push_back(peakOf(x, run));
  }
  if (static_cast<int>(lengths.size()) < least_ / 2) return false;
  const auto middle = static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::ranges::nth_element(lengths, lengths.begin() + middle);
  std::ranges::nth_element(peaks, peaks.begin() + middle);
  longest.thickness = lengths[lengths.size() / 2];
  longest.strength = peaks[peaks.size() / 2];
  line = longest;
  return true;
}

int LineEraser::peakOf(int x, const Run& run) const {
  int peak = 0;
  for (int y = run.top; y <= run.bottom; ++y) peak = std::max<int>(peak, strength_.at<std::uint8_t>(y, x));
  return peak;
}

/// A quick look at a few places: most candidates are the one before at a slightly different angle.
bool LineEraser::looksCovered(double slope, double offset) const {
  constexpr int step = 7;
  int covered = 0;
  for (int x = 0; x < strength_.cols; x += step) {
    const Run run = runNear(x, slope * x + offset, reach);
    covered += !run.empty() && run.length() <= thickest_;
  }
  return covered * step > least_ / 2;
}

std::optional<RuledLine> LineEraser::follow(double slope, double offset) const {
  if (!looksCovered(slope, offset)) return std::nullopt;
  RuledLine line{slope, offset, 0, strength_.cols - 1, 0, 0};
  if (!fit(line, reach) || !fit(line, 2) || !measure(line)) return std::nullopt;
  return line;
}

void LineEraser::erase(const RuledLine& line) {
  const auto longest = static_cast<int>(std::lround(1.5 * line.thickness)) + 1;
  const double strongest = 1.5 * line.strength + 12;
  // Beyond its ends the line may be paler, not gone.
  const int margin = (line.to - line.from) / 8;
  for (int x = std::max(0, line.from - margin); x <= std::min(strength_.cols - 1, line.to + margin); ++x) {
    const Run run = runNear(x, line.slope * x + line.offset, 2);
    if (run.empty() || run.length() > longest || peakOf(x, run) > strongest) continue;
    for (int y = run.top; y <= run.bottom; ++y) {
      strength_.at<std::uint8_t>(y, x) = 0;
      runs_.at<cv::Vec2s>(y, x) = {-1, -1};
    }
  }
}

/// Whether a candidate is a line that was found, at a slightly different angle.
bool isNear(const RuledLine& line, double slope, double offset) {
  const auto apart = [&](int x) { return std::abs(line.slope * x + line.offset - slope * x - offset); };
  return std::max(apart(line.from), apart(line.to)) < 2 * reach;
}

std::vector<RuledLine> LineEraser::find() {
  std::vector<RuledLine> lines;
  if (least_ < 2 * reach) return lines;
  const int step = static_cast<int>(std::min<std::size_t>(16, middles_.size() / mostPoints + 1));
  cv::Mat points = cv::Mat::zeros(strength_.size(), CV_8U);
  for (const cv::Point& middle : middles_) {
    if (middle.x % step == 0) points.at<std::uint8_t>(middle) = 255;
  }
  constexpr double degree = std::numbers::pi / 180;
  std::vector<cv::Vec2f> candidates;
  cv::HoughLines(points, candidates, 1.5, degree, std::max(10, least_ / 3 / step), 0, 0, 50 * degree,
                 130 * degree);
  candidates.resize(std::min(candidates.size(), mostCandidates));
  for (const cv::Vec2f& candidate : candidates) {
    const double sine = std::sin(static_cast<double>(candidate[1]));
    const double slope = -std::cos(static_cast<double>(candidate[1])) / sine;
    const double offset = static_cast<double>(candidate[0]) / sine;
    if (std::ranges::any_of(lines, [&](const RuledLine& line) { return isNear(line, slope, offset); }))
      continue;
    const auto line = follow(slope, offset);
    if (!line) continue;
    erase(*line);
    lines.push_back(*line);
  }
  return lines;
}

/// Of a long stroke, such as a large 1 with a thin pen, there is one; of ruled lines there are many. Whether
/// there was one.
bool leaveStrokes(std::vector<RuledLine>& lines, int longerSide) {
  constexpr std::size_t many = 4;
  if (lines.size() >= many) return false;
  return 0 <
         std::erase_if(lines, [&](const RuledLine& line) { return line.to - line.from < longerSide / 2; });
}

}  // namespace

std::vector<RuledLine> removeFlatLines(cv::Mat& strength, int floor) {
  LineEraser finder(strength, floor);
  std::vector<RuledLine> lines = finder.find();
  const bool someStay = leaveStrokes(lines, std::max(strength.cols, strength.rows));
  if (lines.empty()) return lines;
  if (!someStay) {
    strength = finder.strength();
    return lines;
  }
  LineEraser eraser(strength, floor);
  for (const RuledLine& line : lines) eraser.erase(line);
  strength = eraser.strength();
  return lines;
}

RuledLines removeLines(cv::Mat& strength, int floor) {
  RuledLines lines;
  lines.flat = removeFlatLines(strength, floor);
  cv::Mat turned = strength.t();
  lines.steep = removeFlatLines(turned, floor);
  if (!lines.steep.empty()) strength = turned.t();
  return lines;
}

}  // namespace likeness
