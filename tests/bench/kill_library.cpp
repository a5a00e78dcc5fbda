// kill_library FOLDER [KILLS] [SEED]: kills a program that indexes and corrects at random moments, and checks
// each time that nothing that had returned is lost. 1,000 kills unless told.
#include <cstdio>
#include <cstdlib>

#include "tests/support/killed_indexing.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: kill_library FOLDER [KILLS] [SEED]\n");
    return 2;
  }
  const int kills = argc > 2 ? std::atoi(argv[2]) : 1000;
  likeness::tests::KilledIndexing killed(argv[1], argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
  std::string fault;
  int round = 0;
  for (; round < kills && fault.empty(); ++round) fault = killed.round();
  if (fault.empty()) fault = killed.finish();
  std::printf("{\"kills\": %d, \"photos\": %zu, \"corrections\": %zu, \"fault\": \"%s\"}\n", round,
              killed.photosTold(), killed.stepsTold(), fault.c_str());
  return fault.empty() ? 0 : 1;
}
