#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "engine/data/data_config.h"
#include "engine/data/labelled_samples.h"
#include "engine/data/reading_watch.h"
#include "engine/data/sample_pair.h"

namespace likeness {

enum class DatasetKind {
  idx,       // writers come one after the other
  pictures,  // one folder a class
  people,    // annotated photos: a class is an identity, unless the list tells them apart; pairs
  vectors,
  arrays,  // pictures of a .npy or .npz
};

/// A data set to train on: what may be learnt from, and what is read once when a run has ended.
struct Dataset {
  std::string name;          // what --dataset was given, such as "mnist"
  LabelledSamples learning;  // to be divided into training and calibration split
  LabelledSamples test;      // empty where the data set has none
  PairsBySplit pairs;        // of a list of pairs: places in learning, which is then divided already
  DatasetKind kind = DatasetKind::idx;
  std::size_t withoutFace = 0;  // pictures left out because the detector found nobody
};

/// The folder where set-up puts data sets: $LIKENESS_DATA_DIR, else $XDG_DATA_HOME/likeness, else
/// ~/.local/share/likeness; below it assets/<id>/.
std::filesystem::path userDataFolder();

/// Opens what can be trained on:
/// - "mnist"; a folder of IDX files, or one of them (see findIdxFiles), pictures of any size;
/// - a folder with one sub-folder of pictures a class, or with two such folders "train" and "test";
/// - annotated photos: a folder with CelebA's lists (see findPhotoLists), or a .csv (see parsePhotoTable)
///   with paths from its own folder;
/// - vectors: a folder with one sub-folder of .npy files a class, a .npy, a .csv or .tsv;
/// - a .npy or .npz of pictures or vectors;
/// - a .csv of pairs of pictures (see readPairFile), each of which is loaded once.
/// With config.embedWith the samples are the embeddings of a frozen network: of an experiment, whose pictures
/// are then read as that network knows them, or of a face pack.
/// Errors: dataSetMissing, dataSetUnusable (also for fewer than 2 classes, a class without a sample, numbers
/// that are not finite, more than 2 GiB), those of the readers; a reading that is stopped ends with
/// dataSetUnusable, too. Each names the file and its fault.
Dataset openDataset(const std::string& spec, const DataConfig& config = {}, const ReadingWatch& watch = {});

/// Opens what a recogniser of digits can be evaluated on: "mnist" (its test pictures), a folder of IDX files
/// (its t10k pair, else its train pair), one ".idx"/"-ubyte" picture file beside its label file, a folder
/// with one sub-folder of pictures a class, a folder of pictures (class unknown: named ""), or ink (".json",
/// ".jsonl" with a "label" a line). Every picture comes out prepared as MNIST's are, 28x28. Errors: as above.
LabelledSamples openEvaluationSet(const std::string& spec);

/// Opens what any experiment can be evaluated on, in the shape that its network takes. `learntFrom` and
/// `config` are the experiment's: where it learnt digits from IDX files everything is prepared as they are;
/// else pictures are fitted as it fitted its own. All of openDataset and openEvaluationSet, of one class or
/// of several; where a data set has a test split that is taken. Samples without classes have the class "".
/// Errors: as above; dataSetUnusable for vectors of another length, and vectors instead of pictures.
LabelledSamples openEvaluationSet(const std::string& spec, const std::string& learntFrom,
                                  const DataConfig& config, const SampleShape& shape,
                                  const ReadingWatch& watch = {});

}  // namespace likeness
