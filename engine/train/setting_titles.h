#pragma once

#include <string>

namespace likeness {

/// What a key of a training config is called in plain words: "Learning rate" for optimizer.learningRate.
/// English, translation context "SettingTitle"; no two keys have the same. Error internal for another key.
const char* settingTitle(const std::string& key);

}  // namespace likeness
