#pragma once

#include <QString>
#include <string>

namespace likeness::ui {

/// What a setting is called in the user's language: "Learning rate". Of an unknown key the key.
QString settingName(const std::string& key);
/// What it means, what it may be and the key that files and the command line know it by; for a tool tip.
QString settingHelp(const std::string& key);
/// A value as after "key=" in --set in words: "Semi-hard" of semi-hard, "yes" of true; numbers and texts
/// stay.
QString settingValue(const std::string& key, const std::string& value);

}  // namespace likeness::ui
