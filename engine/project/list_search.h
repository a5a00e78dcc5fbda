#pragma once

#include <cstddef>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/project/listed_rows.h"
#include "engine/project/neighbour_table.h"
#include "engine/recognize/near_kernel.h"
#include "engine/recognize/shortlist.h"

namespace likeness {

/// Finds the neighbours of probes that are nearest to one centre, together, on one thread: list after list,
/// the nearest first, each with those probes whose bound of that list is below `reach` times their k-th
/// distance so far. With a reach of 1 nothing is missed.
class ListSearch {
 public:
  /// `self`: the probes are the rows themselves, and row i never finds row i.
  ListSearch(const Matrix& probes, const Matrix& references, const ListedRows& listed, bool self, float reach,
             NeighbourTable& table);

  /// Row `rows[i]` of the table gets the neighbours of probe `rows[i]`.
  void run(std::size_t home, std::span<const std::uint32_t> rows);

 private:
  void prepare(std::size_t home, std::span<const std::uint32_t> rows);
  void chooseFor(std::size_t list);
  void scan(std::size_t list, std::span<const std::uint32_t> chosen);
  void take(std::size_t probe, std::size_t line, std::size_t tile);

  const Matrix& probes_;
  const Matrix& references_;
  const ListedRows& listed_;
  bool self_;
  float reach_;
  NeighbourTable& table_;
  ScoreNear score_ = fastestScoreNear();
  NearScores scores_{};
  std::span<const std::uint32_t> rows_;
  Matrix moved_;                       // the probes, seen from the origin of the tiles
  std::vector<float> squares_;         // of their lengths
  std::vector<float> bounds_;          // see ListedRows::boundsOf
  std::vector<float> within_;          // what a bound has to be below
  std::vector<Shortlist> shortlists_;  // of every probe
  std::vector<std::uint32_t> chosen_;  // probes for the list
  std::vector<float> packed_;          // eight of them, one dimension after the other
};

}  // namespace likeness
