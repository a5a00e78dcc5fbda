#pragma once

#include <string>
#include <vector>

#include "engine/train/training_config.h"

namespace likeness {

enum class LessonStepKind {
  train,   // one run
  sweep,   // the run with one setting at several values
  heads,   // classifiers on what came before: the samples themselves, or the embeddings of the last run
  search,  // Bayesian optimisation around the run
  refuse,  // the last run's recogniser on letters drawn by hand
};

/// One thing to do in a lesson.
struct LessonStep {
  LessonStepKind kind = LessonStepKind::train;
  const char* title = "";     // English, translation context "Lesson"
  const char* expected = "";  // what should come out, with its numbers; the same context
  const char* notice = "";    // what to look at; the same context
  TrainingConfig config;  // train, sweep, search; its data set is empty where the lesson asks for a folder
  std::string key;        // sweep: the setting
  std::vector<std::string> values;  // sweep: as after "key=" in --set
  std::vector<std::string> space;   // search: as SearchSpace::fromTexts reads it
  bool onEmbedding = false;         // heads: on what the lesson trained before, not on the samples themselves
  int trials = 0;                   // search
  double trialSeconds = 0;          // search
};

/// A mistake that people made with metric learning, as something that runs: what they did, what went wrong,
/// what heals it.
struct Lesson {
  const char* name;      // "margin", for the command line and the tour
  const char* title;     // English, translation context "Lesson"
  const char* question;  // what it answers, in a sentence; the same context
  const char* folder;    // what folder it asks for; empty where the data are shipped; the same context
  std::vector<LessonStep> steps;
};

/// The five lessons, in the order in which they teach.
const std::vector<Lesson>& lessons();

}  // namespace likeness
