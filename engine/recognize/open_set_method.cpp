#include "engine/recognize/open_set_method.h"

#include <algorithm>

#include "engine/core/text.h"

namespace likeness {

const std::vector<OpenSetMethodText>& openSetMethods() {
  static const std::vector<OpenSetMethodText> methods = {
      {OpenSetMethod::nearestReference, "nearest-reference",
       LIKENESS_TEXT("OpenSetMethod", "Nearest reference"),
       LIKENESS_TEXT("OpenSetMethod",
                     "How far the most similar reference is, measured against how digits of one class "
                     "differ."),
       ""},
      {OpenSetMethod::kthNeighbour, "kth-neighbour", LIKENESS_TEXT("OpenSetMethod", "k-th neighbour"),
       LIKENESS_TEXT("OpenSetMethod", "How far the k-th reference is: one odd reference cannot vouch alone."),
       "Sun et al. 2022"},
      {OpenSetMethod::classMean, "class-mean", LIKENESS_TEXT("OpenSetMethod", "Nearest class mean"),
       LIKENESS_TEXT("OpenSetMethod", "How far the mean of the nearest class is, by the cosine."),
       "Mensink et al. 2013"},
      {OpenSetMethod::mahalanobis, "mahalanobis", LIKENESS_TEXT("OpenSetMethod", "Mahalanobis"),
       LIKENESS_TEXT("OpenSetMethod",
                     "How far the mean of the nearest class is, with one covariance for all classes."),
       "Lee et al. 2018, equation 2"},
      {OpenSetMethod::maximumProbability, "maximum-probability",
       LIKENESS_TEXT("OpenSetMethod", "Softmax: largest probability"),
       LIKENESS_TEXT("OpenSetMethod", "What a classifier on the embedding leaves to all other classes."),
       "Hendrycks and Gimpel 2017"},
      {OpenSetMethod::entropy, "entropy", LIKENESS_TEXT("OpenSetMethod", "Softmax: entropy"),
       LIKENESS_TEXT("OpenSetMethod", "How undecided a classifier on the embedding is."),
       "Hendrycks and Gimpel 2017"},
      {OpenSetMethod::energy, "energy", LIKENESS_TEXT("OpenSetMethod", "Softmax: energy"),
       LIKENESS_TEXT("OpenSetMethod", "How little of any class a classifier on the embedding sees."),
       "Liu et al. 2020, equation 4"},
      {OpenSetMethod::ensemble, "ensemble", LIKENESS_TEXT("OpenSetMethod", "Ensemble of snapshots"),
       LIKENESS_TEXT("OpenSetMethod",
                     "The distance to the nearest reference, averaged over several states of the network."),
       "Lakshminarayanan et al. 2017; Huang et al. 2017"},
      {OpenSetMethod::contrast, "contrast", LIKENESS_TEXT("OpenSetMethod", "Digits against outsiders"),
       LIKENESS_TEXT("OpenSetMethod",
                     "How far the mean of the nearest class is, held against how far the nearest things that "
                     "are no digit are."),
       ""},
  };
  return methods;
}

const OpenSetMethodText& textOf(OpenSetMethod method) {
  return openSetMethods()[static_cast<std::size_t>(method)];
}

std::optional<OpenSetMethod> openSetMethodOf(std::string_view id) {
  const auto& all = openSetMethods();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const OpenSetMethodText& text) { return text.id == id; });
  if (found == all.end()) return std::nullopt;
  return found->method;
}

}  // namespace likeness
