#include "ui/explore/row_selection.h"

#include <algorithm>

#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

void RowSelection::reset(std::size_t rows) {
  set(std::vector<std::uint8_t>(rows));
}

void RowSelection::combine(const std::vector<int>& rows, Combine how) {
  if (!marks_) return;
  auto marks = how == Combine::replace ? std::vector<std::uint8_t>(marks_->size()) : *marks_;
  for (const int row : rows) {
    if (row < 0 || std::size_t(row) >= marks.size()) continue;
    marks[std::size_t(row)] = how == Combine::subtract ? 0 : cloudMark::selected;
  }
  set(std::move(marks));
}

void RowSelection::invert() {
  if (!marks_) return;
  auto marks = *marks_;
  for (auto& mark : marks) mark ^= cloudMark::selected;
  set(std::move(marks));
}

void RowSelection::selectAll() {
  if (marks_) set(std::vector<std::uint8_t>(marks_->size(), cloudMark::selected));
}

void RowSelection::clear() {
  if (count_ > 0) reset(size());
}

bool RowSelection::contains(int row) const {
  return marks_ && row >= 0 && std::size_t(row) < marks_->size() && (*marks_)[std::size_t(row)] != 0;
}

std::vector<int> RowSelection::rows() const {
  std::vector<int> rows;
  rows.reserve(count_);
  for (std::size_t i = 0; i < size(); ++i) {
    if ((*marks_)[i] != 0) rows.push_back(int(i));
  }
  return rows;
}

void RowSelection::set(std::vector<std::uint8_t> marks) {
  count_ = std::size_t(std::count_if(marks.begin(), marks.end(), [](auto mark) { return mark != 0; }));
  marks_ = std::make_shared<const std::vector<std::uint8_t>>(std::move(marks));
  emit changed();
}

}  // namespace likeness::ui
