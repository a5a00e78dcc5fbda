#include "ui/recognize/answer_view.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <iterator>

#include "ui/core/percent_text.h"
#include "ui/core/style.h"
#include "ui/recognize/big_word.h"
#include "ui/recognize/reference_strip.h"
#include "ui/recognize/why_view.h"

namespace likeness::ui {

namespace {

/// Certainty cannot be counted, so it is not rounded up to either.
QString confidenceText(float confidence) {
  constexpr double most = 0.999;
  return confidence > most ? QStringLiteral("> ") + percentText(most, 1) : percentText(confidence, 1);
}

QString className(const Recognizer& recognizer, int label) {
  return QString::fromStdString(recognizer.classNames().at(static_cast<std::size_t>(label)));
}

/// From left to right; a dash for what is no digit.
QString wordOf(const std::vector<RecognizedPart>& parts, const Recognizer& recognizer) {
  QStringList names;
  for (const RecognizedPart& part : parts)
    names << (part.answer.label ? className(recognizer, *part.answer.label) : QStringLiteral("–"));
  return names.join(QLatin1Char(' '));
}

}  // namespace

AnswerView::AnswerView(QWidget* parent)
    : QWidget(parent),
      word_(new BigWord),
      sentence_(new QLabel),
      figures_(new QWidget),
      references_(new ReferenceStrip),
      why_(new WhyView) {
  sentence_->setWordWrap(true);
  sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  // Room for two lines from the start, so that nothing below jumps when the words change.
  sentence_->setMinimumHeight(2 * sentence_->fontMetrics().lineSpacing());

  auto* row = new QHBoxLayout(figures_);
  row->setContentsMargins({});
  row->setSpacing(spacing::medium);
  row->addWidget(makeFigure(tr("Distance"), distance_));
  row->addWidget(makeFigure(tr("Confidence"), confidence_));
  row->addWidget(makeFigure(tr("Runner-up"), runnerUp_));
  row->addWidget(makeFigure(tr("Gap"), gap_));
  confidence_->setToolTip(tr("If it is a digit at all: how often such an answer is right"));
  gap_->setToolTip(tr("How much farther the runner-up is"));
  row->addStretch();
  reserveRoom();

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(word_, 1);
  layout->addWidget(sentence_);
  layout->addWidget(figures_);
  layout->addSpacing(spacing::small);
  layout->addWidget(references_);
  layout->addSpacing(spacing::small);
  layout->addWidget(why_);
  setRecognition(std::nullopt, nullptr);
}

QWidget* AnswerView::makeFigure(const QString& caption, QLabel*& value) {
  auto* figure = new QWidget;
  auto* layout = new QVBoxLayout(figure);
  layout->setContentsMargins({});
  layout->setSpacing(0);
  QLabel* name = makeSecondary(caption);
  name->setWordWrap(false);
  value = makeHeading({});
  value->setFont(tabularFont(value->font()));
  value->setAccessibleName(caption);
  layout->addWidget(name);
  layout->addWidget(value);
  return figure;
}

void AnswerView::reserveRoom() {
  // Or else the sheet beside the figures would lose its margin when they come.
  const QString number = locale().toString(0.888, 'f', 3);
  const QString longest[] = {number, confidenceText(1), tr("%1 at %2").arg(QStringLiteral("8"), number),
                             number};
  QLabel* const figures[] = {distance_, confidence_, runnerUp_, gap_};
  for (std::size_t i = 0; i < std::size(figures); ++i)
    figures[i]->setMinimumWidth(figures[i]->fontMetrics().horizontalAdvance(longest[i]));
}

void AnswerView::setFigures(const QString& distance, const QString& confidence, const QString& runnerUp,
                            const QString& gap) {
  distance_->setText(distance);
  confidence_->setText(confidence);
  runnerUp_->setText(runnerUp);
  gap_->setText(gap);
}

void AnswerView::setHint(const QString& hint) {
  word_->setWord({});
  sentence_->setText(hint);
  const QString none = QStringLiteral("–");
  setFigures(none, none, none, none);
}

void AnswerView::setRecognition(const std::optional<Recognition>& recognition, const Recognizer* recognizer) {
  references_->setRecognition(recognition, recognizer);
  if (!recognition || recognizer == nullptr) return setHint(tr("The answer appears here while you draw."));
  if (recognition->blank) return setHint(tr("There is no ink in this picture."));

  const Answer& answer = recognition->answer;
  const QString nearest = className(*recognizer, answer.nearestClass);
  const QString distance = locale().toString(answer.distance, 'f', 3);
  const QString threshold = locale().toString(answer.threshold, 'f', 3);
  const QString before = word_->word();
  if (answer.label) {
    word_->setWord(className(*recognizer, *answer.label), classColor(*answer.label));
    sentence_->setText(tr("Its distance of %1 is within the threshold of %2.").arg(distance, threshold));
  } else {
    word_->setWord(tr("Not a digit"));
    sentence_->setText(tr("Nearest to %1, but at a distance of %2 it is beyond the threshold of %3.")
                           .arg(nearest, distance, threshold));
  }
  if (!recognition->parts.empty()) {
    word_->setWord(wordOf(recognition->parts, *recognizer));
    sentence_->setText(tr("%n signs beside each other; what follows is of the one drawn last.", nullptr,
                          static_cast<int>(recognition->parts.size())) +
                       QLatin1Char(' ') + sentence_->text());
  }
  const QString runnerUp = answer.runnerUpClass ? tr("%1 at %2")
                                                      .arg(className(*recognizer, *answer.runnerUpClass),
                                                           locale().toString(answer.runnerUpDistance, 'f', 3))
                                                : tr("none near");
  const QString gap = answer.runnerUpClass
                          ? locale().toString(answer.runnerUpDistance - answer.distance, 'f', 3)
                          : QStringLiteral("–");
  setFigures(distance, confidenceText(answer.confidence), runnerUp, gap);
  if (before == word_->word()) return;
  QAccessibleEvent spoken(word_, QAccessible::NameChanged);
  QAccessible::updateAccessibility(&spoken);
}

void AnswerView::setExplanation(const std::optional<Explanation>& explanation) {
  why_->setExplanation(explanation);
}

QString AnswerView::word() const {
  return word_->word();
}

QString AnswerView::sentence() const {
  return sentence_->text();
}

}  // namespace likeness::ui
