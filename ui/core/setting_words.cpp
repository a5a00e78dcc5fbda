#include "ui/core/setting_words.h"

#include <QCoreApplication>

#include "engine/train/choices.h"
#include "engine/train/settings.h"

namespace likeness::ui {

namespace {

QString words(const char* text) {
  return QCoreApplication::translate("SettingWords", text);
}

}  // namespace

QString settingName(const std::string& key) {
  const Setting* setting = findSetting(key);
  return setting ? QCoreApplication::translate("SettingTitle", setting->title) : QString::fromStdString(key);
}

QString settingHelp(const std::string& key) {
  const Setting* setting = findSetting(key);
  if (!setting) return {};
  QStringList lines{QCoreApplication::translate("Setting", setting->meaning)};
  if (!setting->range.empty()) {
    lines << words(QT_TRANSLATE_NOOP("SettingWords", "It may be %1."))
                 .arg(QString::fromStdString(setting->range));
  }
  lines << QString::fromStdString(key);
  return lines.join(QLatin1Char('\n'));
}

QString settingValue(const std::string& key, const std::string& value) {
  const Setting* setting = findSetting(key);
  if (setting && setting->choices) {
    for (const ChoiceText& choice : *setting->choices) {
      if (value == choice.name) return QCoreApplication::translate("Choice", choice.title);
    }
  }
  if (value == "true") return words(QT_TRANSLATE_NOOP("SettingWords", "yes"));
  if (value == "false") return words(QT_TRANSLATE_NOOP("SettingWords", "no"));
  return QString::fromStdString(value);
}

}  // namespace likeness::ui
