#pragma once

#include <functional>

#include "engine/faces/face_library.h"

namespace likeness {

/// Labels of the rows of `table`, 0 and up; -1 for unassigned. Must-linked rows share a label, cannot-linked
/// ones do not.
using ClusterFunction =
    std::function<std::vector<int>(const FaceTable& table, const FaceConstraints& constraints)>;

struct PeopleChange {
  std::size_t people = 0;  // with faces after it
  std::size_t newPeople = 0;
  std::size_t unassigned = 0;  // faces
};

/// Which person each cluster is. One with faces that a user assigned is the person that has most of these;
/// every other is the existing person with whom it shares most faces, each person given once, by falling
/// overlap; what is left is new. Faces that a user assigned never move. Result as FaceLibrary::assign takes
/// it.
std::vector<RowId> matchPeople(const FaceTable& table, const std::vector<int>& labels);

/// Clusters the faces of a pack with what users said, and stores who is who in one transaction. Errors: those
/// of FaceLibrary and of `cluster`; internal when it returns another number of labels.
PeopleChange recluster(FaceLibrary& library, RowId pack, const ClusterFunction& cluster);

}  // namespace likeness
