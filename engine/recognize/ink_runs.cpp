#include "engine/recognize/ink_runs.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace likeness {

namespace {

std::size_t rootOf(std::vector<std::size_t>& parents, std::size_t run) {
  while (parents[run] != run) {
    parents[run] = parents[parents[run]];
    run = parents[run];
  }
  return run;
}

/// Joins each run with those of the row above that it touches. The first run of a component is its root.
std::vector<std::size_t> join(const std::vector<InkRun>& runs) {
  std::vector<std::size_t> parents(runs.size());
  std::size_t above = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    parents[i] = i;
    const InkRun& run = runs[i];
    while (runs[above].y < run.y - 1 || (runs[above].y == run.y - 1 && runs[above].to < run.from)) ++above;
    for (std::size_t at = above; runs[at].y == run.y - 1 && runs[at].from <= run.to; ++at) {
      const std::size_t one = rootOf(parents, i);
      const std::size_t other = rootOf(parents, at);
      parents[std::max(one, other)] = std::min(one, other);
    }
  }
  return parents;
}

InkComponents label(std::vector<InkRun> runs) {
  InkComponents components;
  components.areas.push_back(0);
  components.boxes.emplace_back();
  std::vector<std::size_t> parents = join(runs);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t root = rootOf(parents, i);
    InkRun& run = runs[i];
    if (root == i) {
      run.label = components.count();
      components.areas.push_back(0);
      components.boxes.emplace_back();
    } else {
      run.label = runs[root].label;
    }
    const auto at = static_cast<std::size_t>(run.label);
    components.areas[at] += run.to - run.from;
    components.boxes[at] |= cv::Rect(run.from, run.y, run.to - run.from, 1);
  }
  components.runs = std::move(runs);
  return components;
}

}  // namespace

InkComponents componentsAbove(const cv::Mat& strength, int floor) {
  std::vector<InkRun> runs;
  const cv::Mat ink = strength >= floor;
  for (int y = 0; y < ink.rows; ++y) {
    const auto* row = ink.ptr<std::uint8_t>(y);
    int start = -1;
    for (int x = 0; x < ink.cols; ++x) {
      std::uint64_t eight = 0;
      if (start < 0 && x + 8 <= ink.cols) {
        std::memcpy(&eight, row + x, sizeof eight);
        if (eight == 0) {
          x += 7;
          continue;
        }
      }
      if (row[x] != 0 && start < 0) start = x;
      if (row[x] != 0 || start < 0) continue;
      runs.push_back({y, start, x, 0});
      start = -1;
    }
    if (start >= 0) runs.push_back({y, start, ink.cols, 0});
  }
  return label(std::move(runs));
}

InkComponents componentsAbove(const cv::Mat& strength, const InkComponents& components,
                              const std::vector<int>& edges) {
  std::vector<InkRun> runs;
  for (const InkRun& whole : components.runs) {
    const int edge = edges[static_cast<std::size_t>(whole.label)];
    const auto* row = strength.ptr<std::uint8_t>(whole.y);
    int start = -1;
    for (int x = whole.from; x < whole.to; ++x) {
      if (row[x] >= edge && start < 0) start = x;
      if (row[x] >= edge || start < 0) continue;
      runs.push_back({whole.y, start, x, 0});
      start = -1;
    }
    if (start >= 0) runs.push_back({whole.y, start, whole.to, 0});
  }
  return label(std::move(runs));
}

}  // namespace likeness
