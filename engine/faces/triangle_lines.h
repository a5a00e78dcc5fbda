#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/faces/distance_triangle.h"

namespace likeness {

/// Whole lines of a triangle of distances: those of one place to all. To gather a line costs a read of far
/// memory for every later row; so the lines asked for last are kept, and what is changed in them is written
/// back only when they make room for others.
class TriangleLines {
 public:
  static constexpr std::size_t most = 64;  // lines kept

  explicit TriangleLines(DistanceTriangle triangle);

  /// Of the triangle as it is packed.
  std::size_t places() const { return places_; }
  double unit() const { return triangle_.unit; }
  /// The distances of a place to all, its own infinite; good until `most` - 1 others have been asked for, or
  /// the triangle is packed.
  std::int32_t* line(std::size_t place);
  /// To be told when the line of a place has been written to.
  void changed(std::size_t place);
  /// The distances of a place are of no use any more.
  void forget(std::size_t place);
  /// Leaves only these places, in rising order.
  void pack(const std::vector<std::size_t>& kept);

 private:
  static constexpr std::uint8_t nowhere = 0xff;

  struct Slot {
    std::size_t place = 0;
    std::uint64_t used = 0;  // 0: empty
    bool changed = false;
  };

  std::int32_t* values(std::size_t slot) { return lines_.data() + slot * triangle_.rows; }
  std::size_t freeSlot();
  void gather(std::size_t place, std::int32_t* line);
  void writeBack(Slot& slot, const std::int32_t* line);

  DistanceTriangle triangle_;
  std::size_t places_;
  std::vector<std::uint8_t> slotOf_;  // of every place
  std::vector<Slot> slots_;
  std::vector<std::int32_t> lines_;
  std::uint64_t clock_ = 0;
};

}  // namespace likeness
