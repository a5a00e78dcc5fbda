#pragma once

#include <vector>

namespace likeness {

/// A choice as the window and the command line show it.
struct ChoiceText {
  const char* name;          // in config.json, such as "semi-hard"
  const char* title;         // English, translation context "Choice"
  const char* sentence;      // English, translation context "Choice"
  const char* formula = "";  // in the symbols of mathematics, the same in every language; or empty
  const char* source = "";   // paper and equation; or empty
};

/// Each in the order of its enumeration.
const std::vector<ChoiceText>& lossChoices();
const std::vector<ChoiceText>& marginChoices();
const std::vector<ChoiceText>& distanceChoices();
const std::vector<ChoiceText>& minerChoices();
const std::vector<ChoiceText>& samplerChoices();
const std::vector<ChoiceText>& networkChoices();
const std::vector<ChoiceText>& optimizerChoices();
const std::vector<ChoiceText>& scheduleChoices();
const std::vector<ChoiceText>& fitChoices();
const std::vector<ChoiceText>& splitChoices();
const std::vector<ChoiceText>& deviceChoices();

}  // namespace likeness
