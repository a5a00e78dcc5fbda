#include "ui/train/scores_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/core/card.h"
#include "ui/core/empty_layout.h"
#include "ui/core/empty_state.h"
#include "ui/core/percent_text.h"
#include "ui/core/quiet_table.h"
#include "ui/core/style.h"
#include "ui/plots/confusion_picture.h"
#include "ui/plots/curve_plot.h"
#include "ui/train/class_scores_model.h"
#include "ui/train/data_words.h"

namespace likeness::ui {

namespace {

constexpr int rocHeight = 260;
constexpr int classesHeight = 300;
enum Column { nameColumn, modelColumn, rawColumn, untrainedColumn };

Card* makeCard(QVBoxLayout*& column) {
  auto* card = new Card;
  column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::medium, 12, spacing::medium, spacing::medium);
  column->setSpacing(spacing::small);
  return card;
}

}  // namespace

ScoresView::ScoresView(QWidget* parent)
    : QScrollArea(parent),
      empty_(new EmptyState(
          QStringLiteral("experiments"),
          tr("When a run has ended, its scores on the test split stand here, beside what needs no "
             "learning."))) {
  content_ = makeContent();
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  auto* both = new QWidget;
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(empty_);
  column->addWidget(content_);
  setWidget(both);
  setScores(nullptr);
}

QWidget* ScoresView::makeContent() {
  QVBoxLayout* inCard = nullptr;
  auto* scores = makeCard(inCard);
  about_ = makeSecondary({});
  auto* table = new QWidget;
  grid_ = new QGridLayout(table);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(spacing::page);
  grid_->setVerticalSpacing(spacing::tiny);
  grid_->setColumnStretch(nameColumn, 1);
  inCard->addWidget(makeHeading(tr("Scores beside their baselines")));
  inCard->addWidget(about_);
  inCard->addWidget(table);

  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(scores);
  column->addWidget(verification_ = makeVerification());
  column->addWidget(classMatrix_ = makeClassMatrix());
  column->addWidget(makeClasses());
  column->addStretch();
  return content;
}

QWidget* ScoresView::makeVerification() {
  roc_ = new CurvePlot(tr("Same or different: ROC curve"));
  roc_->setAxisTitles(tr("False accepts (share of the different pairs, %)"), tr("True accepts"));
  roc_->setUnit(CurvePlot::Unit::percent);
  roc_->setVerticalRange(0, 1);
  roc_->setMinimumHeight(rocHeight);
  roc_->addCurve(tr("This network"), 0, false);
  roc_->addCurve(tr("Raw input"), 1, false, Qt::DashLine);
  roc_->addCurve(tr("Untrained network"), 3, false, Qt::DotLine);
  QVBoxLayout* inCard = nullptr;
  auto* card = makeCard(inCard);
  cutOff_ = makeSecondary({});
  pairs_ = new ConfusionPicture;
  pairs_->setAccessibleName(tr("Pairs at the cut-off"));
  inCard->addWidget(makeHeading(tr("Pairs at the cut-off")));
  inCard->addWidget(cutOff_);
  inCard->addWidget(pairs_);
  inCard->addStretch();
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::small);
  row->addWidget(roc_, 3);
  row->addWidget(card, 2);
  return both;
}

QWidget* ScoresView::makeClassMatrix() {
  QVBoxLayout* inCard = nullptr;
  auto* card = makeCard(inCard);
  matrix_ = new ConfusionPicture;
  matrix_->setAccessibleName(tr("What classes are taken for"));
  inCard->addWidget(makeHeading(tr("What classes are taken for, by nearest neighbours")));
  inCard->addWidget(matrix_);
  return card;
}

QWidget* ScoresView::makeClasses() {
  QVBoxLayout* inCard = nullptr;
  auto* card = makeCard(inCard);
  classes_ = new ClassScoresModel(this);
  auto* order = new QSortFilterProxyModel(this);
  order->setSourceModel(classes_);
  order->setSortRole(ClassScoresModel::sortRole);
  table_ = new QTableView;
  table_->setModel(order);
  table_->setAccessibleName(tr("Scores class by class"));
  makeQuiet(table_);
  table_->setSortingEnabled(true);
  table_->sortByColumn(ClassScoresModel::accuracy, Qt::AscendingOrder);
  table_->horizontalHeader()->setSectionResizeMode(ClassScoresModel::confusedWith, QHeaderView::Stretch);
  table_->setMinimumHeight(classesHeight);
  inCard->addWidget(makeHeading(tr("Class by class, the worst first")));
  inCard->addWidget(table_);
  return card;
}

void ScoresView::addHead(const QString& title, const QString& help) {
  auto* label = makeSecondary(title);
  label->setToolTip(help);
  label->setContentsMargins(0, row_ > 1 ? spacing::small : 0, 0, 0);
  grid_->addWidget(label, row_++, 0, 1, 4);
}

void ScoresView::addRow(const QString& name, const QString& help, const std::optional<double>& model,
                        const std::optional<double>& raw, const std::optional<double>& untrained) {
  if (!model && !raw && !untrained) return;
  auto* label = new QLabel(name);
  label->setToolTip(help);
  grid_->addWidget(label, row_, nameColumn);
  int column = modelColumn;
  for (const auto& share : {model, raw, untrained}) {
    auto* value = new QLabel(percentText(share));
    QFont font = tabularFont(this->font());
    font.setBold(column == modelColumn);
    value->setFont(font);
    if (column == modelColumn) value->setObjectName(QStringLiteral("score:") + name);
    grid_->addWidget(value, row_, column++, Qt::AlignRight);
  }
  ++row_;
}

QString ScoresView::shown(const QString& name) const {
  const auto* label = findChild<QLabel*>(QStringLiteral("score:") + name);
  return label ? label->text() : QString();
}

void ScoresView::fillGrid(const ScoreTable& table) {
  emptyLayout(grid_);
  row_ = 0;
  int column = modelColumn;
  for (const QString& text : {tr("This network"), tr("Raw input"), tr("Untrained network")}) {
    auto* label = makeSecondary(text);
    label->setWordWrap(false);
    grid_->addWidget(label, row_, column++, Qt::AlignRight);
  }
  ++row_;
  const EmbeddingScores& model = table.model;
  const EmbeddingScores& raw = table.rawInput;
  const EmbeddingScores& untrained = table.untrainedNetwork;
  addHead(table.leaveOneOut
              ? tr("Naming the class, by %n neighbours among the others", nullptr, table.neighbours)
              : tr("Naming the class, by %n neighbours in training", nullptr, table.neighbours),
          {});
  addRow(tr("k-NN accuracy"), tr("Share of the samples whose class is named right"), model.knnAccuracy,
         raw.knnAccuracy, untrained.knnAccuracy);
  addRow(tr("k-NN accuracy, mean over classes"), tr("Rare classes count as much as frequent ones"),
         model.macroAccuracy, raw.macroAccuracy, untrained.macroAccuracy);
  const auto retrieval = [&](const QString& name, const QString& help, auto member) {
    const auto of = [&](const EmbeddingScores& scores) {
      return scores.retrieval ? std::optional<double>(member(*scores.retrieval)) : std::nullopt;
    };
    addRow(name, help, of(model), of(raw), of(untrained));
  };
  addHead(tr("Finding others of the class among all of the split"), {});
  retrieval(tr("Precision@1"), tr("The nearest is of the same class"),
            [](const RetrievalScores& scores) { return scores.precisionAt1; });
  retrieval(tr("R-precision"),
            tr("Of the R nearest, where R is how many others the class has, so many are of it"),
            [](const RetrievalScores& scores) { return scores.rPrecision; });
  retrieval(tr("MAP@R"),
            tr("R-precision that also asks for the right order (Musgrave, Belongie and Lim 2020)"),
            [](const RetrievalScores& scores) { return scores.mapAtR; });
  for (std::size_t i = 1; i < recallDepths.size(); ++i) {
    retrieval(tr("Recall@%1").arg(recallDepths[i]), tr("One of the class is among so many nearest"),
              [i](const RetrievalScores& scores) { return scores.recallAt[i]; });
  }
  addRow(tr("Adjusted mutual information"),
         tr("How well k-means clusters, as many as classes, go with the classes; 0 is what chance gives"),
         model.adjustedMutualInformation, raw.adjustedMutualInformation, untrained.adjustedMutualInformation);
  const auto verification = [&](const QString& name, const QString& help, auto member) {
    const auto of = [&](const EmbeddingScores& scores) -> std::optional<double> {
      return scores.verification ? std::optional<double>(member(*scores.verification)) : std::nullopt;
    };
    addRow(name, help, of(model), of(raw), of(untrained));
  };
  if (!model.verification) return;
  addHead(tr("Telling whether two are of one class, on %1 pairs")
              .arg(QLocale().toString(qulonglong(model.verification->pairs))),
          {});
  addRow(tr("Accuracy at the cut-off"), tr("The cut-off is the best on pairs of the calibration split"),
         model.verification->accuracy, raw.verification ? raw.verification->accuracy : std::nullopt,
         untrained.verification ? untrained.verification->accuracy : std::nullopt);
  verification(tr("Area under the curve"),
               tr("A pair of one class is nearer than a pair of two; chance gives 50 %"),
               [](const EmbeddingVerification& scores) { return scores.auc; });
  verification(tr("Equal error rate"),
               tr("Where as many different pairs are accepted as same ones are refused"),
               [](const EmbeddingVerification& scores) { return scores.eer; });
  for (std::size_t i = 0; i < falseAcceptRates.size(); ++i) {
    const auto of = [i](const EmbeddingScores& scores) {
      return scores.verification ? scores.verification->trueAccepts[i] : std::nullopt;
    };
    addRow(tr("True accepts at %1 false").arg(percentText(falseAcceptRates[i])), {}, of(model), of(raw),
           of(untrained));
  }
}

void ScoresView::fillVerification(const ScoreTable& table) {
  verification_->setVisible(table.model.verification.has_value());
  if (!table.model.verification) return;
  int curve = 0;
  for (const EmbeddingScores* scores : {&table.model, &table.rawInput, &table.untrainedNetwork}) {
    std::vector<double> x;
    std::vector<double> y;
    if (scores->verification) {
      for (const RocPoint& point : scores->verification->roc) {
        x.push_back(100 * point.falseAccepts);
        y.push_back(point.trueAccepts);
      }
    }
    roc_->setPoints(curve++, x, y);
  }
  roc_->setHorizontalEnd(100);
  fillPairs(table);
}

void ScoresView::fillPairs(const ScoreTable& table) {
  const EmbeddingVerification& own = *table.model.verification;
  pairs_->setVisible(own.confusion && own.cutOff);
  if (!own.confusion || !own.cutOff) {
    cutOff_->setText(tr("Without calibration pairs there is no cut-off."));
    return;
  }
  cutOff_->setText(
      tr("Same up to a distance of %1, which is best on calibration pairs. Always saying \"different\" is "
         "right in %2.")
          .arg(QLocale().toString(*own.cutOff, 'f', 3), percentText(table.alwaysDifferent)));
  const PairConfusion& pairs = *own.confusion;
  pairs_->setCounts({tr("same"), tr("different")}, {{pairs.sameAccepted, pairs.sameRejected},
                                                    {pairs.differentAccepted, pairs.differentRejected}});
}

void ScoresView::fillClasses(const ClassTable& table) {
  QStringList names;
  for (const std::string& name : table.names) names << QString::fromStdString(name);
  classMatrix_->setVisible(!table.matrix.empty());
  matrix_->setCounts(names, table.matrix);
  classes_->setClasses(table.classes);
}

void ScoresView::setScores(std::shared_ptr<const ScoreTable> table) {
  empty_->setVisible(!table);
  content_->setVisible(bool(table));
  if (!table) return;
  const QLocale locale;
  QString about =
      tr("On the %1: %2 samples of %3 classes, read once. Guessing is right in %4, always naming the most "
         "frequent class in %5.")
          .arg(samplesText(table->split), locale.toString(qulonglong(table->count)),
               locale.toString(qulonglong(table->classes)), percentText(table->chance),
               percentText(table->majorityClass));
  if (table->baselineProbes > 0 && table->baselineProbes < table->count) {
    about += QLatin1Char(' ') +
             tr("The baselines look at %1 of them.").arg(locale.toString(qulonglong(table->baselineProbes)));
  }
  about_->setText(about);
  fillGrid(*table);
  fillVerification(*table);
  fillClasses(table->perClass);
}

}  // namespace likeness::ui
