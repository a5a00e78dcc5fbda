#include "engine/faces/tree_roles.h"

#include <string>

#include "engine/core/error.h"

namespace likeness {

std::vector<MergeTree::Role> rolesOf(const ConstrainedSets& sets, std::span<const std::uint8_t> late) {
  if (!late.empty() && late.size() != sets.rows()) {
    throw Error(ErrorCode::wrongUsage, {"There are " + std::to_string(late.size()) + " flags for " +
                                        std::to_string(sets.rows()) + " faces."});
  }
  std::vector<MergeTree::Role> roles(sets.rows(), MergeTree::Role::leaf);
  for (std::uint32_t row = 0; row < sets.rows(); ++row) {
    if (sets.excluded(row)) {
      roles[row] = MergeTree::Role::excluded;
    } else if (!late.empty() && late[row] != 0 && !sets.linked(row)) {
      roles[row] = MergeTree::Role::late;
    }
  }
  return roles;
}

}  // namespace likeness
