#include "engine/faces/triangle_lines.h"

#include <algorithm>
#include <utility>

namespace likeness {

TriangleLines::TriangleLines(DistanceTriangle triangle)
    : triangle_(std::move(triangle)),
      places_(triangle_.rows),
      slotOf_(places_, nowhere),
      slots_(most),
      lines_(most * places_) {}

std::int32_t* TriangleLines::line(std::size_t place) {
  std::size_t slot = slotOf_[place];
  if (slot == nowhere) {
    slot = freeSlot();
    gather(place, values(slot));
    slots_[slot] = {place, 0, false};
    slotOf_[place] = static_cast<std::uint8_t>(slot);
  }
  slots_[slot].used = ++clock_;
  return values(slot);
}

void TriangleLines::changed(std::size_t place) {
  const std::size_t slot = slotOf_[place];
  slots_[slot].changed = true;
  const std::int32_t* line = values(slot);
  for (std::size_t other = 0; other < most; ++other) {
    if (slots_[other].used != 0 && other != slot) values(other)[place] = line[slots_[other].place];
  }
}

void TriangleLines::forget(std::size_t place) {
  if (slotOf_[place] == nowhere) return;
  slots_[slotOf_[place]] = {};
  slotOf_[place] = nowhere;
}

void TriangleLines::pack(const std::vector<std::size_t>& kept) {
  for (std::size_t slot = 0; slot < most; ++slot) {
    if (slots_[slot].used == 0) continue;
    writeBack(slots_[slot], values(slot));
    forget(slots_[slot].place);
  }
  std::int32_t* const from = triangle_.values.get();
  std::int32_t* target = from;  // never ahead of what is read
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::int32_t* source = from + DistanceTriangle::start(kept[i]);
    for (std::size_t j = 0; j < i; ++j) *target++ = source[kept[j]];
  }
  places_ = kept.size();
}

/// An empty one, or that of the line that was asked for the longest ago.
std::size_t TriangleLines::freeSlot() {
  const auto slot =
      static_cast<std::size_t>(std::ranges::min_element(slots_, {}, &Slot::used) - slots_.begin());
  if (slots_[slot].used != 0) {
    writeBack(slots_[slot], values(slot));
    forget(slots_[slot].place);
  }
  return slot;
}

void TriangleLines::gather(std::size_t place, std::int32_t* line) {
  const std::int32_t* from = triangle_.values.get();
  std::copy_n(from + DistanceTriangle::start(place), place, line);
  line[place] = DistanceTriangle::infinite;
  std::size_t next = DistanceTriangle::start(place + 1) + place;
  for (std::size_t i = place + 1; i < places_; next += i++) line[i] = from[next];
  for (std::size_t slot = 0; slot < most; ++slot) {
    if (slots_[slot].changed) line[slots_[slot].place] = values(slot)[place];
  }
}

void TriangleLines::writeBack(Slot& slot, const std::int32_t* line) {
  if (!slot.changed) return;
  std::int32_t* to = triangle_.values.get();
  std::copy_n(line, slot.place, to + DistanceTriangle::start(slot.place));
  for (std::size_t i = slot.place + 1; i < places_; ++i)
    to[DistanceTriangle::start(i) + slot.place] = line[i];
}

}  // namespace likeness
