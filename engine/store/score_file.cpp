#include "engine/store/score_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/store/json_file.h"

namespace likeness {

namespace {

using Json = nlohmann::ordered_json;

constexpr double anyNumber = std::numeric_limits<double>::max();
constexpr const char* fileName = "scores.json";
constexpr const char* recallKeys[] = {"recall_at_1", "recall_at_2", "recall_at_4", "recall_at_8"};
constexpr std::array<const char*, falseAcceptRates.size()> trueAcceptKeys = {
    "tpr_at_far_1e_1", "tpr_at_far_1e_2", "tpr_at_far_1e_3"};

void put(Json& json, const char* key, const std::optional<double>& value) {
  if (value && std::isfinite(*value)) json[key] = *value;
}

Json toJson(const PairConfusion& confusion) {
  return {{"same_accepted", confusion.sameAccepted},
          {"same_rejected", confusion.sameRejected},
          {"different_accepted", confusion.differentAccepted},
          {"different_rejected", confusion.differentRejected}};
}

Json toJson(const EmbeddingVerification& verification, ScoreDetail detail) {
  Json json;
  json["pairs"] = verification.pairs;
  json["auc"] = verification.auc;
  json["eer"] = verification.eer;
  for (std::size_t i = 0; i < falseAcceptRates.size(); ++i)
    put(json, trueAcceptKeys.at(i), verification.trueAccepts.at(i));
  put(json, "cut_off", verification.cutOff);
  put(json, "accuracy", verification.accuracy);
  if (verification.confusion) json["confusion"] = toJson(*verification.confusion);
  if (detail == ScoreDetail::summary) return json;
  json["roc"] = Json::array();
  for (const RocPoint& point : verification.roc)
    json["roc"].push_back({point.threshold, point.falseAccepts, point.trueAccepts});
  return json;
}

void putScores(Json& json, const EmbeddingScores& scores, ScoreDetail detail) {
  put(json, "knn_accuracy", scores.knnAccuracy);
  put(json, "macro_accuracy", scores.macroAccuracy);
  if (scores.retrieval) {
    json["precision_at_1"] = scores.retrieval->precisionAt1;
    json["r_precision"] = scores.retrieval->rPrecision;
    json["map_at_r"] = scores.retrieval->mapAtR;
    for (std::size_t i = 0; i < recallDepths.size(); ++i) json[recallKeys[i]] = scores.retrieval->recallAt[i];
  }
  put(json, "adjusted_mutual_information", scores.adjustedMutualInformation);
  if (scores.verification) json["verification"] = toJson(*scores.verification, detail);
}

Json baselinesJson(const ScoreTable& table) {
  Json json;
  json["probes"] = table.baselineProbes;
  json["chance"] = table.chance;
  json["majority_class"] = table.majorityClass;
  json["always_different"] = table.alwaysDifferent;
  json["raw_input"] = Json::object();
  putScores(json["raw_input"], table.rawInput, ScoreDetail::summary);
  json["untrained_network"] = Json::object();
  putScores(json["untrained_network"], table.untrainedNetwork, ScoreDetail::summary);
  return json;
}

void putClasses(Json& json, const ClassTable& table) {
  json["per_class"] = Json::array();
  for (const ClassScores& scores : table.classes) {
    Json row{{"class", scores.name}, {"count", scores.count}, {"knn_accuracy", scores.accuracy}};
    put(row, "precision_at_1", scores.precisionAt1);
    if (scores.confusedCount > 0) {
      row["confused_with"] = scores.confusedWith;
      row["confused_count"] = scores.confusedCount;
    }
    json["per_class"].push_back(std::move(row));
  }
  if (!table.matrix.empty()) json["confusion"] = {{"classes", table.names}, {"counts", table.matrix}};
}

/// Reads scores with the place where they stand, for errors.
class ScoreReader {
 public:
  ScoreReader(const nlohmann::json& object, const std::string& origin, const std::string& path)
      : reader_(object, origin, path), origin_(origin), path_(path) {}

  void share(const char* key, std::optional<double>& value, double least = 0, double most = 1) {
    if (!reader_.child(key)) return;
    value = 0;
    reader_.read(key, *value, least, most);
  }
  void share(const char* key, double& value) { reader_.read(key, value, 0, 1); }
  void count(const char* key, std::size_t& value) {
    std::uint64_t number = value;
    reader_.read(key, number);
    value = number;
  }
  JsonReader& plain() { return reader_; }
  void end() const { reader_.refuseUnknown(); }
  /// Calls read(part) for the object at a key, when there is one.
  template <class Read>
  void part(const char* key, const Read& read) {
    const nlohmann::json* object = reader_.child(key);
    if (!object) return;
    ScoreReader part(*object, origin_, path_ + key + ".");
    read(part);
    part.end();
  }
  /// Calls read(item, path) for each of the list at a key.
  template <class Read>
  void list(const char* key, const Read& read) {
    const nlohmann::json* items = reader_.child(key);
    if (!items) return;
    if (!items->is_array()) reader_.refuse(key, "a list");
    for (const nlohmann::json& item : *items) read(item, origin_, path_ + key + ".");
  }
  /// Each of a row of numbers.
  [[noreturn]] void refuse(const char* key, const char* allowed) const { reader_.refuse(key, allowed); }

 private:
  JsonReader reader_;
  std::string origin_;
  std::string path_;
};

void readConfusion(ScoreReader& reader, PairConfusion& confusion) {
  reader.count("same_accepted", confusion.sameAccepted);
  reader.count("same_rejected", confusion.sameRejected);
  reader.count("different_accepted", confusion.differentAccepted);
  reader.count("different_rejected", confusion.differentRejected);
}

/// A list all of whose items pass a test.
bool isListOf(const nlohmann::json& list, std::size_t size, bool (nlohmann::json::*test)() const) {
  if (!list.is_array() || list.size() != size) return false;
  return std::all_of(list.begin(), list.end(), [&](const nlohmann::json& item) { return (item.*test)(); });
}

void readVerification(ScoreReader& reader, EmbeddingVerification& verification) {
  reader.count("pairs", verification.pairs);
  reader.share("auc", verification.auc);
  reader.share("eer", verification.eer);
  for (std::size_t i = 0; i < falseAcceptRates.size(); ++i)
    reader.share(trueAcceptKeys[i], verification.trueAccepts[i]);
  reader.share("cut_off", verification.cutOff, 0, anyNumber);
  reader.share("accuracy", verification.accuracy);
  reader.part("confusion", [&](ScoreReader& part) { readConfusion(part, verification.confusion.emplace()); });
  reader.list("roc", [&](const nlohmann::json& point, const std::string&, const std::string&) {
    if (!isListOf(point, 3, &nlohmann::json::is_number)) reader.refuse("roc", "lists of three numbers");
    verification.roc.push_back({point[0].get<double>(), point[1].get<double>(), point[2].get<double>()});
  });
}

void readRetrieval(ScoreReader& reader, EmbeddingScores& scores) {
  std::optional<double> precision;
  reader.share("precision_at_1", precision);
  RetrievalScores retrieval;
  reader.share("r_precision", retrieval.rPrecision);
  reader.share("map_at_r", retrieval.mapAtR);
  for (std::size_t i = 0; i < recallDepths.size(); ++i) reader.share(recallKeys[i], retrieval.recallAt[i]);
  if (!precision) return;
  retrieval.precisionAt1 = *precision;
  scores.retrieval = retrieval;
}

void readScores(ScoreReader& reader, EmbeddingScores& scores) {
  reader.share("knn_accuracy", scores.knnAccuracy);
  reader.share("macro_accuracy", scores.macroAccuracy);
  readRetrieval(reader, scores);
  reader.share("adjusted_mutual_information", scores.adjustedMutualInformation, -anyNumber, 1 + 1e-9);
  reader.part("verification",
              [&](ScoreReader& part) { readVerification(part, scores.verification.emplace()); });
}

void readBaselines(ScoreReader& reader, ScoreTable& table) {
  reader.count("probes", table.baselineProbes);
  reader.share("chance", table.chance);
  reader.share("majority_class", table.majorityClass);
  reader.share("always_different", table.alwaysDifferent);
  reader.part("raw_input", [&](ScoreReader& part) { readScores(part, table.rawInput); });
  reader.part("untrained_network", [&](ScoreReader& part) { readScores(part, table.untrainedNetwork); });
}

ClassScores readClass(const nlohmann::json& row, const std::string& origin, const std::string& path) {
  ScoreReader reader(row, origin, path);
  ClassScores scores;
  reader.plain().read("class", scores.name);
  reader.count("count", scores.count);
  reader.share("knn_accuracy", scores.accuracy);
  reader.share("precision_at_1", scores.precisionAt1);
  reader.plain().read("confused_with", scores.confusedWith);
  reader.count("confused_count", scores.confusedCount);
  reader.end();
  return scores;
}

void readMatrix(ScoreReader& reader, ClassTable& table) {
  reader.list("classes", [&](const nlohmann::json& name, const std::string&, const std::string&) {
    if (!name.is_string()) reader.refuse("classes", "texts");
    table.names.push_back(name.get<std::string>());
  });
  reader.list("counts", [&](const nlohmann::json& row, const std::string&, const std::string&) {
    if (!isListOf(row, table.names.size(), &nlohmann::json::is_number_unsigned))
      reader.refuse("counts", "as many numbers as classes");
    table.matrix.push_back(row.get<std::vector<std::size_t>>());
  });
  if (table.matrix.size() != table.names.size()) reader.refuse("counts", "as many rows as classes");
}

}  // namespace

Json toJson(const ScoreTable& table, ScoreDetail detail) {
  Json json;
  json["split"] = table.split;
  json["count"] = table.count;
  json["classes"] = table.classes;
  json["neighbours"] = table.neighbours;
  json["leave_one_out"] = table.leaveOneOut;
  putScores(json, table.model, detail);
  json["baselines"] = baselinesJson(table);
  if (detail == ScoreDetail::all) putClasses(json, table.perClass);
  return json;
}

ScoreTable readScoreTable(const nlohmann::json& json, const std::string& origin, const std::string& path) {
  ScoreTable table;
  ScoreReader reader(json, origin, path);
  reader.plain().read("split", table.split);
  reader.count("count", table.count);
  reader.count("classes", table.classes);
  reader.plain().read("neighbours", table.neighbours, 1, std::numeric_limits<int>::max());
  reader.plain().read("leave_one_out", table.leaveOneOut);
  readScores(reader, table.model);
  reader.part("baselines", [&](ScoreReader& part) { readBaselines(part, table); });
  reader.list("per_class",
              [&](const nlohmann::json& row, const std::string& rowOrigin, const std::string& rowPath) {
                table.perClass.classes.push_back(readClass(row, rowOrigin, rowPath));
              });
  reader.part("confusion", [&](ScoreReader& part) { readMatrix(part, table.perClass); });
  reader.end();
  return table;
}

void saveScores(const std::filesystem::path& folder, const ScoreTable& table) {
  writeJsonFile(folder / fileName, toJson(table, ScoreDetail::all));
}

ScoreTable loadScores(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / fileName;
  return readScoreTable(readJsonFile(file), file.string(), "");
}

}  // namespace likeness
