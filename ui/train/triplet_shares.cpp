#include "ui/train/triplet_shares.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>

#include "ui/core/style.h"
#include "ui/train/triplet_list.h"

namespace likeness::ui {

namespace {

constexpr std::size_t most = 1000;
constexpr int legendHeight = 34;

}  // namespace

TripletShares::TripletShares(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Hard, semi-hard and easy triplets"));
}

void TripletShares::add(const HealthReport& report) {
  if (report.hardShare + report.semiHardShare + report.easyShare < 0.5F) return;
  shares_.push_back({double(report.step), double(report.hardShare), double(report.semiHardShare),
                     double(report.easyShare)});
  if (shares_.size() > most) {
    std::vector<Share> kept;
    for (std::size_t i = 0; i < shares_.size(); i += 2) kept.push_back(shares_[i]);
    shares_ = std::move(kept);
  }
  update();
}

void TripletShares::clear() {
  shares_.clear();
  update();
}

void TripletShares::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area = QRectF(rect()).adjusted(0, 0, 0, -legendHeight);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().grid);
  painter.drawRoundedRect(area, 3, 3);
  paintLegend(painter);
  if (shares_.empty()) return;
  const double first = shares_.front().step, last = std::max(shares_.back().step, first + 1);
  const auto x = [&](double step) { return area.left() + area.width() * (step - first) / (last - first); };
  // From the top: everything, then what is not easy, then what is hard, one over the other.
  const std::array kinds = {TripletKind::easy, TripletKind::semiHard, TripletKind::hard};
  for (const TripletKind kind : kinds) {
    QPainterPath path(area.bottomLeft());
    double height = 0;
    for (const auto& share : shares_) {
      height =
          kind == TripletKind::easy ? 1 : share.hard + (kind == TripletKind::semiHard ? share.semiHard : 0);
      if (path.elementCount() == 1) path.lineTo(area.left(), area.bottom() - area.height() * height);
      path.lineTo(x(share.step), area.bottom() - area.height() * height);
    }
    path.lineTo(area.right(), area.bottom() - area.height() * height);
    path.lineTo(area.bottomRight());
    QColor color = tripletKindColor(kind);
    color.setAlpha(isDark() ? 190 : 210);
    painter.setBrush(color);
    painter.drawPath(path);
  }
}

void TripletShares::paintLegend(QPainter& painter) const {
  const std::array kinds = {TripletKind::hard, TripletKind::semiHard, TripletKind::easy};
  painter.setFont(tabularFont(smallFont(font())));
  const double width = this->width() / 3.0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const double left = double(i) * width, top = height() - legendHeight + 6;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tripletKindColor(kinds[i]));
    painter.drawRoundedRect(QRectF(left, top + 3, 8, 8), 2, 2);
    painter.setPen(palette().text().color());
    painter.drawText(QRectF(left + 12, top - 1, width - 12, 15), Qt::AlignVCenter, tripletKindName(kinds[i]));
    if (shares_.empty()) continue;
    const auto& now = shares_.back();
    const double share = i == 0 ? now.hard : i == 1 ? now.semiHard : now.easy;
    painter.setPen(colors().secondaryText);
    painter.drawText(QRectF(left + 12, top + 13, width - 12, 15), Qt::AlignVCenter,
                     tr("%1 %").arg(QLocale().toString(100 * share, 'f', 0)));
  }
}

}  // namespace likeness::ui
