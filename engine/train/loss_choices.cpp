#include "engine/core/text.h"
#include "engine/train/choices.h"

namespace likeness {

const std::vector<ChoiceText>& lossChoices() {
  static const std::vector<ChoiceText> choices = {
      {"triplet", LIKENESS_TEXT("Choice", "Triplet"),
       LIKENESS_TEXT("Choice",
                     "An anchor must be nearer to one of its class than to one of another, by a margin."),
       "max(0, d(a,p) − d(a,n) + m)", "Schroff, Kalenichenko and Philbin 2015, equation 2"},
      {"supervised-contrastive", LIKENESS_TEXT("Choice", "Supervised contrastive"),
       LIKENESS_TEXT(
           "Choice",
           "Every picture of the batch is drawn to all of its class and pushed from all others at once."),
       "−⟨log exp(s_ap/τ) / Σ exp(s_aj/τ)⟩ₚ", "Khosla et al. 2020, equation 2"},
      {"contrastive", LIKENESS_TEXT("Choice", "Contrastive"),
       LIKENESS_TEXT("Choice",
                     "Pairs of one class are drawn together, pairs of two pushed apart up to a margin."),
       "½ y d² + ½ (1−y) max(0, m − d)²", "Hadsell, Chopra and LeCun 2006, equation 4"},
      {"lifted-structure", LIKENESS_TEXT("Choice", "Lifted structure"),
       LIKENESS_TEXT("Choice",
                     "Each pair of a class against all negatives of the batch, softly the nearest first."),
       "max(0, log Σ exp(m − d(a,n)) + log Σ exp d(a,p))",
       "Oh Song et al. 2016; Hermans, Beyer and Leibe 2017, equation 6"},
      {"n-pairs", LIKENESS_TEXT("Choice", "N-pairs"),
       LIKENESS_TEXT("Choice", "One positive against one negative of each other class, by inner products."),
       "log(1 + Σ exp((a·n − a·p)/τ)) + λ ‖z‖²", "Sohn 2016, equation 6"},
      {"nt-xent", LIKENESS_TEXT("Choice", "NT-Xent"),
       LIKENESS_TEXT("Choice",
                     "Each positive pair on its own against all negatives, softly the nearest first."),
       "−log exp(s_ap/τ) / (exp(s_ap/τ) + Σ exp(s_an/τ))", "Chen et al. 2020, equation 1"},
      {"multi-similarity", LIKENESS_TEXT("Choice", "Multi-similarity"),
       LIKENESS_TEXT("Choice",
                     "Weighs each pair by its own similarity and by how it compares with the others."),
       "log(1 + Σ exp(−α(s_p − λ)))/α + log(1 + Σ exp(β(s_n − λ)))/β", "Wang et al. 2019, equation 16"},
      {"circle", LIKENESS_TEXT("Choice", "Circle"),
       LIKENESS_TEXT(
           "Choice",
           "Pairs far from where they should be are pulled harder than those that are nearly there."),
       "log(1 + Σ exp(γ αₙ(s_n − m)) Σ exp(−γ αₚ(s_p − 1 + m)))", "Sun et al. 2020, equation 6"},
      {"proxy-nca", LIKENESS_TEXT("Choice", "Proxy-NCA"),
       LIKENESS_TEXT(
           "Choice",
           "Each class has a learnt representative; samples are drawn to theirs and pushed from the others."),
       "−log exp(−s d²(a,p_y)) / Σ_{c≠y} exp(−s d²(a,p_c))", "Movshovitz-Attias et al. 2017, equation 5"},
      {"proxy-anchor", LIKENESS_TEXT("Choice", "Proxy-Anchor"),
       LIKENESS_TEXT("Choice",
                     "The representative of each class gathers its samples of the batch and pushes off all "
                     "others, the hardest most."),
       "⟨log(1 + Σ exp(−α(s − δ)))⟩ + ⟨log(1 + Σ exp(α(s + δ)))⟩", "Kim et al. 2020, equation 4"},
      {"arcface", LIKENESS_TEXT("Choice", "ArcFace"),
       LIKENESS_TEXT("Choice",
                     "Tells classes apart by angles, with a margin added to the angle of the right one."),
       "−log exp(s cos(θ_y + m)) / Σ", "Deng et al. 2019, equation 3"},
      {"cosface", LIKENESS_TEXT("Choice", "CosFace"),
       LIKENESS_TEXT("Choice",
                     "Tells classes apart by angles, with a margin taken off the cosine of the right one."),
       "−log exp(s (cos θ_y − m)) / Σ", "Wang et al. 2018, equation 4"},
      {"cross-entropy", LIKENESS_TEXT("Choice", "Softmax cross-entropy"),
       LIKENESS_TEXT("Choice", "An ordinary classifier over the embedding: no metric loss, for comparison."),
       "−log exp(s w_y·z) / Σ exp(s w_c·z)", ""},
  };
  return choices;
}

const std::vector<ChoiceText>& marginChoices() {
  static const std::vector<ChoiceText> choices = {
      {"hinge", LIKENESS_TEXT("Choice", "Hinge"),
       LIKENESS_TEXT("Choice", "A triplet stops counting once the margin is kept."), "max(0, x + m)", ""},
      {"soft", LIKENESS_TEXT("Choice", "Soft margin"),
       LIKENESS_TEXT("Choice", "No margin: every triplet goes on pulling, ever more weakly."), "ln(1 + eˣ)",
       "Hermans, Beyer and Leibe 2017, section 2"},
  };
  return choices;
}

const std::vector<ChoiceText>& distanceChoices() {
  static const std::vector<ChoiceText> choices = {
      {"euclidean", LIKENESS_TEXT("Choice", "Euclidean"),
       LIKENESS_TEXT("Choice", "The straight line between two embeddings, from 0 to 2."), "‖a − b‖", ""},
      {"squared-euclidean", LIKENESS_TEXT("Choice", "Squared Euclidean"),
       LIKENESS_TEXT("Choice", "Its square, from 0 to 4: weak pull when near, so it collapses more easily."),
       "‖a − b‖²", ""},
      {"cosine", LIKENESS_TEXT("Choice", "Cosine"),
       LIKENESS_TEXT("Choice", "One minus the cosine of the angle, from 0 to 2."), "1 − a·b / (‖a‖ ‖b‖)", ""},
  };
  return choices;
}

const std::vector<ChoiceText>& minerChoices() {
  static const std::vector<ChoiceText> choices = {
      {"random", LIKENESS_TEXT("Choice", "Random"),
       LIKENESS_TEXT("Choice",
                     "One positive and one negative by chance: steady, but most soon teach nothing.")},
      {"batch-all", LIKENESS_TEXT("Choice", "Batch all"),
       LIKENESS_TEXT("Choice",
                     "Every triplet that the batch can form; those that keep the margin are left out."),
       "all (a, p, n)", "Hermans, Beyer and Leibe 2017, equation 4"},
      {"batch-hard", LIKENESS_TEXT("Choice", "Batch hard"),
       LIKENESS_TEXT(
           "Choice",
           "The farthest positive and the nearest negative: strong, and known to collapse at the start."),
       "max d(a,p), min d(a,n)", "Hermans, Beyer and Leibe 2017, equation 5"},
      {"semi-hard", LIKENESS_TEXT("Choice", "Semi-hard"),
       LIKENESS_TEXT("Choice",
                     "The farthest positive, and the nearest negative that is still farther than it: strong "
                     "and stable."),
       "max d(a,p), min d(a,n) > d(a,p)", "Schroff, Kalenichenko and Philbin 2015, section 3.2"},
      {"distance-weighted", LIKENESS_TEXT("Choice", "Distance-weighted"),
       LIKENESS_TEXT("Choice", "Negatives of every distance alike, by drawing rare distances more often."),
       "P(n) ∝ 1 / q(d(a,n))", "Wu et al. 2017, section 3.2"},
      {"multi-similarity", LIKENESS_TEXT("Choice", "Multi-similarity"),
       LIKENESS_TEXT("Choice",
                     "Negatives nearer than the farthest positive, and positives farther than the nearest "
                     "negative, with a little to spare."),
       "s_n > min s_p − ε,  s_p < max s_n + ε", "Wang et al. 2019, equations 10 and 11"},
      {"angular", LIKENESS_TEXT("Choice", "Angular"),
       LIKENESS_TEXT(
           "Choice",
           "Triplets whose negative sees anchor and positive under a wide angle, whatever their scale."),
       "tan α_n = ‖a − p‖ / 2‖n − c‖", "Wang et al. 2017, equation 4"},
  };
  return choices;
}

}  // namespace likeness
