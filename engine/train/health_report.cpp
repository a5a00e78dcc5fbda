#include "engine/train/health_report.h"

#include <array>
#include <cstddef>

#include "engine/core/text.h"

namespace likeness {

namespace {

struct VerdictTexts {
  const char* name;
  const char* title;
  const char* sentence;
};

constexpr std::array<VerdictTexts, healthVerdicts> verdicts = {{
    {"starting", LIKENESS_TEXT("Health", "Starting"),
     LIKENESS_TEXT("Health", "The first steps say little yet.")},
    {"learning", LIKENESS_TEXT("Health", "Learning well"),
     LIKENESS_TEXT("Health", "Classes draw apart, and the loss leaves where equal embeddings would put it.")},
    {"nothing-left", LIKENESS_TEXT("Health", "Nothing left to learn"),
     LIKENESS_TEXT("Health", "Hardly a triplet breaks the margin any more.")},
    {"overfitting", LIKENESS_TEXT("Health", "Learning by heart"),
     LIKENESS_TEXT("Health",
                   "The validation loss rises again while the training loss falls. Stop, or turn "
                   "augmentation on.")},
    {"stalled", LIKENESS_TEXT("Health", "Not learning"),
     LIKENESS_TEXT("Health",
                   "The loss stays where equal embeddings would put it: nothing has been learnt so far.")},
    {"collapsed", LIKENESS_TEXT("Health", "Collapsed"),
     LIKENESS_TEXT("Health",
                   "The loss sits where equal embeddings put it, and the distances are gone: every "
                   "sample gets the same embedding.")},
    {"dimensional-collapse", LIKENESS_TEXT("Health", "Collapsed to a line"),
     LIKENESS_TEXT("Health",
                   "The embeddings vary in one direction only: there is no room for so many classes.")},
    {"diverging", LIKENESS_TEXT("Health", "Diverging"),
     LIKENESS_TEXT("Health", "The loss grows far above where it began.")},
    {"not-a-number", LIKENESS_TEXT("Health", "Diverged"),
     LIKENESS_TEXT("Health", "The loss is not a number any more.")},
}};

struct CauseTexts {
  const char* name;
  const char* text;
};

constexpr std::array<CauseTexts, healthCauses> causes = {{
    {"none", ""},
    {"hard-negatives",
     LIKENESS_TEXT("Health",
                   "The miner picks only the hardest triplets, in which the negative is nearer than "
                   "the positive. Shrinking every distance is then the quickest way to a lower loss.")},
    {"learning-rate", LIKENESS_TEXT("Health",
                                    "The steps are too long: the learning rate is too high for this "
                                    "network and loss.")},
    {"squared-distance",
     LIKENESS_TEXT("Health",
                   "Squared distances pull less the closer two embeddings are, so that embeddings "
                   "which have come together never part again.")},
    {"unbounded-length",
     LIKENESS_TEXT("Health",
                   "The embeddings are not normalised: their length can grow or shrink without end.")},
    {"margin", LIKENESS_TEXT("Health",
                             "The margin asks for more than these distances can give: normalised "
                             "embeddings are never that far apart.")},
    {"small-rate", LIKENESS_TEXT("Health", "The steps are too short: the learning rate is very low.")},
    {"unknown", LIKENESS_TEXT("Health", "What the signals show has more than one possible cause.")},
}};

}  // namespace

const char* healthTitle(HealthVerdict verdict) {
  return verdicts[static_cast<std::size_t>(verdict)].title;
}
const char* healthSentence(HealthVerdict verdict) {
  return verdicts[static_cast<std::size_t>(verdict)].sentence;
}
const char* healthCauseText(HealthCause cause) {
  return causes[static_cast<std::size_t>(cause)].text;
}
const char* healthName(HealthVerdict verdict) {
  return verdicts[static_cast<std::size_t>(verdict)].name;
}
const char* healthName(HealthCause cause) {
  return causes[static_cast<std::size_t>(cause)].name;
}

}  // namespace likeness
