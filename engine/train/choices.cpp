#include "engine/train/choices.h"

#include "engine/core/text.h"

namespace likeness {

const std::vector<ChoiceText>& samplerChoices() {
  static const std::vector<ChoiceText> choices = {
      {"balanced", LIKENESS_TEXT("Choice", "Classes in balance"),
       LIKENESS_TEXT("Choice", "A batch is P classes with K samples each, however many samples a class has."),
       "P × K", "Hermans, Beyer and Leibe 2017, section 2"},
      {"natural", LIKENESS_TEXT("Choice", "As they come"),
       LIKENESS_TEXT("Choice", "Samples by chance: a frequent class is frequent in every batch.")},
      {"pairs", LIKENESS_TEXT("Choice", "Pairs"),
       LIKENESS_TEXT("Choice",
                     "Pairs of samples, half of one class and half of two, as a siamese network sees them."),
       "½ same + ½ different", "Bromley et al. 1993"},
  };
  return choices;
}

const std::vector<ChoiceText>& networkChoices() {
  static const std::vector<ChoiceText> choices = {
      {"automatic", LIKENESS_TEXT("Choice", "Suits the data"),
       LIKENESS_TEXT("Choice", "Convolutional for pictures, a perceptron for vectors.")},
      {"convolutional", LIKENESS_TEXT("Choice", "Convolutional"),
       LIKENESS_TEXT("Choice", "Filters that move over a picture: the same stroke counts wherever it is."),
       "", "LeCun et al. 1998; He et al. 2016"},
      {"perceptron", LIKENESS_TEXT("Choice", "Multilayer perceptron"),
       LIKENESS_TEXT("Choice", "Every number of a layer sees every number of the one before."),
       "h ← max(0, norm(W h))", "Rumelhart, Hinton and Williams 1986"},
      {"linear", LIKENESS_TEXT("Choice", "Linear head"),
       LIKENESS_TEXT("Choice", "One matrix over vectors that another network has made."), "z = W x + b", ""},
  };
  return choices;
}

const std::vector<ChoiceText>& optimizerChoices() {
  static const std::vector<ChoiceText> choices = {
      {"adamw", LIKENESS_TEXT("Choice", "AdamW"),
       LIKENESS_TEXT("Choice", "Adam whose weight decay does not depend on the gradients."),
       "θ ← θ − η (m̂ / (√v̂ + ε) + λ θ)", "Loshchilov and Hutter 2019, algorithm 2"},
      {"adam", LIKENESS_TEXT("Choice", "Adam"),
       LIKENESS_TEXT("Choice", "Steps of even size for every weight, whatever the size of its gradients."),
       "θ ← θ − η m̂ / (√v̂ + ε)", "Kingma and Ba 2015, algorithm 1"},
      {"sgd", LIKENESS_TEXT("Choice", "SGD with momentum"),
       LIKENESS_TEXT("Choice", "Steps along a running sum of the gradients; wants a larger learning rate."),
       "v ← μ v + g,  θ ← θ − η v", "Sutskever et al. 2013"},
  };
  return choices;
}

const std::vector<ChoiceText>& scheduleChoices() {
  static const std::vector<ChoiceText> choices = {
      {"cosine", LIKENESS_TEXT("Choice", "Cosine"),
       LIKENESS_TEXT("Choice",
                     "Rises at the start, then falls along half a cosine to the end of the budget."),
       "η (s + (1 − s) ½ (1 + cos πt))", "Loshchilov and Hutter 2017, equation 5"},
      {"constant", LIKENESS_TEXT("Choice", "Constant"),
       LIKENESS_TEXT("Choice", "The same rate from the first step to the last, after the warm-up."), "η", ""},
      {"step", LIKENESS_TEXT("Choice", "Steps"),
       LIKENESS_TEXT("Choice", "Falls by a factor after every so many parts of the budget."), "η f^⌊t / p⌋",
       ""},
      {"one-cycle", LIKENESS_TEXT("Choice", "One cycle"),
       LIKENESS_TEXT(
           "Choice",
           "From a low rate up to the highest in three tenths of the budget, then down to almost nothing."),
       "η/25 → η → η/10⁴", "Smith and Topin 2019"},
      {"plateau", LIKENESS_TEXT("Choice", "On a plateau"),
       LIKENESS_TEXT("Choice", "Falls by a factor when the validation score has not risen for a while."),
       "η f^(plateaus)", ""},
  };
  return choices;
}

const std::vector<ChoiceText>& fitChoices() {
  static const std::vector<ChoiceText> choices = {
      {"pad", LIKENESS_TEXT("Choice", "Whole, with a rim"),
       LIKENESS_TEXT(
           "Choice",
           "The whole picture in the middle of a square; the rim has the mean colour of its edge.")},
      {"crop", LIKENESS_TEXT("Choice", "Square from the middle"),
       LIKENESS_TEXT("Choice", "The largest square from the middle; what lies outside is lost.")},
      {"stretch", LIKENESS_TEXT("Choice", "Stretched"),
       LIKENESS_TEXT("Choice", "Width and height are scaled on their own; shapes are distorted.")},
      {"ink", LIKENESS_TEXT("Choice", "Strokes, as MNIST"),
       LIKENESS_TEXT(
           "Choice",
           "Strokes are found and centred at 28 x 28, light on dark: for what is written or drawn."),
       "", "LeCun et al. 1998"},
  };
  return choices;
}

const std::vector<ChoiceText>& splitChoices() {
  static const std::vector<ChoiceText> choices = {
      {"automatic", LIKENESS_TEXT("Choice", "Suits the data"),
       LIKENESS_TEXT("Choice", "By identity where classes are people, else by sample.")},
      {"by-sample", LIKENESS_TEXT("Choice", "By sample"),
       LIKENESS_TEXT("Choice", "Every class is in every split: says how well known classes are told apart.")},
      {"by-identity", LIKENESS_TEXT("Choice", "By identity"),
       LIKENESS_TEXT("Choice",
                     "Nobody is in two splits: says how well people are told apart who were never seen.")},
  };
  return choices;
}

const std::vector<ChoiceText>& deviceChoices() {
  static const std::vector<ChoiceText> choices = {
      {"auto", LIKENESS_TEXT("Choice", "Automatic"),
       LIKENESS_TEXT("Choice", "The graphics card where LibTorch can use one, else the processor.")},
      {"cpu", LIKENESS_TEXT("Choice", "Processor"), LIKENESS_TEXT("Choice", "The processor alone.")},
      {"cuda", LIKENESS_TEXT("Choice", "Graphics card"),
       LIKENESS_TEXT("Choice", "The graphics card, by CUDA.")},
  };
  return choices;
}

}  // namespace likeness
