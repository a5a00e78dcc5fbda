#pragma once

#include <string>

#include "engine/scores/embedding_scores.h"
#include "engine/train/heads.h"

namespace likeness::cli {

/// A table for people: every score of the model with those of its baselines beside it, the confusion of pairs
/// and the classes that are told worst.
std::string scoreText(const ScoreTable& table);

/// What the heads on one frozen embedding are worth; `input` says what it is.
std::string headsText(const HeadComparison& comparison, const std::string& input);

}  // namespace likeness::cli
