#include "app/cli/score_text.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "app/cli/output.h"

namespace likeness::cli {

namespace {

constexpr std::size_t nameWidth = 24;
constexpr std::size_t valueWidth = 12;
constexpr std::size_t mostWorstClasses = 10;

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

std::string rightAligned(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

using Value = std::function<std::optional<double>(const EmbeddingScores&)>;
using RetrievalValue = double RetrievalScores::*;

Value retrieval(RetrievalValue member) {
  return [member](const EmbeddingScores& scores) -> std::optional<double> {
    if (!scores.retrieval) return std::nullopt;
    return (*scores.retrieval).*member;
  };
}

template <class Get>
Value verification(Get get) {
  return [get](const EmbeddingScores& scores) -> std::optional<double> {
    return scores.verification ? std::optional<double>(get(*scores.verification)) : std::nullopt;
  };
}

std::string cell(const std::optional<double>& value, bool isShare) {
  if (!value) return rightAligned("-", valueWidth);
  return rightAligned(isShare ? percent(*value) : fixed(*value, 4), valueWidth);
}

std::string row(const ScoreTable& table, const std::string& name, const Value& value, bool isShare = true) {
  return padded(name, nameWidth) + cell(value(table.model), isShare) + cell(value(table.rawInput), isShare) +
         cell(value(table.untrainedNetwork), isShare) + "\n";
}

std::string knnName(const ScoreTable& table) {
  return std::to_string(table.neighbours) + "-NN" + (table.leaveOneOut ? " (leave one out)" : "");
}

std::string retrievalRows(const ScoreTable& table) {
  std::string text = row(table, "Precision@1", retrieval(&RetrievalScores::precisionAt1)) +
                     row(table, "R-precision", retrieval(&RetrievalScores::rPrecision)) +
                     row(table, "MAP@R", retrieval(&RetrievalScores::mapAtR));
  for (std::size_t i = 1; i < recallDepths.size(); ++i) {  // recall@1 is precision@1
    const auto recall = [i](const EmbeddingScores& scores) -> std::optional<double> {
      return scores.retrieval ? std::optional<double>(scores.retrieval->recallAt[i]) : std::nullopt;
    };
    text += row(table, "Recall@" + std::to_string(recallDepths[i]), recall);
  }
  return text;
}

std::string verificationRows(const ScoreTable& table) {
  using Verification = EmbeddingVerification;
  if (!table.model.verification) return {};
  const Verification& own = *table.model.verification;
  std::string text = "Verification, " + grouped(static_cast<std::int64_t>(own.pairs)) +
                     " pairs, half of them same; always \"different\" " + percent(table.alwaysDifferent) +
                     "\n" +
                     row(table, "AUC", verification([](const Verification& v) { return v.auc; }), false) +
                     row(table, "EER", verification([](const Verification& v) { return v.eer; }));
  for (std::size_t i = 0; i < falseAcceptRates.size(); ++i) {
    const auto accepted = [i](const EmbeddingScores& scores) -> std::optional<double> {
      return scores.verification ? scores.verification->trueAccepts[i] : std::nullopt;
    };
    text += row(table, "TPR at FAR " + percent(falseAcceptRates[i]), accepted);
  }
  text += row(table, "Accuracy at the cut-off", [](const EmbeddingScores& scores) {
    return scores.verification ? scores.verification->accuracy : std::nullopt;
  });
  if (!own.confusion) return text + "No cut-off: there are no calibration pairs.\n";
  const PairConfusion& confusion = *own.confusion;
  return text + "Cut-off " + fixed(*own.cutOff, 4) +
         ", from pairs of the calibration split: of the same pairs " +
         std::to_string(confusion.sameAccepted) + " accepted and " + std::to_string(confusion.sameRejected) +
         " refused, of the different ones " + std::to_string(confusion.differentAccepted) + " and " +
         std::to_string(confusion.differentRejected) + ".\n";
}

std::string classRows(const ScoreTable& table) {
  std::vector<ClassScores> classes = table.perClass.classes;
  if (classes.empty()) return {};
  std::ranges::stable_sort(classes, {}, &ClassScores::accuracy);
  std::string text = padded("Class", nameWidth) + rightAligned("Count", valueWidth) +
                     rightAligned("k-NN", valueWidth) + rightAligned("Prec.@1", valueWidth) +
                     "  Most confused with\n";
  const std::size_t shown = std::min(classes.size(), mostWorstClasses);
  for (const ClassScores& scores : std::span(classes).first(shown)) {
    text += padded(scores.name, nameWidth) + rightAligned(std::to_string(scores.count), valueWidth) +
            cell(scores.accuracy, true) + cell(scores.precisionAt1, true);
    if (scores.confusedCount > 0)
      text += "  " + scores.confusedWith + " (" + std::to_string(scores.confusedCount) + ")";
    text += "\n";
  }
  if (shown < classes.size())
    text += "... and " + std::to_string(classes.size() - shown) + " classes that are told better\n";
  return text;
}

}  // namespace

std::string scoreText(const ScoreTable& table) {
  std::string text = "Scored         " + table.split + ", " +
                     grouped(static_cast<std::int64_t>(table.count)) + " samples of " +
                     grouped(static_cast<std::int64_t>(table.classes)) + " classes\nBaselines      chance " +
                     percent(table.chance) + ", majority class " + percent(table.majorityClass) +
                     "; raw input and untrained network in their columns";
  if (table.baselineProbes < table.count)
    text +=
        " (k-NN and retrieval of " + grouped(static_cast<std::int64_t>(table.baselineProbes)) + " samples)";
  text += "\n\n" + padded("", nameWidth) + rightAligned("Network", valueWidth) +
          rightAligned("Raw input", valueWidth) + rightAligned("Untrained", valueWidth) + "\n";
  text += row(table, knnName(table), [](const EmbeddingScores& scores) { return scores.knnAccuracy; });
  text +=
      row(table, "  mean over classes", [](const EmbeddingScores& scores) { return scores.macroAccuracy; });
  text += retrievalRows(table);
  text += row(
      table, "AMI of k-means clusters",
      [](const EmbeddingScores& scores) { return scores.adjustedMutualInformation; }, false);
  return text + "\n" + verificationRows(table) + "\n" + classRows(table);
}

std::string headsText(const HeadComparison& comparison, const std::string& input) {
  std::string text = "\nHeads on " + input + ", trained on " +
                     grouped(static_cast<std::int64_t>(comparison.trained)) + " samples\n" +
                     padded("", nameWidth) + rightAligned("Micro", valueWidth) +
                     rightAligned("Macro", valueWidth) + rightAligned("Passes", valueWidth) + "\n";
  for (const HeadScores& scores : comparison.heads) {
    text += padded(headChoices()[static_cast<std::size_t>(scores.kind)].title, nameWidth) +
            cell(scores.accuracy, true) + cell(scores.macroAccuracy, true) +
            rightAligned(std::to_string(scores.epochs), valueWidth) + "\n";
  }
  return text + padded("Majority class", nameWidth) + cell(comparison.majorityClass, true) +
         cell(comparison.majorityMacro, true) + "\n";
}

}  // namespace likeness::cli
