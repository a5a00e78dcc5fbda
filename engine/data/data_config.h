#pragma once

#include <string>

namespace likeness {

enum class PictureFit {
  pad,      // the whole picture, centred on a square of its mean edge
  crop,     // the largest square from its centre
  stretch,  // both sides on their own
  ink,      // strokes alone, as MNIST was made (see prepareDigit): 28x28 grey, light on dark
};
enum class SplitKind {
  automatic,   // by identity where classes are people (annotated photos), else by sample
  bySample,    // every class in every split
  byIdentity,  // no identity in two splits
};

/// How a data set is read and divided.
struct DataConfig {
  int side = 28;  // pictures of folders and photos become side x side
  PictureFit fit = PictureFit::pad;
  bool colour = false;  // else grey
  SplitKind split = SplitKind::automatic;
  double testShare = 1.0 / 6;  // of a data set that has no test split of its own
  int leastPerClass = 2;       // classes with fewer samples are left out
  int mostPerClass = 0;        // further samples of a class are left out; 0: none
  int resampleTo = 0;  // training samples drawn a class, with repetition where there are fewer; 0: as it is
  bool classWeights = false;  // losses over classes weigh a class by one over its size
  std::string labels;         // a .npy of labels beside a .npy of samples
  std::string identities;     // identity list of annotated photos; empty: found beside them
  std::string boxes;          // box list of annotated photos; empty: found beside them
  bool detectFaces = false;   // crop by the face detector instead of by boxes
  std::string
      embedWith;  // frozen network whose embeddings are the samples: an experiment's folder, a face pack
  bool dropDuplicates = true;  // exact copies of held-out samples are left out of training
  double middle = 1;           // share of a picture's sides that is kept around its middle; of a box all is

  bool operator==(const DataConfig&) const = default;
};

}  // namespace likeness
