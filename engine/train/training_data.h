#pragma once

#include <memory>
#include <vector>

#include "engine/data/dataset.h"
#include "engine/data/divided_dataset.h"
#include "engine/train/training_config.h"

namespace likeness {

/// What a run works on, divided as its config says.
struct TrainingData {
  LabelledSamples training;
  LabelledSamples calibration;
  LabelledSamples test;  // read once, when the run has ended
  std::shared_ptr<const LabelledSamples>
      probes;                        // of the calibration split, the same number a class: the map
  std::vector<std::size_t> gallery;  // places in training, the same number a class
  LabelledSamples outsiders;         // of loadToLearn(); who only scores has none
  PairsBySplit pairs;                // of a list of pairs: places in the samples of each split
  SplitReport split;
  bool byIdentity = false;  // no class of one split is in another: k-NN between splits then says nothing

  const SampleShape& shape() const { return training.shape; }
};

/// Errors: those of openDataset and of the split.
TrainingData loadTrainingData(const TrainingConfig& config, const ReadingWatch& watch = {});

/// The same for those who train: with outsiders, drawn ones, which takes a second, and those of the user's
/// own. None for other samples than digits and where the config takes none. Errors: also those of
/// openEvaluationSet.
TrainingData loadToLearn(const TrainingConfig& config, const ReadingWatch& watch = {});

/// `count` places spread evenly over the pictures of every class; all of a class that has too few.
std::vector<std::size_t> spreadOverClasses(const LabelledSamples& images, std::size_t count);

}  // namespace likeness
