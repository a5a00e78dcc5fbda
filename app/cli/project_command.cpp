#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/status_line.h"
#include "engine/embeddings/map_plot.h"
#include "engine/embeddings/map_writer.h"
#include "engine/embeddings/read_embedding_table.h"
#include "engine/project/exact_divergence.h"
#include "engine/project/map_config.h"
#include "engine/project/map_quality.h"

namespace likeness::cli {

namespace {

// All pairs of more rows would take minutes; a divergence of a sample would be that of another map.
constexpr std::size_t mostForDivergence = 100'000;
constexpr float divergencePerplexity = 30;

const char* nameOf(MapMethod method) {
  return method == MapMethod::pca ? "PCA" : method == MapMethod::tsne ? "t-SNE" : "UMAP";
}

MapMethod methodFrom(const std::string& name) {
  static const std::map<std::string, MapMethod> methods = {
      {"pca", MapMethod::pca}, {"tsne", MapMethod::tsne}, {"umap", MapMethod::umap}};
  const auto found = methods.find(name);
  if (found == methods.end()) throw usageError("--method is pca, tsne or umap, not \"" + name + "\".");
  return found->second;
}

/// The place of each row's label in the list of labels; empty where the table has none.
std::vector<int> labelsOf(const EmbeddingTable& table) {
  std::vector<int> labels;
  if (table.labelColumn < 0) return labels;
  std::map<std::string, int> places;
  for (const std::string& text : table.columns[static_cast<std::size_t>(table.labelColumn)].texts) {
    labels.push_back(places.try_emplace(text, static_cast<int>(places.size())).first->second);
  }
  return labels;
}

MapConfig configFrom(const Arguments& arguments, MapMethod method) {
  MapConfig config;
  config.method = method;
  config.threads = threadsFrom(arguments);
  config.seed = arguments.wholeNumber("seed", 0, UINT64_MAX).value_or(config.seed);
  config.dimensions = static_cast<int>(arguments.wholeNumber("dimensions", 2, 3).value_or(2));
  config.perplexity = static_cast<float>(arguments.number("perplexity", 0.999, 10000).value_or(30));
  config.iterations = static_cast<int>(arguments.wholeNumber("iterations", 1, 1000000).value_or(0));
  config.neighbours = static_cast<int>(arguments.wholeNumber("neighbors", 2, 10000).value_or(15));
  config.minimumDistance = static_cast<float>(arguments.number("min-distance", -1e-9, 10).value_or(0.1));
  config.reduceTo = static_cast<int>(arguments.wholeNumber("reduce-to", 0, 100000).value_or(50));
  return config;
}

struct Mapped {
  MapResult map;
  double seconds = 0;
  bool stopped = false;
};

Mapped mapOf(const Matrix& vectors, const MapConfig& config) {
  StatusLine line;
  const GentleStop stop("the map as far as it got is kept");
  const auto begin = std::chrono::steady_clock::now();
  Mapped mapped;
  mapped.map = makeMap(vectors, config, stop.token(), [&](const MapResult& frame) {
    if (!line.due() || frame.iterations == 0) return;
    const std::string divergence =
        frame.klDivergence >= 0 ? ", KL divergence " + fixed(frame.klDivergence, 3) : "";
    line.show(static_cast<double>(frame.iteration) / frame.iterations,
              "iteration " + std::to_string(frame.iteration) + " of " + std::to_string(frame.iterations) +
                  divergence);
  });
  mapped.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  mapped.stopped = stop.token().stop_requested();
  return mapped;
}

struct Quality {
  std::size_t sampled = 0;
  std::optional<double> knnAccuracy;
  std::optional<double> knnBefore;
  std::optional<double> majority;
  std::optional<double> trustworthiness;
  std::optional<double> preservation;
  std::optional<double> divergence;
};

Json orNull(const std::optional<double>& number) {
  return number && std::isfinite(*number) ? Json(*number) : Json(nullptr);
}

Quality qualityOf(const Matrix& vectors, const Matrix& places, const std::vector<int>& labels, int threads) {
  Quality quality;
  if (vectors.rows < 3) return quality;
  MapQualityQuery query;
  query.threads = threads;
  const MapQuality measured = mapQuality(vectors, places, labels, query);
  quality.knnAccuracy = measured.knnAccuracy;
  quality.knnBefore = measured.knnAccuracyBefore;
  quality.majority = measured.majorityShare;
  if (measured.sampled > 0) {
    quality.sampled = measured.sampled;
    quality.trustworthiness = measured.trustworthiness;
    quality.preservation = measured.preservation;
  }
  if (vectors.rows <= mostForDivergence) {
    quality.divergence = exactKlDivergence(vectors, places, divergencePerplexity, threads);
  }
  return quality;
}

std::string summaryOf(const std::string& method, const Mapped& mapped, const Quality& quality,
                      const std::string& out) {
  const auto points = static_cast<std::int64_t>(mapped.map.places.rows);
  std::string text = grouped(points) + " points mapped by " + method + " in " + fixed(mapped.seconds, 2) +
                     " s" + (mapped.stopped ? ", stopped early" : "") + ", written to " + out + "\n";
  if (quality.knnAccuracy) {
    text += "k-NN accuracy in the map " + percent(*quality.knnAccuracy) + ", before " +
            percent(quality.knnBefore.value_or(0)) + ", commonest label " +
            percent(quality.majority.value_or(0)) + "\n";
  }
  if (quality.trustworthiness) text += "trustworthiness " + fixed(*quality.trustworthiness, 4) + "\n";
  if (quality.preservation) text += "neighbourhood preservation " + fixed(*quality.preservation, 4) + "\n";
  if (quality.divergence) text += "KL divergence " + fixed(*quality.divergence, 4) + "\n";
  for (std::size_t i = 0; i < mapped.map.shares.size(); ++i) {
    text += "axis " + std::to_string(i + 1) + " explains " + percent(double{mapped.map.shares[i]}) + "\n";
  }
  return text;
}

Json jsonOf(const std::string& method, const EmbeddingTable& table, const Mapped& mapped,
            const Quality& quality) {
  Json json;
  json["method"] = method;
  json["points"] = table.size();
  json["dimension"] = table.vectors.columns;
  json["seconds"] = mapped.seconds;
  json["knn_accuracy"] = orNull(quality.knnAccuracy);
  json["trustworthiness"] = orNull(quality.trustworthiness);
  json["neighbourhood_preservation"] = orNull(quality.preservation);
  json["knn_accuracy_before"] = orNull(quality.knnBefore);
  json["majority_share"] = orNull(quality.majority);
  json["quality_sample"] = quality.sampled;
  json["kl_divergence"] = orNull(quality.divergence);
  json["iterations"] = mapped.map.iteration;
  json["stopped"] = mapped.stopped;
  json["explained_variance"] = Json::array();
  for (const float share : mapped.map.shares) json["explained_variance"].push_back(readable(share));
  return json;
}

int runProject(const Arguments& arguments) {
  arguments.refuseFiles();
  const std::string method = arguments.required("method");
  MapConfig config = configFrom(arguments, methodFrom(method));
  const std::string in = arguments.required("in");
  const std::string out = arguments.required("out");
  const auto plot = arguments.text("plot");
  if (plot && !plot->ends_with(".png") && !plot->ends_with(".svg")) {
    throw usageError("--plot is a .png or a .svg, not \"" + *plot + "\".");
  }
  TableReading reading;
  reading.labels = arguments.text("labels").value_or("");
  const EmbeddingTable table = readEmbeddingTable(in, reading);
  const std::vector<int> labels = labelsOf(table);
  if (arguments.has("supervised")) {
    if (config.method != MapMethod::umap) throw usageError("--supervised is for --method umap only.");
    if (labels.empty()) throw usageError("--supervised needs labels.");
    config.labels = labels;
  }
  const Mapped mapped = mapOf(table.vectors, config);
  const MapRows rows{table, mapped.map.places, {}};
  writeMap(out, rows);
  const Quality quality = qualityOf(table.vectors, mapped.map.places, labels, config.threads);
  if (plot) {
    const std::string name = std::filesystem::path(in).filename().string();
    writePlot(*plot, plotOf(rows, arguments.text("title").value_or(name),
                            std::string(nameOf(config.method)) + " of " +
                                grouped(static_cast<std::int64_t>(table.size())) + " points with " +
                                std::to_string(table.vectors.columns) + " numbers"));
  }
  Json json = jsonOf(method, table, mapped, quality);
  json["out"] = out;
  json["plot"] = plot ? Json(*plot) : Json(nullptr);
  printResult(arguments, json, summaryOf(method, mapped, quality, out));
  return 0;
}

}  // namespace

Command projectCommand() {
  return {
      "project",
      "--method pca|tsne|umap --in X.npy [--labels L.npy] --out Y.npy [--plot P.png|P.svg]",
      "map vectors to two or three dimensions",
      "X is a .npy, .npz, .csv or .tsv, TensorBoard's projector_config.pbtxt, or what train takes. Y is a\n"
      ".npy, .csv, .tsv or .json by its name. k-NN accuracy (of labels, leave one out), trustworthiness\n"
      "and neighbourhood preservation are measured on a sample; kl_divergence on all pairs, at perplexity\n"
      "30, up to 100,000 points. What was not measured is null. seconds is the mapping alone.",
      withCommonOptions({
          {"method", "M", "pca, tsne or umap"},
          {"in", "X", "the vectors"},
          {"labels", "L", "their classes: a .npy, or a text with one a line"},
          {"out", "Y", "where the places go"},
          {"plot", "P", "draw the map, a .png or .svg"},
          {"title", "TEXT", "above the plot (the name of X)"},
          {"dimensions", "N", "2 or 3 (2)"},
          {"perplexity", "N", "t-SNE: neighbours that matter (30)"},
          {"iterations", "N", "of t-SNE, epochs of UMAP (as many as are usual)"},
          {"neighbors", "N", "UMAP: neighbours that matter (15)"},
          {"min-distance", "D", "UMAP: how near points may come in the map (0.1)"},
          {"supervised", "", "UMAP: labels pull points together"},
          {"reduce-to", "N", "t-SNE, UMAP: principal components taken first; 0 for none (50)"},
      }),
      runProject};
}

}  // namespace likeness::cli
