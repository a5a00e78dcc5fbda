#include "engine/train/lesson.h"

#include "engine/core/text.h"

namespace likeness {

namespace {

TrainingConfig digits(int dimension, double seconds) {
  TrainingConfig config;
  config.network.embeddingDimension = dimension;
  config.budget.seconds = seconds;
  return config;
}

TrainingConfig tripletDigits(int dimension, double seconds) {
  TrainingConfig config = digits(dimension, seconds);
  config.loss = defaultLoss(LossKind::triplet);
  config.outsiderShare = 0;
  return config;
}

Lesson margin() {
  LessonStep sweep;
  sweep.kind = LessonStepKind::sweep;
  sweep.title = LIKENESS_TEXT("Lesson", "Train with margins from 0 to 1");
  sweep.expected = LIKENESS_TEXT(
      "Lesson",
      "With margin 0 the map hardly opens: being nearer by nothing is soon enough. From 0.1 on ten islands "
      "form, and MAP@R lies above 95 % for all of them.");
  sweep.notice = LIKENESS_TEXT("Lesson",
                               "The loss is lowest with margin 0 and rises with the margin, while the maps "
                               "get better. Losses of different "
                               "margins measure different things: compare MAP@R, never the loss.");
  sweep.config = tripletDigits(10, 15);
  sweep.key = "loss.margin";
  sweep.values = {"0", "0.05", "0.1", "0.2", "0.5", "1"};
  LessonStep heads;
  heads.kind = LessonStepKind::heads;
  heads.onEmbedding = true;
  heads.title = LIKENESS_TEXT("Lesson", "Put classifiers on the embedding");
  heads.expected = LIKENESS_TEXT(
      "Lesson",
      "On ten numbers a picture, a softmax layer and nearest neighbours both know more than 97 % "
      "of the digits.");
  heads.notice = LIKENESS_TEXT("Lesson",
                               "All heads see the same split, and the majority class stands beside them. "
                               "Where they differ little, the "
                               "embedding did the work and not the classifier.");
  return {
      "margin",
      LIKENESS_TEXT("Lesson", "What does the margin do?"),
      LIKENESS_TEXT("Lesson", "The triplet loss on digits in ten dimensions, with six margins side by side."),
      "",
      {sweep, heads}};
}

Lesson references() {
  LessonStep few;
  few.title = LIKENESS_TEXT("Lesson", "Recognise by ten references");
  few.expected = LIKENESS_TEXT(
      "Lesson",
      "With one reference picture a digit the network already names about 97 % rightly, and the "
      "threshold keeps 97 % of the digits.");
  few.notice =
      LIKENESS_TEXT("Lesson",
                    "Look at the references on the Recognise page: all answers rest on them. A single odd "
                    "one costs a whole "
                    "class. The threshold is fitted on the calibration split, never on the test split.");
  few.config = digits(64, 20);
  few.config.gallerySize = 10;
  few.config.neighbours = 1;
  LessonStep many = few;
  many.title = LIKENESS_TEXT("Lesson", "The same with six thousand a digit");
  many.expected = LIKENESS_TEXT("Lesson", "k-NN accuracy rises above 98.5 %.");
  many.notice =
      LIKENESS_TEXT("Lesson", "The network is as good as before; what changed is what it is compared with.");
  many.config = digits(64, 20);
  return {"references",
          LIKENESS_TEXT("Lesson", "Are ten references enough?"),
          LIKENESS_TEXT("Lesson", "A dictionary of one picture a digit and a threshold, against thousands."),
          "",
          {few, many}};
}

Lesson collapse() {
  LessonStep heads;
  heads.kind = LessonStepKind::heads;
  heads.title = LIKENESS_TEXT("Lesson", "Classify the vectors as they are");
  heads.expected = LIKENESS_TEXT("Lesson",
                                 "On 128-d face vectors of 76 people, 5 nearest neighbours and a perceptron "
                                 "know more than 98.5 %; always "
                                 "naming the most frequent person knows 12.5 %.");
  heads.notice = LIKENESS_TEXT("Lesson",
                               "People have between 10 and hundreds of photos. Beside the share of photos "
                               "that are right stands the mean "
                               "over people: a method that neglects the rare ones shows there.");
  heads.config.dataset.clear();
  heads.config.network.kind = NetworkKind::perceptron;
  LessonStep broken;
  broken.title = LIKENESS_TEXT("Lesson", "Learn 15 numbers a face, and watch it collapse");
  broken.expected = LIKENESS_TEXT("Lesson",
                                  "Within a hundred steps the loss sits at the margin of 1: all faces are "
                                  "brought to one point. The program says so, and offers cures.");
  broken.notice = LIKENESS_TEXT(
      "Lesson",
      "Look at the distances within and between classes: both fall towards 0 together, and the share of "
      "active "
      "triplets stays at 100 %. The k-NN accuracy alone would hide it for long. Choose a cure in the health "
      "panel.");
  // A plain deep perceptron, the hardest negatives and squared distances, as it was for those who met it.
  broken.config = heads.config;
  broken.config.network.embeddingDimension = 15;
  broken.config.network.hiddenWidths = {256, 128, 64};
  broken.config.network.hiddenNormalization = false;
  broken.config.loss = defaultLoss(LossKind::triplet);
  broken.config.loss.distance = DistanceKind::squaredEuclidean;
  broken.config.loss.miner = MinerKind::batchHard;
  broken.config.loss.margin = 1;
  broken.config.sampler = {20, 10, SamplerKind::balanced};
  broken.config.optimizer.learningRate = 1e-2F;
  broken.config.optimizer.warmUpShare = 0;
  broken.config.budget.seconds = 20;
  LessonStep healthy;
  healthy.title = LIKENESS_TEXT("Lesson", "Learn 15 numbers a face, in good health");
  healthy.expected = LIKENESS_TEXT(
      "Lesson", "15 numbers a face know more than 98 % by 5 nearest neighbours: nearly what 128 know.");
  healthy.notice = LIKENESS_TEXT(
      "Lesson", "Semi-hard negatives and the Euclidean distance: the two settings that the collapse lacked.");
  healthy.config = heads.config;
  healthy.config.network.embeddingDimension = 15;
  healthy.config.loss = defaultLoss(LossKind::triplet);
  healthy.config.sampler = {32, 4, SamplerKind::balanced};
  healthy.config.optimizer.learningRate = 1e-3F;
  healthy.config.budget.seconds = 15;
  return {"collapse",
          LIKENESS_TEXT("Lesson", "What is a collapse?"),
          LIKENESS_TEXT("Lesson",
                        "Face vectors, classifiers against the majority class, and a triplet loss that fails "
                        "and is cured."),
          LIKENESS_TEXT(
              "Lesson",
              "a folder with one sub-folder a person and a .npy vector a photo, such as the embeddings that "
              "\"likeness-cli embed --face-model dlib\" makes"),
          {heads, broken, healthy}};
}

Lesson siamese() {
  LessonStep search;
  search.kind = LessonStepKind::search;
  search.title = LIKENESS_TEXT("Lesson", "Let a search choose the settings");
  search.expected = LIKENESS_TEXT("Lesson",
                                  "Unseen people are told apart in about 72 % of the pairs or more; always "
                                  "saying \"different\" is right in 50 %.");
  search.notice = LIKENESS_TEXT("Lesson",
                                "No person is in two splits: the counter of shared people reads 0. The "
                                "cut-off is fitted on the pairs of the "
                                "calibration people, and the test people are looked at once, by the winner.");
  search.config.dataset.clear();
  search.config.data.split = SplitKind::byIdentity;
  search.config.data.side = 64;
  search.config.data.fit = PictureFit::crop;
  search.config.data.middle = 0.5;
  search.config.data.testShare = 0.2;
  search.config.calibrationShare = 0.2;
  search.config.augmentation.thickness = 0;
  search.config.augmentation.scale = 0.1F;
  search.config.augmentation.shear = 0.1F;
  search.config.augmentation.mirror = true;
  search.config.augmentation.shift = 3;
  search.config.outsiderShare = 0;
  search.config.loss = defaultLoss(LossKind::contrastive);
  search.config.sampler = {32, 4, SamplerKind::pairs};
  search.config.network.embeddingDimension = 64;
  search.config.budget.seconds = 240;
  search.space = {"optimizer.learningRate=0.0001..0.01:log", "loss.margin=0.4..1.8",
                  "network.embeddingDimension=16..128:log", "optimizer.weightDecay=0.0001..0.3:log",
                  "network.preset={small,medium}"};
  search.trials = 12;
  search.trialSeconds = 30;
  return {
      "siamese",
      LIKENESS_TEXT("Lesson", "Same person, or not?"),
      LIKENESS_TEXT("Lesson",
                    "A siamese network with the contrastive loss on balanced pairs of faces, from scratch."),
      LIKENESS_TEXT("Lesson", "a folder with one sub-folder a person and a few photos of the face in each"),
      {search}};
}

Lesson refusal() {
  LessonStep train;
  train.title = LIKENESS_TEXT("Lesson", "Learn the digits");
  train.expected = LIKENESS_TEXT("Lesson", "k-NN accuracy above 99 % on digits that were never seen.");
  train.notice =
      LIKENESS_TEXT("Lesson", "No letter is among what it learns from, only things made of digits.");
  train.config.budget.seconds = 45;
  LessonStep refuse;
  refuse.kind = LessonStepKind::refuse;
  refuse.title = LIKENESS_TEXT("Lesson", "Draw letters");
  refuse.expected = LIKENESS_TEXT("Lesson",
                                  "An A, an m or a w is \"not a digit\"; an o, an l or an s may pass for 0, "
                                  "1 and 5, for they look the same.");
  refuse.notice = LIKENESS_TEXT("Lesson",
                                "The ruler under the answer shows the distance to the nearest digit and the "
                                "threshold. Drag it, and see how many "
                                "digits are lost for every letter that is refused.");
  return {"refusal",
          LIKENESS_TEXT("Lesson", "Which digit, or none?"),
          LIKENESS_TEXT("Lesson",
                        "Recognise digits and refuse letters by a threshold that is not tuned on letters."),
          "",
          {train, refuse}};
}

}  // namespace

const std::vector<Lesson>& lessons() {
  static const std::vector<Lesson> all = {margin(), references(), collapse(), siamese(), refusal()};
  return all;
}

}  // namespace likeness
