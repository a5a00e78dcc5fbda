#include "ui/core/widget_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int controlHeight = 32;
constexpr int scrollBarWidth = 12;
constexpr int menuArrowWidth = 14;

bool isPrimary(const QWidget* widget) {
  return widget && widget->property("primary").toBool();
}

/// A rectangle whose one-pixel border falls on whole pixels.
QRectF crisp(const QRect& rect) {
  return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawRound(QPainter* painter, const QRectF& rect, const QColor& fill, const QPen& pen = Qt::NoPen,
               double radius = spacing::radius) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(pen);
  painter->setBrush(fill);
  painter->drawRoundedRect(rect, radius, radius);
  painter->restore();
}

void drawRing(QPainter* painter, const QRect& rect, const QColor& color, double radius = spacing::radius) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(color, 2));
  painter->setBrush(Qt::NoBrush);
  painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
  painter->restore();
}

QColor blend(const QColor& below, const QColor& above, double share) {
  const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
  return {mix(below.red(), above.red()), mix(below.green(), above.green()), mix(below.blue(), above.blue())};
}

/// How a button looks that the mouse is over or that is held down.
QColor pressedTone(const QColor& fill, const QStyleOption* option) {
  const bool enabled = option->state & QStyle::State_Enabled;
  if (!enabled) return fill;
  const QColor towards = option->palette.color(QPalette::WindowText);
  if (option->state & QStyle::State_Sunken) return blend(fill, towards, 0.16);
  return option->state & QStyle::State_MouseOver ? blend(fill, towards, 0.07) : fill;
}

void drawChevron(QPainter* painter, const QPointF& center, double half, bool up, const QColor& color) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const double rise = up ? -half / 2 : half / 2;
  painter->drawPolyline(
      QPolygonF({center + QPointF(-half, -rise), center + QPointF(0, rise), center + QPointF(half, -rise)}));
  painter->restore();
}

void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
  const bool enabled = option->state & QStyle::State_Enabled;
  const bool primary = isPrimary(widget) && enabled;
  const bool checked = option->state & QStyle::State_On;
  QColor fill = primary ? colors().accent : option->palette.color(QPalette::Button);
  if (checked) fill = colors().accentSoft;
  const QColor border = checked ? colors().accent : enabled ? colors().control : colors().border;
  drawRound(painter, crisp(option->rect), pressedTone(fill, option),
            primary ? QPen(Qt::NoPen) : QPen(border));
}

void drawToolButton(const QStyleOption* option, QPainter* painter) {
  if (option->state & QStyle::State_On) {
    drawRound(painter, option->rect, pressedTone(colors().accentSoft, option));
  } else if (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken)) {
    if (option->state & QStyle::State_Enabled) {
      drawRound(painter, option->rect, pressedTone(option->palette.color(QPalette::Window), option));
    }
  }
}

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
  const bool enabled = option->state & QStyle::State_Enabled;
  const QColor fill = option->palette.color(enabled ? QPalette::Base : QPalette::Window);
  const bool wrong = widget && widget->property("wrong").toBool();
  const QColor border = wrong ? colors().bad : enabled ? colors().control : colors().border;
  drawRound(painter, crisp(option->rect), fill, QPen(border, 1));
  if (enabled && (option->state & QStyle::State_HasFocus)) drawRing(painter, option->rect, colors().accent);
}

void drawFocus(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
  if (!(option->state & QStyle::State_KeyboardFocusChange)) return;
  if (isPrimary(widget)) {
    drawRing(painter, option->rect.adjusted(2, 2, -2, -2), colors().accentText, spacing::radius - 2);
  } else {
    drawRing(painter, option->rect, colors().accent);
  }
}

void drawCheckBox(const QStyleOption* option, QPainter* painter) {
  const bool enabled = option->state & QStyle::State_Enabled;
  const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
  const QColor border = enabled ? colors().control : colors().border;
  const QColor fill = !on       ? option->palette.color(QPalette::Base)
                      : enabled ? colors().accent
                                : colors().control;
  drawRound(painter, crisp(option->rect), pressedTone(fill, option), on ? QPen(Qt::NoPen) : QPen(border), 4);
  if (!on) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(colors().accentText, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QRectF r = option->rect;
  const auto at = [&r](double x, double y) { return r.topLeft() + QPointF(x * r.width(), y * r.height()); };
  painter->drawPolyline(QPolygonF({at(0.25, 0.53), at(0.43, 0.7), at(0.76, 0.32)}));
  painter->restore();
}

void drawRadio(const QStyleOption* option, QPainter* painter) {
  const bool enabled = option->state & QStyle::State_Enabled;
  const bool on = option->state & QStyle::State_On;
  const QRectF rect = crisp(option->rect);
  const QColor accent = enabled ? colors().accent : colors().control;
  drawRound(painter, rect, option->palette.color(QPalette::Base),
            QPen(on        ? accent
                 : enabled ? colors().control
                           : colors().border,
                 on ? 2 : 1),
            rect.width() / 2);
  if (on) drawRound(painter, rect.adjusted(4, 4, -4, -4), accent, Qt::NoPen, rect.width() / 2);
}

void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QRect& groove,
                const QRect& handle) {
  const bool enabled = option->state & QStyle::State_Enabled;
  const bool flat = option->orientation == Qt::Horizontal;
  QRectF line = groove;
  if (flat) {
    line = QRectF(groove.left(), groove.center().y() - 1, groove.width(), 4);
  } else {
    line = QRectF(groove.center().x() - 1, groove.top(), 4, groove.height());
  }
  drawRound(painter, line, colors().border, Qt::NoPen, 2);
  const QColor accent = enabled ? colors().accent : colors().control;
  if (flat) {
    drawRound(painter, QRectF(line.topLeft(), QPointF(handle.center().x(), line.bottom())), accent, Qt::NoPen,
              2);
  }
  const QRectF knob(QPointF(handle.center()) - QPointF(7, 7), QSizeF(15, 15));
  drawRound(painter, knob, option->palette.color(QPalette::Base), QPen(accent, 2), 8);
  if (option->state & QStyle::State_HasFocus && option->state & QStyle::State_KeyboardFocusChange) {
    drawRing(painter, option->rect, colors().accent);
  }
}

void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle) {
  if (option->maximum <= option->minimum) return;  // all is seen: there is nothing to hold
  const bool held = option->state & QStyle::State_Sunken;
  const QColor fill = held ? colors().secondaryText : colors().control;
  const QRectF bar = QRectF(handle).adjusted(3, 3, -3, -3);
  drawRound(painter, bar, fill, Qt::NoPen, 3);
}

/// A button with words that opens a menu: the arrow stands behind the words and not under them.
const QStyleOptionToolButton* asWordsWithMenu(const QStyleOption* option) {
  const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
  if (!button || button->text.isEmpty() || button->toolButtonStyle == Qt::ToolButtonIconOnly) return nullptr;
  const bool opens = (button->features & QStyleOptionToolButton::HasMenu) &&
                     !(button->features & QStyleOptionToolButton::MenuButtonPopup);
  return opens ? button : nullptr;
}

QColor arrowColor(const QStyleOption* option) {
  return option->palette.color(option->state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled,
                               QPalette::Text);
}

}  // namespace

WidgetStyle::WidgetStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void WidgetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
  switch (element) {
    case PE_PanelButtonCommand:
      return drawButton(option, painter, widget);
    case PE_FrameDefaultButton:
      return;
    case PE_PanelButtonTool:
      return drawToolButton(option, painter);
    case PE_FrameFocusRect:
      return drawFocus(option, painter, widget);
    case PE_PanelLineEdit:
      if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
          frame && frame->lineWidth > 0) {
        return drawField(option, painter, widget);
      }
      return;
    case PE_FrameLineEdit:
      return drawField(option, painter, widget);
    case PE_IndicatorCheckBox:
      return drawCheckBox(option, painter);
    case PE_IndicatorRadioButton:
      return drawRadio(option, painter);
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void WidgetStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
  if (element == CE_PushButtonLabel && isPrimary(widget) && (option->state & State_Enabled)) {
    QStyleOptionButton copy = *qstyleoption_cast<const QStyleOptionButton*>(option);
    copy.palette.setColor(QPalette::ButtonText, colors().accentText);
    if (!copy.icon.isNull()) {
      copy.icon = QIcon(copy.icon.pixmap(copy.iconSize, widget->devicePixelRatioF(), QIcon::Selected));
    }
    return QProxyStyle::drawControl(element, &copy, painter, widget);
  }
  if (element == CE_ProgressBarGroove) {
    drawRound(painter, option->rect, colors().border, Qt::NoPen, option->rect.height() / 2.0);
    return;
  }
  if (element == CE_ProgressBarContents) {
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (bar && bar->maximum > bar->minimum) {
      const double share = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
      QRectF rect = option->rect;
      rect.setWidth(std::max(rect.height(), rect.width() * share));
      drawRound(painter, rect, colors().accent, Qt::NoPen, rect.height() / 2);
      return;
    }
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void WidgetStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const {
  const auto part = [&](SubControl subControl) {
    return subControlRect(control, option, subControl, widget);
  };
  switch (control) {
    case CC_ComboBox: {
      drawField(option, painter, widget);
      drawChevron(painter, QRectF(part(SC_ComboBoxArrow)).center(), 4, false, arrowColor(option));
      return;
    }
    case CC_SpinBox: {
      drawField(option, painter, widget);
      const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
      if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
      drawChevron(painter, QRectF(part(SC_SpinBoxUp)).center() + QPointF(0, 1), 3.5, true,
                  arrowColor(option));
      drawChevron(painter, QRectF(part(SC_SpinBoxDown)).center(), 3.5, false, arrowColor(option));
      return;
    }
    case CC_ToolButton:
      if (const auto* button = asWordsWithMenu(option)) {
        QStyleOptionToolButton words = *button;
        words.features &= ~QStyleOptionToolButton::HasMenu;
        words.text.clear();
        words.icon = {};
        QProxyStyle::drawComplexControl(control, &words, painter, widget);
        words = *button;
        words.rect.adjust(0, 0, -menuArrowWidth, 0);
        drawControl(CE_ToolButtonLabel, &words, painter, widget);
        const QPointF arrow(option->rect.right() - menuArrowWidth / 2.0 - 1, option->rect.center().y() + 1);
        return drawChevron(painter, arrow, 3.5, false, arrowColor(option));
      }
      break;
    case CC_Slider:
      if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        return drawSlider(slider, painter, part(SC_SliderGroove), part(SC_SliderHandle));
      }
      break;
    case CC_ScrollBar:
      if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        return drawScrollBar(bar, painter, part(SC_ScrollBarSlider));
      }
      break;
    default:
      break;
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WidgetStyle::subElementRect(SubElement element, const QStyleOption* option,
                                  const QWidget* widget) const {
  if (element == SE_PushButtonFocusRect) return option->rect;
  if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) {
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (bar && !bar->textVisible) return option->rect;
  }
  const QRect rect = QProxyStyle::subElementRect(element, option, widget);
  if (element != SE_LineEditContents) return rect;
  // Not in combo boxes and the like, which bring their own room and have no frame in them.
  const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
  return frame && frame->lineWidth > 0 ? rect.adjusted(spacing::tiny, 0, -spacing::tiny, 0) : rect;
}

QRect WidgetStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                  SubControl subControl, const QWidget* widget) const {
  if (control == CC_ScrollBar) {
    if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine) return {};
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar && (subControl == SC_ScrollBarGroove || subControl == SC_ScrollBarSlider)) {
      const bool flat = bar->orientation == Qt::Horizontal;
      const int length = flat ? bar->rect.width() : bar->rect.height();
      if (subControl == SC_ScrollBarGroove) return bar->rect;
      const qint64 range = qint64(bar->maximum) - bar->minimum;
      const auto share = double(bar->pageStep) / double(range + bar->pageStep);
      const int handle = range > 0 ? std::max(32, int(length * share)) : length;
      const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                             bar->upsideDown);
      return flat ? QRect(at, 0, handle, bar->rect.height()) : QRect(0, at, bar->rect.width(), handle);
    }
  }
  QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
  if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) rect.setLeft(option->rect.left() + 9);
  if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) rect.setLeft(option->rect.left() + 5);
  return rect;
}

QSize WidgetStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const {
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  switch (type) {
    case CT_PushButton:
      result += QSize(spacing::small, 0);
      [[fallthrough]];
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
      return result.expandedTo({0, controlHeight});
    case CT_ToolButton:
      return asWordsWithMenu(option) ? result + QSize(menuArrowWidth, 0) : result;
    case CT_ItemViewItem:
      return result.expandedTo({0, 28});
    default:
      return result;
  }
}

int WidgetStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_ScrollBarExtent:
      return scrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return 18;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
      return spacing::iconSize;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int WidgetStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
  if (hint == SH_ComboBox_Popup) return 0;
  if (hint == SH_Slider_AbsoluteSetButtons) return Qt::LeftButton;  // a click on the groove goes there
  if (hint == SH_EtchDisabledText) return 0;
  return QProxyStyle::styleHint(hint, option, widget, data);
}

}  // namespace likeness::ui
