#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/metric/torch_distributed.h"
#include "engine/train/rendezvous.h"

namespace likeness {

/// Where the ranks of a run leave notes for each other: c10d's TCPStore, which lives in rank 0. Besides the
/// Errors named here c10d's exceptions come through where rank 0 is gone.
class RankStore {
 public:
  /// Error rendezvousFailed: port taken, nobody there.
  explicit RankStore(const Rendezvous& rendezvous);

  /// Leaves a note of this rank.
  void put(const std::string& name, const std::string& text);
  bool has(const std::string& name, int rank) const;
  /// The note of a rank, once it is there. Error rendezvousFailed when that takes too long.
  std::string hear(const std::string& name, int rank) const;
  /// How many have been here under this name, this call counted.
  std::int64_t countMe(const std::string& name);
  std::int64_t counted(const std::string& name) const;

  const c10::intrusive_ptr<c10d::TCPStore>& store() const { return store_; }

 private:
  Rendezvous rendezvous_;
  c10::intrusive_ptr<c10d::TCPStore> store_;
};

}  // namespace likeness
