#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace likeness {

/// How strange an embedding is to what is known. Larger means more unlike; every method gives numbers of 0
/// or more in units of its own, so that only a threshold of the same method says what they mean.
enum class OpenSetMethod {
  nearestReference,    // distance to the nearest reference, in the metric of how digits of a class differ
  kthNeighbour,        // distance to the k-th nearest reference, in the same metric (Sun et al. 2022)
  classMean,           // 1 - cosine to the nearest class mean (Mensink et al. 2013)
  mahalanobis,         // to the nearest class mean, covariance shared by the classes (Lee et al. 2018, eq. 2)
  maximumProbability,  // 1 - largest probability of a softmax head (Hendrycks and Gimpel 2017)
  entropy,             // of the softmax head's probabilities, in nats
  energy,              // softplus of -logsumexp of the head's logits (Liu et al. 2020, eq. 4), see the scorer
  ensemble,            // nearestReference, averaged over the snapshots whose embeddings stand side by side
  contrast,            // nearest class mean against nearest outsiders; see ContrastScorer
};

/// A method as reports and the window show it.
struct OpenSetMethodText {
  OpenSetMethod method;
  const char* id;        // in files and JSON, such as "nearest-reference"
  const char* title;     // English, translation context "OpenSetMethod"
  const char* sentence;  // English, the same context
  const char* source;    // paper and equation; or empty
};

/// All methods, in the order of the enumeration.
const std::vector<OpenSetMethodText>& openSetMethods();
const OpenSetMethodText& textOf(OpenSetMethod method);
/// Nothing for an id that is none.
std::optional<OpenSetMethod> openSetMethodOf(std::string_view id);

/// The default: what measures best without any letter in training.
inline constexpr OpenSetMethod defaultOpenSetMethod = OpenSetMethod::nearestReference;

}  // namespace likeness
