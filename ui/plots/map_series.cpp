#include "ui/plots/map_series.h"

#include <algorithm>
#include <utility>

namespace likeness::ui {

void MapSeries::clear() {
  *this = {};
}

bool MapSeries::add(std::int64_t step, std::shared_ptr<const Matrix> places) {
  if (!places || places->columns < 2) return false;
  if (!steps_.empty() && places->rows != places_.back()->rows) clear();
  while (!steps_.empty() && steps_.back() >= step) dropLast();
  // What is no multiple stays only while it is the last.
  if (steps_.size() > 1 && ordinals_.back() % stride_ != 0) dropLast();
  steps_.push_back(step);
  ordinals_.push_back(next_++);
  places_.push_back(std::move(places));
  if (steps_.size() > mostFrames) thin();
  return true;
}

void MapSeries::dropLast() {
  steps_.pop_back();
  ordinals_.pop_back();
  places_.pop_back();
}

void MapSeries::thin() {
  stride_ *= 2;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (ordinals_[i] % stride_ != 0 && i + 1 != steps_.size()) continue;
    steps_[kept] = steps_[i];
    ordinals_[kept] = ordinals_[i];
    places_[kept++] = std::move(places_[i]);
  }
  steps_.resize(kept);
  ordinals_.resize(kept);
  places_.resize(kept);
}

std::vector<QPointF> MapSeries::trail(std::size_t point, std::size_t frame, std::size_t most) const {
  std::vector<QPointF> places;
  if (frame >= size()) return places;
  const std::size_t every = std::max<std::size_t>(1, (frame + most) / std::max<std::size_t>(1, most));
  for (std::size_t i = frame % every; i <= frame; i += every) {
    if (point >= places_[i]->rows) return {};
    const auto row = places_[i]->row(point);
    places.emplace_back(double(row[0]), double(row[1]));
  }
  return places;
}

}  // namespace likeness::ui
