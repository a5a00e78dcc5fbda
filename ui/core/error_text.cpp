#include "ui/core/error_text.h"

#include <QCoreApplication>

#include "engine/train/training_config.h"

namespace likeness::ui {

QString errorMessage(const Error& error) {
  const QString text = QCoreApplication::translate("Error", errorText(error.code()));
  const QString filled = QString::fromStdString(fillPlaces(text.toStdString(), error.arguments()));
  if (error.detail().empty()) return filled;
  return QStringLiteral("%1 (%2)").arg(filled, QString::fromStdString(error.detail()));
}

QString choiceText(const char* english) {
  return QCoreApplication::translate("Choice", english);
}

QString choiceTitle(const ChoiceText& choice) {
  return choiceText(choice.title);
}

QString choiceSentence(const ChoiceText& choice) {
  return choiceText(choice.sentence);
}

QString toQString(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

std::filesystem::path toPath(const QString& text) {
  return text.toStdString();
}

}  // namespace likeness::ui
