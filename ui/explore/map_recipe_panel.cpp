#include "ui/explore/map_recipe_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/core/percent_text.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/explore/label_numbers.h"

namespace likeness::ui {

namespace {

QSpinBox* makeSpin(int least, int most, int value, const QString& name) {
  auto* spin = new QSpinBox;
  spin->setRange(least, most);
  spin->setValue(value);
  spin->setObjectName(name);
  return spin;
}

}  // namespace

MapRecipePanel::MapRecipePanel(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      methods_(new SegmentedSwitch({tr("PCA"), tr("t-SNE"), tr("UMAP")})),
      dimensions_(new SegmentedSwitch({tr("2D"), tr("3D")})),
      sentence_(makeSecondary({})),
      progressText_(makeSecondary({})),
      progress_(new QProgressBar),
      run_(new QPushButton(tr("Make the map"))),
      stop_(new QPushButton(tr("Stop"))) {
  methods_->setObjectName(QStringLiteral("mapMethod"));
  dimensions_->setObjectName(QStringLiteral("mapDimensions"));
  run_->setObjectName(QStringLiteral("runMap"));
  stop_->setObjectName(QStringLiteral("stopMap"));
  makePrimary(run_);
  progress_->setTextVisible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(makeHeading(tr("Map")));
  column->addWidget(methods_);
  column->addWidget(sentence_);
  column->addWidget(makeSettings());
  column->addWidget(run_);
  column->addWidget(stop_);
  column->addWidget(progress_);
  column->addWidget(progressText_);
  connect(methods_, &SegmentedSwitch::chosen, this, &MapRecipePanel::showMethod);
  connect(run_, &QPushButton::clicked, this, [this] { controller_.makeMap(wish()); });
  connect(stop_, &QPushButton::clicked, this, [this] { controller_.stopMap(); });
  connect(&controller_, &ExploreController::mapStarted, this, &MapRecipePanel::showState);
  connect(&controller_, &ExploreController::mapEnded, this, &MapRecipePanel::showState);
  connect(&controller_, &ExploreController::frameAdded, this, &MapRecipePanel::showProgress);
  connect(&controller_, &ExploreController::tableChanged, this, &MapRecipePanel::showState);
  showMethod();
  showState();
}

QWidget* MapRecipePanel::makeSettings() {
  metric_ = new QComboBox;
  metric_->addItems({tr("Distance"), tr("Angle (cosine)")});
  metric_->setObjectName(QStringLiteral("mapMetric"));
  perplexity_ = makeSpin(2, 500, 30, QStringLiteral("perplexity"));
  perplexity_->setToolTip(
      tr("How many neighbours a point is drawn to: more shows the large, fewer the small."));
  neighbours_ = makeSpin(2, 500, 15, QStringLiteral("mapNeighbours"));
  neighbours_->setToolTip(tr("How many neighbours hold a point: more shows the large, fewer the small."));
  distance_ = new QDoubleSpinBox;
  distance_->setRange(0, 0.99);
  distance_->setSingleStep(0.05);
  distance_->setValue(0.1);
  distance_->setObjectName(QStringLiteral("minimumDistance"));
  distance_->setToolTip(tr("How close points may come: less makes denser clumps."));
  iterations_ = makeSpin(0, 100000, 0, QStringLiteral("iterations"));
  iterations_->setSpecialValueText(tr("automatic"));
  iterations_->setSingleStep(100);
  supervised_ = new QCheckBox(tr("Helped by labels"));
  supervised_->setToolTip(
      tr("Rows of one label are drawn together. The map then shows the labels, too, not only "
         "the embeddings."));
  auto* settings = new QWidget;
  auto* form = new QFormLayout(settings);
  form->setContentsMargins({});
  form->setSpacing(spacing::small);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  form->addRow(tr("Shown in"), dimensions_);
  form->addRow(tr("Compare by"), metric_);
  form->addRow(tr("Perplexity"), perplexity_);
  form->addRow(tr("Neighbours"), neighbours_);
  form->addRow(tr("Least distance"), distance_);
  form->addRow(tr("Steps"), iterations_);
  form->addRow(supervised_);
  return settings;
}

void MapRecipePanel::showMethod() {
  const auto method = MapMethod(methods_->current());
  auto* form = static_cast<QFormLayout*>(metric_->parentWidget()->layout());
  const auto showRow = [form](QWidget* field, bool shown) {
    if (QWidget* label = form->labelForField(field)) label->setVisible(shown);
    field->setVisible(shown);
  };
  showRow(perplexity_, method == MapMethod::tsne);
  showRow(neighbours_, method == MapMethod::umap);
  showRow(distance_, method == MapMethod::umap);
  showRow(iterations_, method != MapMethod::pca);
  const bool labelled = controller_.hasTable() && controller_.facts()->labelColumn >= 0;
  showRow(supervised_, method == MapMethod::umap && labelled);
  sentence_->setText(method == MapMethod::pca
                         ? tr("The directions in which the embeddings differ most. Straight and quick; what "
                              "is far here is far apart.")
                     : method == MapMethod::tsne
                         ? tr("Keeps neighbours together. Sizes of clusters and distances between them mean "
                              "little.")
                         : tr("Keeps neighbours together and more of the large picture. Distances between "
                              "clusters mean little."));
}

void MapRecipePanel::showState() {
  const bool running = controller_.mapping();
  run_->setVisible(!running);
  run_->setEnabled(controller_.hasTable());
  stop_->setVisible(running);
  progress_->setVisible(running);
  if (running) {
    progress_->setRange(0, 0);
    progressText_->setText(tr("Starting..."));
  }
  showMethod();
  if (!running) showProgress();
}

void MapRecipePanel::showProgress() {
  if (controller_.frames().empty()) {
    if (!controller_.mapping()) progressText_->clear();
    return;
  }
  const MapResult& frame = *controller_.frames().back();
  const QLocale locale;
  QStringList parts;
  if (frame.iterations > 0) {
    progress_->setRange(0, frame.iterations);
    progress_->setValue(frame.iteration);
    if (frame.iterations > 1)  // PCA has but one
      parts << tr("Step %1 of %2").arg(locale.toString(frame.iteration), locale.toString(frame.iterations));
  }
  if (frame.klDivergence >= 0)
    parts << tr("KL divergence %1").arg(locale.toString(frame.klDivergence, 'f', 3));
  QStringList shares;
  for (const float share : frame.shares) shares << percentText(double{share}, 1);
  if (!shares.isEmpty()) parts << tr("Share of the variance: %1").arg(shares.join(QStringLiteral(" + ")));
  progressText_->setText(parts.join(QStringLiteral(" · ")));
}

MapWish MapRecipePanel::wish() const {
  MapWish wish;
  wish.config.method = MapMethod(methods_->current());
  wish.config.dimensions = dimensions_->current() == 0 ? 2 : 3;
  wish.cosine = metric_->currentIndex() == 1;
  wish.config.perplexity = float(perplexity_->value());
  wish.config.neighbours = neighbours_->value();
  wish.config.minimumDistance = float(distance_->value());
  wish.config.iterations = iterations_->value();
  const bool helped = wish.config.method == MapMethod::umap && supervised_->isChecked();
  if (helped && controller_.hasTable()) wish.config.labels = labelNumbers(*controller_.facts()).labels;
  return wish;
}

}  // namespace likeness::ui
