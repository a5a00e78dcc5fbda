#pragma once

#include <filesystem>
#include <string>

#include "engine/data/labelled_samples.h"
#include "engine/data/sample_pair.h"

namespace likeness {

/// A data set to train on: what may be learnt from, and what is read once when a run has ended.
struct Dataset {
  std::string name;          // what --dataset was given, such as "mnist"
  LabelledSamples learning;  // to be divided into training and calibration split
  LabelledSamples test;      // empty where the data set has none
  PairsBySplit pairs;        // of a list of pairs: places in learning, which is then divided already
  bool people = false;       // its classes are people (annotated photos): to be asked for people never seen
  bool inTurns = false;      // its makers come one after the other, as MNIST's writers do
};

/// The folder where set-up puts data sets: $LIKENESS_DATA_DIR, else $XDG_DATA_HOME/likeness, else
/// ~/.local/share/likeness; below it assets/<id>/.
std::filesystem::path userDataFolder();

/// Opens what can be trained on: "mnist", or a folder with the four IDX files of MNIST's names (train-images-
/// idx3-ubyte, t10k-..., each also with .gz). Errors: dataSetMissing, dataSetUnusable (also when there are
/// fewer than 2 classes, or pictures that are not 28x28), those of the readers.
Dataset openDataset(const std::string& spec);

/// Opens what can be evaluated: "mnist" (its test pictures), a folder of IDX files (its t10k pair, else its
/// train pair), one ".idx"/"-ubyte" picture file beside its label file, a folder with one sub-folder of
/// pictures a class, a folder of pictures (class unknown: named ""), or ink (".json", ".jsonl" with a "label"
/// a line). Every picture comes out prepared as MNIST's are, 28x28. Errors: as above.
LabelledSamples openEvaluationSet(const std::string& spec);

}  // namespace likeness
