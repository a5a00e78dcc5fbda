#include "ui/train/data_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <utility>

#include "ui/train/data_section.h"

namespace likeness::ui {

namespace {

/// Texts of the Train page; each is a whole sentence, for languages that put it together differently.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(likeness::ui::DataWords)
};

}  // namespace

DataKind dataKindOf(const TrainingConfig& config, const SampleShape& shape) {
  if (shape.isVector()) return DataKind::vectors;
  if (sourceOf(config) == DataSection::Source::photos || config.data.split == SplitKind::byIdentity)
    return DataKind::people;
  return shape.isDigit() ? DataKind::digits : DataKind::pictures;
}

QString shapeText(const SampleShape& shape) {
  if (shape.isVector()) return Words::tr("vectors of %1 numbers").arg(shape.dimension);
  const QString text =
      shape.channels == 3 ? Words::tr("%1 × %2 pixels, colour") : Words::tr("%1 × %2 pixels, grey");
  return text.arg(shape.width).arg(shape.height);
}

QString purposeText(DataKind kind) {
  switch (kind) {
    case DataKind::digits:
      return Words::tr(
          "Here you watch a network learn which handwritten digits are alike. Afterwards you draw one, and "
          "it says "
          "which digit it is, or that it is none.");
    case DataKind::pictures:
      return Words::tr(
          "Here you watch a network learn which of your pictures are alike, until those of one class lie "
          "together.");
    case DataKind::vectors:
      return Words::tr(
          "Here you watch a network learn which of your vectors are alike, until those of one class lie "
          "together.");
    case DataKind::people:
      return Words::tr(
          "Here you watch a network learn which photos show the same person. It is then asked about people "
          "whom it "
          "never saw.");
  }
  return {};
}

QString mapPlaceholder(DataKind kind) {
  switch (kind) {
    case DataKind::vectors:
      return Words::tr("The map of 1,000 vectors appears with the first steps.");
    case DataKind::people:
      return Words::tr("The map of 1,000 photos appears with the first steps.");
    default:
      return Words::tr("The map of 1,000 pictures appears with the first steps.");
  }
}

QString mapDetails(DataKind kind, MapMethod method) {
  const QString name = method == MapMethod::tsne ? Words::tr("t-SNE") : Words::tr("UMAP");
  const bool plane = method == MapMethod::pca;
  switch (kind) {
    case DataKind::vectors:
      return plane ? Words::tr("calibration vectors on their principal plane (PCA)")
                   : Words::tr("calibration vectors by %1").arg(name);
    case DataKind::people:
      return plane ? Words::tr("calibration photos on their principal plane (PCA)")
                   : Words::tr("calibration photos by %1").arg(name);
    default:
      return plane ? Words::tr("calibration pictures on their principal plane (PCA)")
                   : Words::tr("calibration pictures by %1").arg(name);
  }
}

QString doneText(DataKind kind, const QString& share, const TrainingFinished& finished) {
  const QString before =
      finished.stopped ? Words::tr("Stopped. What was learnt is kept.")
      : finished.finishedEarly
          ? Words::tr("Finished early: the score no longer rose. The weights that scored best are kept.")
          : Words::tr("Done.");
  QString text;
  switch (kind) {
    case DataKind::digits:
      text = Words::tr("The network knows %1 of the digits it never saw.");
      break;
    case DataKind::pictures:
      text = Words::tr("The network knows the class of %1 of the pictures it never saw.");
      break;
    case DataKind::vectors:
      text = Words::tr("The network knows the class of %1 of the vectors it never saw.");
      break;
    case DataKind::people:
      text =
          Words::tr("Of the photos that the network never saw, %1 lie nearest to others of the same person.");
      break;
  }
  return QStringLiteral("%1 %2").arg(before, text.arg(share));
}

QString collapsedText(DataKind kind, const QString& share) {
  if (kind == DataKind::digits) {
    return Words::
        tr("The network knows %1 of the digits it never saw, but its distances have collapsed: it can hardly "
           "tell what is no digit.")
            .arg(share);
  }
  return Words::tr(
             "The network finds the class of %1 of what it never saw, but its distances have collapsed: they "
             "hardly say how alike two samples are.")
      .arg(share);
}

QString samplesText(const std::string& said) {
  const QString text = QString::fromStdString(said);
  const auto rest = [&text](const char* start) { return text.mid(qsizetype(qstrlen(start))); };
  for (const auto& [start, words] : {std::pair{"test split of ", Words::tr("test split of %1")},
                                     std::pair{"calibration split of ", Words::tr("calibration split of %1")},
                                     std::pair{"embeddings of ", Words::tr("embeddings of %1")}}) {
    if (text.startsWith(QLatin1String(start))) return words.arg(rest(start));
  }
  const QString raw = QStringLiteral(" numbers a sample as they are");
  return text.endsWith(raw) ? Words::tr("%1 numbers a sample as they are").arg(text.chopped(raw.size()))
                            : text;
}

QString leakText(const SplitReport& split) {
  const QLocale locale;
  QStringList leaks;
  if (split.sharedSamples > 0)
    leaks << Words::tr("Identical samples in more than one split: %1.")
                 .arg(locale.toString(qulonglong(split.sharedSamples)));
  if (split.byIdentity && split.sharedIdentities.value_or(0) > 0)
    leaks << Words::tr("Identities in more than one split: %1.")
                 .arg(locale.toString(qulonglong(*split.sharedIdentities)));
  if (!leaks.isEmpty()) leaks << Words::tr("Scores are better than they would be without.");
  return leaks.join(u' ');
}

}  // namespace likeness::ui
