#include "engine/recognize/separate_touching.h"

#include <algorithm>
#include <utility>

namespace likeness {

namespace {

// Of the threshold. At 1 five letters of 260 on paper became two digits, at this one; of 700 digits none
// does.
constexpr float clearly = 0.65F;

std::vector<Answer> recognizeAll(const std::vector<const FoundDigit*>& signs,
                                 const RecognizeMany& recognize) {
  if (signs.empty()) return {};
  LabelledSamples pictures;
  pictures.classNames = {""};
  for (const FoundDigit* sign : signs) pictures.add(sign->prepared.pixels, 0);
  return recognize(pictures);
}

}  // namespace

std::vector<FoundDigit> separateTouching(std::vector<FoundDigit> found, const RecognizeMany& recognize,
                                         float threshold) {
  std::vector<const FoundDigit*> wide;
  for (const FoundDigit& sign : found) {
    if (sign.parts.size() == 2) wide.push_back(&sign);
  }
  const std::vector<Answer> wholes = recognizeAll(wide, recognize);
  std::vector<const FoundDigit*> refused;
  std::vector<const FoundDigit*> parts;
  for (std::size_t i = 0; i < wide.size(); ++i) {
    if (wholes[i].distance <= threshold) continue;
    refused.push_back(wide[i]);
    for (const FoundDigit& part : wide[i]->parts) parts.push_back(&part);
  }
  const std::vector<Answer> answers = recognizeAll(parts, recognize);
  std::vector<FoundDigit> separate;
  for (FoundDigit& sign : found) {
    const auto place = std::ranges::find(refused, &sign) - refused.begin();
    const auto at = 2 * static_cast<std::size_t>(place);
    const bool two = at < answers.size() &&
                     std::max(answers[at].distance, answers[at + 1].distance) <= clearly * threshold;
    if (!two) {
      separate.push_back(std::move(sign));
      continue;
    }
    for (FoundDigit& part : sign.parts) separate.push_back(std::move(part));
  }
  return separate;
}

}  // namespace likeness
