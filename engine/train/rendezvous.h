#pragma once

#include <string>

namespace likeness {

/// Where the ranks of a run on several machines (or as several processes of one) meet. Rank 0 listens at the
/// address and is the one that writes the experiment; the others connect to it, and all of them to each
/// other. Nothing is encrypted and nobody is asked for a password: a network to be trusted is assumed.
struct Rendezvous {
  int ranks = 1;
  int rank = 0;  // from 0
  std::string host;
  int port = 0;
  double patience = 120;  // seconds that the ranks wait for each other at the start

  std::string address() const { return host + ":" + std::to_string(port); }
};

}  // namespace likeness
