#include "ui/explore/map_tools.h"

#include <QAction>
#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>
#include <cmath>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/plots/cloud_map.h"

namespace likeness::ui {

namespace {

/// A factor of 4^-1 to 4 from a slider of -100 to 100.
double factorOf(int value) {
  return std::pow(4.0, value / 100.0);
}

}  // namespace

MapTools::MapTools(CloudMap& map, QWidget* parent) : QWidget(parent), map_(map), row_(new QHBoxLayout(this)) {
  row_->setContentsMargins({});
  row_->setSpacing(spacing::tiny);
  addSelectionTools();
  auto* fit = makeTool(QStringLiteral("fit"), tr("Show everything (0)"), QStringLiteral("fitMap"), false);
  connect(fit, &QToolButton::clicked, &map_, &CloudMap::fit);
  row_->addWidget(fit);
  row_->addSpacing(spacing::small);
  row_->addWidget(makeViewMenu());
  row_->addStretch(1);
}

void MapTools::addAtEnd(QWidget* widget) {
  row_->addWidget(widget);
}

QToolButton* MapTools::makeTool(const QString& iconName, const QString& text, const QString& name,
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

void MapTools::addSelectionTools() {
  auto* group = new QButtonGroup(this);
  const auto add = [&](const char* name, const QString& text, CloudMap::Tool tool) {
    auto* button = makeTool(QLatin1String(name), text, QLatin1String(name), true);
    button->setChecked(tool == CloudMap::Tool::move);
    group->addButton(button);
    row_->addWidget(button);
    connect(button, &QToolButton::clicked, &map_, [this, tool] { map_.setTool(tool); });
  };
  add("tool-move", tr("Move: drag to pan (in 3D to turn), the wheel zooms"), CloudMap::Tool::move);
  add("tool-rectangle", tr("Select by a rectangle. Shift adds, Alt takes away"), CloudMap::Tool::rectangle);
  add("tool-lasso", tr("Select by a lasso. Shift adds, Alt takes away"), CloudMap::Tool::lasso);
}

QToolButton* MapTools::makeViewMenu() {
  auto* button =
      makeTool(QStringLiteral("slider"), tr("How points are shown"), QStringLiteral("viewMenu"), false);
  button->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(button);
  button->setMenu(menu);
  addSwitches(menu);
  menu->addSeparator();
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(makeSliders());
  menu->addAction(action);
  return button;
}

void MapTools::addSwitches(QMenu* menu) {
  const auto add = [&](const QString& text, const char* name, bool on, auto apply) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::toggled, &map_, apply);
  };
  add(tr("Names of clusters"), "showNames", true, &CloudMap::setLabelsShown);
  add(tr("Pictures where there is room"), "showPictures", true, &CloudMap::setThumbnails);
  add(tr("Density instead of points"), "showDensity", false, &CloudMap::setDensity);
}

QWidget* MapTools::makeSliders() {
  auto* sliders = new QWidget;
  auto* form = new QFormLayout(sliders);
  const auto add = [&](const QString& text, const char* name, auto apply) {
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(-100, 100);
    slider->setMinimumWidth(120);
    slider->setAccessibleName(text);
    slider->setObjectName(QLatin1String(name));
    connect(slider, &QSlider::valueChanged, &map_, [apply](int value) { apply(factorOf(value)); });
    form->addRow(text, slider);
  };
  add(tr("Size"), "pointSize", [this](double factor) { map_.setPointSize(factor); });
  add(tr("Opacity"), "pointOpacity", [this](double factor) { map_.setOpacity(factor); });
  return sliders;
}

}  // namespace likeness::ui
