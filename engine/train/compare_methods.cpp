#include "engine/train/compare_methods.h"

#include <algorithm>
#include <utility>

#include "engine/train/make_recognizer.h"

namespace likeness {

namespace {

/// Answers with their embeddings side by side.
struct Answered {
  Matrix embeddings;
  std::vector<int> classes;  // that they would be
};

Answered answeredOf(const Recognizer& recognizer, const LabelledSamples& pictures, int threads) {
  Answered answered;
  const std::vector<Answer> answers = recognizer.recognize(pictures, 0, threads);
  answered.embeddings = Matrix(answers.size(), answers.empty() ? 0 : answers.front().embedding.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    std::copy(answers[i].embedding.begin(), answers[i].embedding.end(), answered.embeddings.row(i).begin());
    answered.classes.push_back(answers[i].nearestClass);
  }
  return answered;
}

std::vector<float> strangenessOf(const OpenSetScorer& scorer, const Answered& answered, int threads) {
  std::vector<float> strangeness;
  for (const Judgement& judgement : scorer.judge(answered.embeddings, threads)) {
    strangeness.push_back(judgement.strangeness);
  }
  return strangeness;
}

/// Everything that no method changes.
class Comparison {
 public:
  Comparison(const Recognizer& recognizer, const MethodQuestion& question, int threads)
      : question_(question),
        threads_(threads),
        classCount_(recognizer.classNames().size()),
        known_(answeredOf(recognizer, *question.known, threads)),
        unknown_(answeredOf(recognizer, *question.unknown, threads)) {
    for (const LabelledSamples& pictures : question.calibration) {
      calibration_.push_back(answeredOf(recognizer, pictures, threads));
    }
  }

  MethodScores scoresOf(OpenSetMethod method, const OpenSetScorer& scorer) const {
    const Calibration calibration = calibrationOf(method, scorer);
    OpenSetProbes probes;
    probes.groupNames = question_.unknown->classNames;
    const auto known = strangenessOf(scorer, known_, threads_);
    for (std::size_t i = 0; i < known.size(); ++i) {
      probes.known.push_back({known[i] * calibration.scaleOf(known_.classes[i]),
                              known_.classes[i] == question_.known->labels[i]});
    }
    const auto unknown = strangenessOf(scorer, unknown_, threads_);
    for (std::size_t i = 0; i < unknown.size(); ++i) {
      probes.unknown.push_back({unknown[i] * calibration.scaleOf(unknown_.classes[i]),
                                question_.unknown->labels[i], unknown_.classes[i]});
    }
    return {method, OpenSetBench(std::move(probes)).report(calibration.threshold),
            calibration.keptAt(calibration.threshold)};
  }

 private:
  Calibration calibrationOf(OpenSetMethod method, const OpenSetScorer& scorer) const {
    std::vector<float> distances;
    std::vector<int> classes;
    for (std::size_t set = 0; set < calibration_.size(); ++set) {
      const auto strangeness = strangenessOf(scorer, calibration_[set], threads_);
      const std::vector<int>& labels = question_.calibration[set].labels;
      for (std::size_t i = 0; i < labels.size(); ++i) {
        if (calibration_[set].classes[i] != labels[i]) continue;
        distances.push_back(strangeness[i]);
        classes.push_back(labels[i]);
      }
    }
    return calibrate(std::move(distances), classes, classCount_, question_.keptShare, method);
  }

  const MethodQuestion& question_;
  int threads_;
  std::size_t classCount_;
  Answered known_;
  Answered unknown_;
  std::vector<Answered> calibration_;
};

}  // namespace

MethodQuestion questionAbout(const Recognizer& recognizer, const TrainingConfig& config,
                             const LabelledSamples& calibration, const LabelledSamples& known,
                             const LabelledSamples& unknown) {
  return {&known, &unknown, calibrationPictures(config, calibration), recognizer.calibration().keptShare};
}

std::vector<MethodScores> compareOpenSetMethods(const Recognizer& recognizer, const MethodQuestion& question,
                                                int threads) {
  const Comparison comparison(recognizer, question, threads);
  const OpenSetReferences references = recognizer.openSetReferences();
  std::vector<MethodScores> scores;
  for (const OpenSetMethodText& text : openSetMethods()) {
    if (!canFit(text.method, references)) continue;
    scores.push_back(comparison.scoresOf(text.method, *fitOpenSetScorer(text.method, references, threads)));
  }
  return scores;
}

OpenSetProbes probesOf(const std::vector<Answer>& known, const std::vector<int>& labels,
                       const std::vector<Answer>& unknown, const LabelledSamples& unknownPictures) {
  OpenSetProbes probes;
  probes.groupNames = unknownPictures.classNames;
  for (std::size_t i = 0; i < known.size(); ++i) {
    probes.known.push_back({known[i].distance, known[i].nearestClass == labels[i]});
  }
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    probes.unknown.push_back({unknown[i].distance, unknownPictures.labels[i], unknown[i].nearestClass});
  }
  return probes;
}

Reliability reliabilityOf(const std::vector<Answer>& known, const std::vector<int>& labels) {
  std::vector<float> confidences;
  std::vector<bool> right;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (!known[i].label) continue;
    confidences.push_back(known[i].confidence);
    right.push_back(*known[i].label == labels[i]);
  }
  return reliability(confidences, right);
}

}  // namespace likeness
