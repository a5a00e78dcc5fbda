// What teaching a new class does: five drawings of every letter teach, the other five probe; the digits that
// were right before and are no longer. teach EXPERIMENT DIGITS.jsonl LETTERS.jsonl
#include <cstdio>
#include <map>
#include <string>

#include "engine/core/error.h"
#include "engine/data/dataset.h"
#include "engine/recognize/ink.h"
#include "engine/recognize/taught_gallery.h"
#include "engine/store/npy.h"
#include "engine/store/recognizer_file.h"
#include "engine/train/evaluator.h"

using namespace likeness;

namespace {

const std::string lookAlikes = "bgiloqsz";

struct Digits {
  LabelledSamples samples;
  double nearest = 0;  // shares right before anything is taught
  double accepted = 0;
};

struct Shares {
  double nearest = 0;
  double accepted = 0;
};

Shares sharesRight(const Recognizer& recognizer, const LabelledSamples& samples) {
  const std::vector<Answer> answers = recognizer.recognize(samples);
  Shares shares;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    shares.nearest += answers[i].nearestClass == samples.labels[i] ? 1 : 0;
    shares.accepted += answers[i].label == samples.labels[i] ? 1 : 0;
  }
  shares.nearest /= static_cast<double>(samples.size());
  shares.accepted /= static_cast<double>(samples.size());
  return shares;
}

Digits openDigits(const Recognizer& recognizer, const std::string& spec) {
  Digits digits{withClassesOf(recognizer, openEvaluationSet(spec), spec), 0, 0};
  const Shares shares = sharesRight(recognizer, digits.samples);
  digits.nearest = shares.nearest;
  digits.accepted = shares.accepted;
  return digits;
}

struct LetterResult {
  int probes = 0;
  int recognized = 0;  // accepted as the letter
  int nearest = 0;     // would be, at any threshold
  double lostInk = 0;  // points of accepted right
  double lostMnist = 0;
  double othersTaken = 0;  // share of other letters that were refused and are now taken for this one
};

int run(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "teach EXPERIMENT DIGITS.jsonl LETTERS.jsonl [--fast]\n");
    return 2;
  }
  const bool fast = count > 4;
  if (count > 5) {
    const auto base = loadRecognizer(arguments[1]);
    const std::string out = arguments[5];
    const auto put = [&](const std::string& name, const LabelledSamples& samples) {
      writeNpy(out + "/" + name + ".npy", base->metric().place(base->model().embed(samples)));
      std::vector<std::int64_t> labels(samples.labels.begin(), samples.labels.end());
      writeNpy(out + "/" + name + "-labels.npy", labels);
    };
    put("gallery", base->gallery().images);
    put("ink", openDigits(*base, arguments[2]).samples);
    put("mnist", openDigits(*base, "mnist").samples);
    LabelledSamples letters;
    LabelledSamples copies;
    std::uint64_t id = 0;
    for (const LabelledInk& drawing : readInk(arguments[3])) {
      const GrayImage picture = renderInk(drawing.ink);
      const int label = drawing.label[0] - 'a';
      letters.add(picture.pixels, label);
      const Recognizer one = withTaught(*base, {{++id, "x", "", picture}});
      for (std::size_t i = base->gallery().size(); i < one.gallery().size(); ++i)
        copies.add(one.gallery().images.image(i), label);
    }
    put("letters", letters);
    put("copies", copies);
    return 0;
  }
  const auto base = loadRecognizer(arguments[1]);
  const Digits ink = openDigits(*base, arguments[2]);
  const Digits mnist = fast ? ink : openDigits(*base, "mnist");
  std::map<std::string, std::vector<GrayImage>> letters;
  for (const LabelledInk& drawing : readInk(arguments[3]))
    letters[drawing.label].push_back(renderInk(drawing.ink));
  std::printf("letter  recognised  nearest  ink lost  mnist lost  others taken (points)\n");
  std::map<std::string, LetterResult> results;
  for (const auto& [letter, pictures] : letters) {
    LetterResult& result = results[letter];
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
      const Recognizer recognizer = withTaught(*base, taught);
      LabelledSamples samples;
      for (const GrayImage& probe : probes) samples.add(probe.pixels, 10);
      for (const Answer& answer : recognizer.recognize(samples)) {
        ++result.probes;
        result.recognized += answer.label == 10 ? 1 : 0;
        result.nearest += answer.nearestClass == 10 ? 1 : 0;
      }
      if (fold == 1) continue;
      result.lostInk = 100 * (ink.accepted - sharesRight(recognizer, ink.samples).accepted);
      if (!fast) result.lostMnist = 100 * (mnist.accepted - sharesRight(recognizer, mnist.samples).accepted);
      LabelledSamples others;
      for (const auto& [name, drawings] : letters) {
        for (const GrayImage& drawing : drawings) {
          if (name != letter) others.add(drawing.pixels, 0);
        }
      }
      for (const Answer& answer : recognizer.recognize(others))
        result.othersTaken += answer.label == 10 ? 100.0 / static_cast<double>(others.size()) : 0;
    }
    std::printf("%s        %2d of %2d    %2d       %5.2f     %5.2f       %5.2f\n", letter.c_str(),
                result.recognized, result.probes, result.nearest, result.lostInk, result.lostMnist,
                result.othersTaken);
  }
  for (const bool all : {true, false}) {
    LetterResult sum;
    int counted = 0;
    double worstInk = 0;
    double worstMnist = 0;
    for (const auto& [letter, result] : results) {
      if (!all && lookAlikes.find(letter) != std::string::npos) continue;
      ++counted;
      sum.probes += result.probes;
      sum.recognized += result.recognized;
      sum.nearest += result.nearest;
      sum.lostInk += result.lostInk;
      sum.lostMnist += result.lostMnist;
      sum.othersTaken += result.othersTaken;
      worstInk = std::max(worstInk, result.lostInk);
      worstMnist = std::max(worstMnist, result.lostMnist);
    }
    std::printf(
        "%s: recognised %.3f, nearest %.3f, digits lost (points) ink %.2f (worst %.2f), MNIST %.3f "
        "(worst %.2f), others taken %.2f\n",
        all ? "all" : "without look-alikes", sum.recognized / static_cast<double>(sum.probes),
        sum.nearest / static_cast<double>(sum.probes), sum.lostInk / counted, worstInk,
        sum.lostMnist / counted, worstMnist, sum.othersTaken / counted);
  }
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
