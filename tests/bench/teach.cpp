// What teaching a new class does: five drawings of every letter teach, the other five probe; the digits that
// were right before and are no longer. teach EXPERIMENT DIGITS.jsonl LETTERS.jsonl
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/data/dataset.h"
#include "engine/recognize/ink.h"
#include "engine/recognize/taught_gallery.h"
#include "engine/store/recognizer_file.h"
#include "engine/train/evaluator.h"

using namespace likeness;

namespace {

const std::string lookAlikes = "bgiloqsz";

struct Digits {
  LabelledSamples samples;
  double accepted = 0;  // as what they are, before anything is taught; a share
};

/// Accepted as what they are.
double shareRight(const Recognizer& recognizer, const LabelledSamples& samples) {
  const std::vector<Answer> answers = recognizer.recognize(samples);
  double right = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) right += answers[i].label == samples.labels[i] ? 1 : 0;
  return right / static_cast<double>(samples.size());
}

Digits openDigits(const Recognizer& recognizer, const std::string& spec) {
  Digits digits{withClassesOf(recognizer, openEvaluationSet(spec), spec), 0};
  digits.accepted = shareRight(recognizer, digits.samples);
  return digits;
}

struct LetterResult {
  int probes = 0;
  int recognized = 0;  // accepted as the letter
  int nearest = 0;     // would be, at any threshold
  double lostInk = 0;  // points of the digits that are accepted as what they are
  double lostMnist = 0;
  double othersTaken =
      0;  // points of the other letters, none of which was taught, that are taken for this one
};

using Letters = std::map<std::string, std::vector<GrayImage>>;

LabelledSamples samplesOf(const std::vector<GrayImage>& pictures) {
  LabelledSamples samples;
  for (const GrayImage& picture : pictures) samples.add(picture.pixels, 0);
  return samples;
}

double pointsLost(const Digits& digits, const Recognizer& recognizer) {
  return 100 * (digits.accepted - shareRight(recognizer, digits.samples));
}

double othersTaken(const Letters& letters, const std::string& letter, const Recognizer& recognizer,
                   int label) {
  std::vector<GrayImage> others;
  for (const auto& item : letters) {
    if (item.first != letter) others.insert(others.end(), item.second.begin(), item.second.end());
  }
  int taken = 0;
  for (const Answer& answer : recognizer.recognize(samplesOf(others))) taken += answer.label == label ? 1 : 0;
  return 100.0 * taken / static_cast<double>(others.size());
}

/// One half of the drawings teaches, the other probes; then the other way round. The digits are looked at
/// with the first.
LetterResult teachLetter(const Recognizer& base, const Letters& letters, const std::string& letter,
                         const Digits& ink, const Digits& mnist) {
  LetterResult result;
  const std::vector<GrayImage>& pictures = letters.at(letter);
  const int label = static_cast<int>(base.classNames().size());
  for (std::size_t fold = 0; fold < 2; ++fold) {
    TaughtDrawings taught;
    std::vector<GrayImage> probes;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      if (i * 2 / pictures.size() == fold) {
        taught.push_back({i + 1, letter, "", pictures[i]});
      } else {
        probes.push_back(pictures[i]);
      }
    }
    const Recognizer recognizer = withTaught(base, taught);
    for (const Answer& answer : recognizer.recognize(samplesOf(probes))) {
      ++result.probes;
      result.recognized += answer.label == label ? 1 : 0;
      result.nearest += answer.nearestClass == label ? 1 : 0;
    }
    if (fold == 1) continue;
    result.lostInk = pointsLost(ink, recognizer);
    result.lostMnist = pointsLost(mnist, recognizer);
    result.othersTaken = othersTaken(letters, letter, recognizer, label);
  }
  return result;
}

/// Also as a member of the JSON object that ends the output.
std::string printSum(const char* name, const std::vector<LetterResult>& results) {
  LetterResult sum;
  double worstInk = 0;
  double worstMnist = 0;
  for (const LetterResult& result : results) {
    sum.probes += result.probes;
    sum.recognized += result.recognized;
    sum.nearest += result.nearest;
    sum.lostInk += result.lostInk;
    sum.lostMnist += result.lostMnist;
    sum.othersTaken += result.othersTaken;
    worstInk = std::max(worstInk, result.lostInk);
    worstMnist = std::max(worstMnist, result.lostMnist);
  }
  const auto count = static_cast<double>(results.size());
  std::printf(
      "%s: recognised %.3f, nearest %.3f; digits lost in points, ink %.3f (at most %.2f), MNIST %.3f "
      "(at most %.2f); other letters taken %.2f\n",
      name, sum.recognized / static_cast<double>(sum.probes), sum.nearest / static_cast<double>(sum.probes),
      sum.lostInk / count, worstInk, sum.lostMnist / count, worstMnist, sum.othersTaken / count);
  char json[256];
  std::snprintf(json, sizeof json,
                "{\"recognized\": %.4f, \"lost_ink\": %.4f, \"lost_ink_most\": %.4f, \"lost_mnist\": %.4f, "
                "\"lost_mnist_most\": %.4f, \"others_taken\": %.4f, \"probes\": %d}",
                sum.recognized / static_cast<double>(sum.probes), sum.lostInk / count, worstInk,
                sum.lostMnist / count, worstMnist, sum.othersTaken / count, sum.probes);
  return json;
}

int run(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "teach EXPERIMENT DIGITS.jsonl LETTERS.jsonl\n");
    return 2;
  }
  const auto base = loadUntaughtRecognizer(arguments[1]);
  const Digits ink = openDigits(*base, arguments[2]);
  const Digits mnist = openDigits(*base, "mnist");
  std::printf("accepted as what they are: ink digits %.4f, MNIST %.4f\n", ink.accepted, mnist.accepted);
  Letters letters;
  for (const LabelledInk& drawing : readInk(arguments[3]))
    letters[drawing.label].push_back(renderInk(drawing.ink));
  std::printf("letter  recognised  nearest  ink lost  MNIST lost  others taken (points)\n");
  std::vector<LetterResult> all;
  std::vector<LetterResult> clear;
  for (const auto& item : letters) {
    const LetterResult result = teachLetter(*base, letters, item.first, ink, mnist);
    std::printf("%s        %2d of %2d    %2d       %5.2f     %5.2f       %5.2f\n", item.first.c_str(),
                result.recognized, result.probes, result.nearest, result.lostInk, result.lostMnist,
                result.othersTaken);
    all.push_back(result);
    if (lookAlikes.find(item.first) == std::string::npos) clear.push_back(result);
  }
  const std::string ofAll = printSum("all", all);
  const std::string ofClear = printSum("without look-alikes", clear);
  std::printf("{\"all\": %s, \"clear\": %s}\n", ofAll.c_str(), ofClear.c_str());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
