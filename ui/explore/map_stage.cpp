#include "ui/explore/map_stage.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <cmath>

#include "ui/core/icon.h"
#include "ui/core/sample_image.h"
#include "ui/core/style.h"
#include "ui/explore/color_legend.h"
#include "ui/explore/frame_glide.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/time_slider.h"

namespace likeness::ui {

namespace {

constexpr int typingMs = 250;
constexpr std::size_t mostFields = 7;  // on the card of a point

RowSelection::Combine combineOf(CloudMap::Combine how) {
  return RowSelection::Combine(int(how));
}

/// A factor of 4^-1 to 4 from a slider of -100 to 100.
double factorOf(int value) {
  return std::pow(4.0, value / 100.0);
}

}  // namespace

MapStage::MapStage(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      map_(new CloudMap),
      legend_(new ColorLegend),
      frames_(new TimeSlider),
      glide_(new FrameGlide([this](const auto& places) { map_->setPlaces(places, true); }, this)),
      searchTimer_(new QTimer(this)) {
  map_->setPlaceholder(tr("Placing the points..."));
  map_->setCards([this](int row) { return cardOf(row); });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(makeSearch());
  column->addWidget(makeTools());
  column->addWidget(map_, 1);
  column->addWidget(frames_);
  column->addWidget(legend_);
  connectMap();
  connect(&controller_, &ExploreController::tableChanged, this, &MapStage::takeTable);
  connect(&controller_, &ExploreController::factsChanged, this, [this](int changed) {
    fillColumns(changed >= 0 ? changed : colorBy_->currentData().toInt());
    recolor();
  });
  connect(&controller_, &ExploreController::mapStarted, this, [this] {
    newSeries_ = true;
    frames_->setCount(0, true);
  });
  connect(&controller_, &ExploreController::frameAdded, this, [this] {
    const int count = int(controller_.frames().size());
    frames_->setCount(count, std::exchange(newSeries_, false));
  });
  connect(frames_, &TimeSlider::frameChosen, this, &MapStage::showFrame);
  connect(&controller_, &ExploreController::neighboursChanged, this, &MapStage::showNeighbours);
  connect(&controller_, &ExploreController::searched, this, &MapStage::showFound);
  connect(&controller_.selection(), &RowSelection::changed, this, &MapStage::showSelection);
}

QToolButton* MapStage::makeTool(const QString& iconName, const QString& text, const QString& name,
                                bool checkable) {
  auto* button = new QToolButton;
  button->setIcon(icon(iconName));
  button->setToolTip(text);
  button->setAccessibleName(text);
  button->setObjectName(name);
  button->setCheckable(checkable);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setIconSize({spacing::iconSize, spacing::iconSize});
  return button;
}

QWidget* MapStage::makeTools() {
  auto* tools = new QWidget;
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins({});
  row->setSpacing(spacing::tiny);
  auto* group = new QButtonGroup(this);
  const auto add = [&](const char* name, const QString& text, CloudMap::Tool tool) {
    auto* button = makeTool(QLatin1String(name), text, QLatin1String(name), true);
    button->setChecked(tool == CloudMap::Tool::move);
    group->addButton(button);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, tool] { map_->setTool(tool); });
  };
  add("tool-move", tr("Move: drag to pan (in 3D to turn), the wheel zooms"), CloudMap::Tool::move);
  add("tool-rectangle", tr("Select by a rectangle. Shift adds, Alt takes away"), CloudMap::Tool::rectangle);
  add("tool-lasso", tr("Select by a lasso. Shift adds, Alt takes away"), CloudMap::Tool::lasso);
  auto* fit = makeTool(QStringLiteral("fit"), tr("Show everything (0)"), QStringLiteral("fitMap"), false);
  connect(fit, &QToolButton::clicked, map_, &CloudMap::fit);
  row->addWidget(fit);
  row->addSpacing(spacing::small);
  row->addWidget(makeViewMenu());
  row->addStretch(1);
  colorBy_ = new QComboBox;
  colorBy_->setObjectName(QStringLiteral("colorBy"));
  colorBy_->setAccessibleName(tr("Colour by"));
  colorBy_->setToolTip(tr("The column that colours the points"));
  colorBy_->setMinimumWidth(90);
  colorBy_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  colorBy_->setMinimumContentsLength(14);
  connect(colorBy_, &QComboBox::activated, this, &MapStage::recolor);
  row->addWidget(colorBy_);
  return tools;
}

QToolButton* MapStage::makeViewMenu() {
  auto* button =
      makeTool(QStringLiteral("slider"), tr("How points are shown"), QStringLiteral("viewMenu"), false);
  button->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(button);
  button->setMenu(menu);
  const auto addSwitch = [&](const QString& text, const char* name, auto apply) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(true);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::toggled, map_, apply);
  };
  addSwitch(tr("Names of clusters"), "showNames", &CloudMap::setLabelsShown);
  addSwitch(tr("Pictures where there is room"), "showPictures", &CloudMap::setThumbnails);
  menu->addSeparator();
  auto* sliders = new QWidget;
  auto* form = new QFormLayout(sliders);
  const auto addSlider = [&](const QString& text, const char* name, auto apply) {
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(-100, 100);
    slider->setMinimumWidth(120);
    slider->setAccessibleName(text);
    slider->setObjectName(QLatin1String(name));
    connect(slider, &QSlider::valueChanged, this, [apply](int value) { apply(factorOf(value)); });
    form->addRow(text, slider);
  };
  addSlider(tr("Size"), "pointSize", [this](double factor) { map_->setPointSize(factor); });
  addSlider(tr("Opacity"), "pointOpacity", [this](double factor) { map_->setOpacity(factor); });
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(sliders);
  menu->addAction(action);
  return button;
}

QWidget* MapStage::makeSearch() {
  auto* bar = new QWidget;
  search_ = new QLineEdit;
  search_->setObjectName(QStringLiteral("searchField"));
  search_->setPlaceholderText(tr("Search"));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  searchKind_ = new QComboBox;
  searchKind_->setObjectName(QStringLiteral("searchKind"));
  searchKind_->setAccessibleName(tr("How to search"));
  searchKind_->addItems({tr("Text"), tr("Row numbers"), tr("Regular expression")});
  found_ = makeSecondary({});
  found_->setWordWrap(false);
  found_->setTextFormat(Qt::PlainText);
  found_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(search_, 2);
  row->addWidget(searchKind_);
  row->addWidget(found_, 2);
  searchTimer_->setSingleShot(true);
  searchTimer_->setInterval(typingMs);
  connect(searchTimer_, &QTimer::timeout, this, &MapStage::startSearch);
  connect(search_, &QLineEdit::textEdited, searchTimer_, qOverload<>(&QTimer::start));
  connect(search_, &QLineEdit::returnPressed, this, &MapStage::startSearch);
  connect(searchKind_, &QComboBox::activated, this, &MapStage::startSearch);
  return bar;
}

void MapStage::connectMap() {
  connect(map_, &CloudMap::chosen, this, [this](int point, CloudMap::Combine how) {
    controller_.selection().combine({point}, combineOf(how));
    if (how == CloudMap::Combine::replace) emit chosen(point);
  });
  connect(map_, &CloudMap::areaSelected, this, [this](const std::vector<int>& points, CloudMap::Combine how) {
    controller_.selection().combine(points, combineOf(how));
  });
  connect(legend_, &ColorLegend::hiddenChanged, this, &MapStage::hideColors);
  connect(legend_, &ColorLegend::selectWanted, this, [this](int color) {
    const auto& index = legend_->shown().colors->index;
    std::vector<int> rows;
    for (std::size_t i = 0; i < index.size(); ++i) {
      if (int(index[i]) == color) rows.push_back(int(i));
    }
    controller_.selection().combine(rows, RowSelection::Combine::replace);
  });
}

void MapStage::takeTable() {
  map_->clear();
  glide_->forget();
  frames_->setCount(0, true);
  search_->clear();
  found_->clear();
  fillColumns(controller_.facts()->labelColumn);
  legend_->setColors(colorsOf(*controller_.facts(), colorBy_->currentData().toInt()));
}

void MapStage::fillColumns(int chosen) {
  colorBy_->clear();
  colorBy_->addItem(tr("One colour"), -1);
  const auto& columns = controller_.facts()->columns;
  for (std::size_t i = 0; i < columns.size(); ++i)
    colorBy_->addItem(tr("Colour: %1").arg(QString::fromStdString(columns[i].name)), int(i));
  colorBy_->setCurrentIndex(std::max(0, colorBy_->findData(chosen)));
}

void MapStage::colorBy(int column) {
  colorBy_->setCurrentIndex(std::max(0, colorBy_->findData(column)));
  recolor();
}

void MapStage::recolor() {
  if (!controller_.hasTable()) return;
  const ColumnColors colors = colorsOf(*controller_.facts(), colorBy_->currentData().toInt());
  hidden_.clear();
  legend_->setColors(colors);
  map_->setColors(colors.colors, colors.names);
}

void MapStage::hideColors(const std::vector<std::uint8_t>& hidden) {
  const ColumnColors& shown = legend_->shown();
  auto colors = std::make_shared<CloudColors>(*shown.colors);
  colors->hidden = hidden_ = hidden;
  map_->setColors(colors, shown.names);
}

void MapStage::showSelection() {
  map_->setMarks(controller_.selection().marks(), controller_.selection().count() > 0);
}

void MapStage::showFrame(int frame) {
  if (frame < 0 || std::size_t(frame) >= controller_.frames().size()) return;
  const auto& shown = controller_.frames()[std::size_t(frame)];
  const bool fresh = map_->pointCount() != shown->places.rows;
  if (fresh) glide_->forget();
  glide_->moveTo(std::shared_ptr<const Matrix>(shown, &shown->places), isVisible() ? frames_->moveMs() : 0);
  if (fresh) {
    map_->setPictures(controller_.facts()->pictures);
    map_->setColors(legend_->shown().colors, legend_->shown().names);
    showSelection();
  }
  const QLocale locale;
  frames_->setWords(shown->iterations > 0 ? tr("Step %1").arg(locale.toString(shown->iteration))
                                          : tr("Frame %1").arg(locale.toString(frame + 1)));
}

MapFilmFrames MapStage::film() const {
  MapFilmFrames film;
  for (const auto& frame : controller_.frames()) {
    film.places.emplace_back(frame, &frame->places);
    film.captions.push_back(tr("Step %1").arg(frame->iteration).toStdString());
  }
  if (film.places.empty() || !legend_->shown().colors) return {};
  const CloudColors& colors = *legend_->shown().colors;
  for (std::size_t row = 0; row < film.places.front()->rows; ++row) {
    const std::uint16_t color = row < colors.index.size() ? colors.index[row] : std::uint16_t{0};
    film.colors.push_back(colors.palette[color]);
    if (color >= hidden_.size() || hidden_[color] == 0) film.rows.push_back(row);
  }
  if (film.rows.empty()) return {};
  return film;
}

void MapStage::showNeighbours() {
  map_->setLinks(controller_.neighbours().row, controller_.neighbours().rows);
}

void MapStage::startSearch() {
  searchTimer_->stop();
  if (search_->text().trimmed().isEmpty()) return found_->clear();
  controller_.search(search_->text(), SearchKind(searchKind_->currentIndex()), -1);
}

void MapStage::showFound(const SearchResult& result) {
  if (search_->text().trimmed().isEmpty()) return;
  found_->setText(!result.problem.isEmpty() ? result.problem
                  : result.rows.empty()     ? tr("Nothing found.")
                                            : tr("%n found", nullptr, int(result.rows.size())));
  found_->setToolTip(found_->text());
  if (result.rows.size() == 1) map_->reveal(result.rows.front());
}

CloudCard MapStage::cardOf(int row) const {
  CloudCard card;
  const EmbeddingTable& facts = *controller_.facts();
  card.title = tr("Row %1").arg(QLocale().toString(row + 1));
  for (const EmbeddingColumn& column : facts.columns) {
    if (std::size_t(card.lines.size()) == mostFields) break;
    card.lines << QStringLiteral("%1: %2").arg(QString::fromStdString(column.name),
                                               valueText(column, std::size_t(row)));
  }
  return card;
}

}  // namespace likeness::ui
