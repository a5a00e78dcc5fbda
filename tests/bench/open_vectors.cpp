/// How long a table of embeddings takes to open, and the most memory that the program took.
///
///   open_vectors FILE
///
/// Prints one line of JSON: rows, dimension, seconds, peak_mib (of the whole process).
#include <sys/resource.h>

#include <chrono>
#include <cstdio>

#include "engine/core/error.h"
#include "engine/embeddings/read_embedding_table.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("open_vectors FILE\n", stderr);
    return 2;
  }
  try {
    const auto start = std::chrono::steady_clock::now();
    const likeness::EmbeddingTable table = likeness::readEmbeddingTable(argv[1]);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"rows\": %zu, \"dimension\": %zu, \"seconds\": %.3f, \"peak_mib\": %.0f}\n", table.size(),
                table.vectors.columns, seconds.count(), static_cast<double>(usage.ru_maxrss) / 1024);
  } catch (const likeness::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
