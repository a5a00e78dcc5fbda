#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/metric/torch.h"
#include "engine/train/rendezvous.h"

namespace likeness {

/// The ranks of a run on several machines, over LibTorch's c10d: TCPStore to meet, Gloo to compute together.
/// Every rank makes the same calls in the same order. A rank whose process ends breaks the call that the
/// others are in at once; one that falls silent breaks it after two minutes. Either is an Error rankLost that
/// names the rank, and the group is of no use from then on.
class ProcessGroup {
 public:
  /// Meets all ranks at the rendezvous. Errors: rendezvousFailed (unknown name, port taken, nobody there, a
  /// rank that never came or came twice); ranksDiffer (another number of ranks, another LibTorch).
  explicit ProcessGroup(const Rendezvous& rendezvous);
  ~ProcessGroup();
  ProcessGroup(const ProcessGroup&) = delete;
  ProcessGroup& operator=(const ProcessGroup&) = delete;

  int rank() const { return rendezvous_.rank; }
  int ranks() const { return rendezvous_.ranks; }
  /// Rank 0: it decides, measures and writes.
  bool leads() const { return rendezvous_.rank == 0; }

  /// What every rank says, by rank; also before connect(). `name` is used once a run.
  std::vector<std::string> exchange(const std::string& name, const std::string& text);
  /// Connects all ranks to each other, as the calls below want. Error rendezvousFailed.
  void connect();
  /// The rows of all ranks below each other; rank r brings counts[r] rows of floats, all as wide.
  torch::Tensor gatherRows(const torch::Tensor& rows, const std::vector<std::int64_t>& counts);
  /// Replaces a tensor by its sum over the ranks, equal bit for bit on all of them.
  void sum(torch::Tensor& tensor);
  /// Replaces a tensor, of the same shape and type everywhere, by rank 0's.
  void broadcast(torch::Tensor& tensor);
  /// Replaces a text by rank 0's.
  void broadcast(std::string& text);
  /// Returns when all ranks have come here.
  void barrier();
  /// Tells the others why this rank ends before its time.
  void leave(const std::string& reason) noexcept;

 private:
  struct Connection;

  void meet();
  [[noreturn]] static void refuse(int other, const std::string& theirs, const std::string& ofRankZero);
  void together(const std::function<void()>& call);
  [[noreturn]] void nameTheLost(const std::string& detail);

  Rendezvous rendezvous_;
  std::string ownAddress_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace likeness
