#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/status_line.h"
#include "engine/embeddings/neighbour_writer.h"
#include "engine/embeddings/read_embedding_table.h"
#include "engine/project/neighbours.h"
#include "engine/store/npy.h"

namespace likeness::cli {

namespace {

NeighbourQuery queryFrom(const Arguments& arguments) {
  if (arguments.has("exact") && arguments.has("approximate")) {
    throw usageError("--exact and --approximate exclude each other.");
  }
  NeighbourQuery query;
  query.threads = threadsFrom(arguments);
  query.seed = arguments.wholeNumber("seed", 0, UINT64_MAX).value_or(query.seed);
  query.count = static_cast<int>(arguments.wholeNumber("count", 1, 10000).value_or(15));
  if (arguments.has("exact")) query.search = NeighbourSearch::exact;
  if (arguments.has("approximate")) query.search = NeighbourSearch::approximate;
  const std::string metric = arguments.text("metric").value_or("euclidean");
  if (metric != "euclidean" && metric != "cosine") {
    throw usageError("--metric is euclidean or cosine, not \"" + metric + "\".");
  }
  query.metric = metric == "cosine" ? NeighbourMetric::cosine : NeighbourMetric::euclidean;
  return query;
}

/// The neighbours' rows alone; their distances go beside them, into X.distances.npy.
void writeArrays(const std::filesystem::path& file, const NeighbourTable& table) {
  Matrix distances(table.rows, table.count);
  distances.values = table.distances;
  writeNpyTable(file, std::vector<std::int64_t>(table.indices.begin(), table.indices.end()), table.count);
  writeNpy(std::filesystem::path(file).replace_extension(".distances.npy"), distances);
}

int runNeighbors(const Arguments& arguments) {
  arguments.refuseFiles();
  const NeighbourQuery query = queryFrom(arguments);
  const std::string in = arguments.required("in");
  const std::filesystem::path out = arguments.required("out");
  TableReading reading;
  reading.labels = arguments.text("labels").value_or("");
  const EmbeddingTable table = readEmbeddingTable(in, reading);
  const std::string metric = query.metric == NeighbourMetric::cosine ? "cosine" : "euclidean";
  NeighbourTable found;
  const auto begin = std::chrono::steady_clock::now();
  {
    StatusLine line;
    found = nearestNeighbours(table.vectors, query, {}, [&](double share) {
      if (line.due()) line.show(share, "neighbours of " + percent(share) + " of the rows");
    });
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (out.extension() == ".npy") {
    writeArrays(out, found);
  } else {
    writeNeighbours(out, {table, found, metric, {}});
  }
  Json json;
  json["points"] = found.rows;
  json["count"] = found.count;
  json["metric"] = metric;
  json["recall"] = found.recall;
  json["seconds"] = seconds;
  json["out"] = out.string();
  printResult(arguments, json,
              "the " + std::to_string(found.count) + " nearest neighbours of " +
                  grouped(static_cast<std::int64_t>(found.rows)) + " rows in " + fixed(seconds, 2) +
                  " s, recall " + fixed(found.recall, 4) + ", written to " + out.string() + "\n");
  return 0;
}

}  // namespace

Command neighborsCommand() {
  return {
      "neighbors",
      "--in X.npy [--count K] [--metric euclidean|cosine] [--exact | --approximate] --out N.csv",
      "find the nearest neighbours of every vector",
      "X is what project takes. N is a .csv, .tsv or .json by its name, or a .npy of the neighbours' rows\n"
      "(from 0, int64) with their distances beside it in N.distances.npy. recall is the share of the\n"
      "true neighbours that were found: 1 where exact, else by a sample.",
      withCommonOptions({
          {"in", "X", "the vectors"},
          {"labels", "L", "their classes: a .npy, or a text with one a line"},
          {"count", "K", "neighbours of each (15)"},
          {"metric", "M", "euclidean or cosine (euclidean)"},
          {"exact", "", "compare all pairs"},
          {"approximate", "", "by a graph: faster, and a few are missed"},
          {"out", "N", "where they go"},
      }),
      runNeighbors};
}

}  // namespace likeness::cli
