#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/train/training_config.h"

namespace likeness {

enum class SearchKind {
  real,    // a number
  whole,   // a whole number
  choice,  // one of a few values of any type
};

/// A parameter counts only where another one, or the config that is searched around, has one of these values.
struct SearchCondition {
  std::string key;
  std::vector<std::string> values;  // as after "key=" in --set

  bool operator==(const SearchCondition&) const = default;
};

/// What a search may change: a setting of TrainingConfig by its key, and what it may be.
struct SearchParameter {
  std::string key;
  SearchKind kind = SearchKind::real;
  double least = 0;                  // real and whole, inclusive
  double most = 1;                   // real and whole, inclusive
  bool logarithmic = false;          // real and whole: equal steps are equal factors
  std::vector<std::string> choices;  // as after "key=" in --set
  std::optional<SearchCondition> onlyIf;

  bool operator==(const SearchParameter&) const = default;
};

/// A value for each parameter of a space: the number itself; of a choice its place among the choices; nothing
/// where the parameter is absent because its condition does not hold.
using SearchPoint = std::vector<std::optional<double>>;

/// The settings that a search may change. Every value in it is allowed by its setting, and every condition
/// can hold: a space that is refused is refused when it is made.
///
/// Errors of all that make one name `origin` and the key: unknownSetting; impossibleValue for an empty range,
/// a range or choice that its setting does not allow, a logarithmic range that reaches 0, a key given twice,
/// a condition on a value that cannot be, or that leads back to itself, and for settings that would change
/// what a trial is scored on (the data set, its split, the seed).
class SearchSpace {
 public:
  SearchSpace() = default;
  SearchSpace(std::vector<SearchParameter> parameters, const std::string& origin);

  /// From texts such as "optimizer.learningRate=1e-4..1e-2:log", "sampler.samplesPerClass=4..40",
  /// "loss.miner={semi-hard,batch-all}", "loss.margin=0..1 if loss.kind=triplet|contrastive". A range is of
  /// whole numbers where its setting is.
  static SearchSpace fromTexts(const std::vector<std::string>& texts, const std::string& origin);
  /// From {"optimizer.learningRate": {"least": 1e-4, "most": 1e-2, "log": true},
  /// "loss.miner": {"choices": ["semi-hard", "batch-all"], "onlyIf": {"loss.kind": ["triplet"]}}}; a value
  /// may also be a text as above, without the key.
  static SearchSpace fromJson(const nlohmann::json& json, const std::string& origin);

  const std::vector<SearchParameter>& parameters() const { return parameters_; }
  std::size_t size() const { return parameters_.size(); }

  /// Without the parameters whose condition asks for a setting that is outside the space and is otherwise in
  /// `config`.
  SearchSpace within(const TrainingConfig& config) const;

  /// A point from numbers in [0, 1], one a parameter: values rounded to three digits, absent ones left out.
  SearchPoint pointAt(std::span<const double> cube) const;
  /// Where a value of parameter i is between its ends, in [0, 1]; choices lie evenly, a single one at 0.5.
  double positionOf(std::size_t i, double value) const;
  /// A value as a person writes it: "0.003", "semi-hard".
  std::string textOf(std::size_t i, double value) const;
  /// `config` with the values of a point. Errors as setByText.
  TrainingConfig apply(TrainingConfig config, const SearchPoint& point) const;
  /// {"loss.margin": 0.2, "loss.kind": "triplet"}; absent parameters are left out.
  nlohmann::json pointToJson(const SearchPoint& point) const;
  /// Errors: wrongType, unknownSetting, impossibleValue.
  SearchPoint pointFromJson(const nlohmann::json& json, const std::string& origin) const;

  bool operator==(const SearchSpace&) const = default;

 private:
  bool holds(std::size_t i, const SearchPoint& point) const;
  double valueAt(std::size_t i, double position) const;

  std::vector<SearchParameter> parameters_;  // in the order of the table of settings
  std::vector<std::size_t> order_;           // every parameter after the one that its condition looks at
  std::vector<std::optional<std::size_t>> parents_;  // the parameter that the condition looks at
};

nlohmann::json toJson(const SearchSpace& space);

/// What is worth trying where nobody says otherwise, by kind of data; `digits`: pictures of strokes, which
/// may be turned a little.
SearchSpace defaultSearchSpace(const SampleShape& shape, bool digits);

}  // namespace likeness
