#include "ui/plots/tile_choice.h"

#include <algorithm>
#include <cmath>

namespace likeness::ui {

namespace {

constexpr double largestSide = 72, smallestSide = 32;
constexpr double fewInSquare = 0.5, manyInSquare = 40;

/// 0 where there are few points, 1 in a crowd.
double crowding(double crowd) {
  return std::clamp(std::log(std::max(crowd, 1e-9) / fewInSquare) / std::log(manyInSquare / fewInSquare), 0.0,
                    1.0);
}

/// Squares of the side `apart`: each holds one tile at most, so that nine of them tell all that are near.
class Board {
 public:
  Board(const QRectF& area, double apart)
      : area_(area.adjusted(-2 * apart, -2 * apart, 2 * apart, 2 * apart)),
        apart_(apart),
        columns_(int(area_.width() / apart) + 3),
        rows_(int(area_.height() / apart) + 3),
        taken_(std::size_t(columns_) * std::size_t(rows_)) {}

  bool take(const QPointF& place) {
    if (place.x() < area_.left() || place.x() > area_.right() || place.y() < area_.top() ||
        place.y() > area_.bottom())
      return false;
    const int column = int((place.x() - area_.left()) / apart_) + 1;
    const int row = int((place.y() - area_.top()) / apart_) + 1;
    for (int y = row - 1; y <= row + 1; ++y) {
      for (int x = column - 1; x <= column + 1; ++x) {
        const Square& near = square(x, y);
        if (near.used && std::abs(near.place.x() - place.x()) < apart_ &&
            std::abs(near.place.y() - place.y()) < apart_)
          return false;
      }
    }
    square(column, row) = {place, true};
    return true;
  }

 private:
  struct Square {
    QPointF place;
    bool used = false;
  };
  Square& square(int x, int y) { return taken_[std::size_t(y) * std::size_t(columns_) + std::size_t(x)]; }

  QRectF area_;
  double apart_;
  int columns_, rows_;
  std::vector<Square> taken_;
};

}  // namespace

std::vector<int> chooseTiles(const std::vector<QPointF>& places, const std::vector<int>& order,
                             const QRectF& area, double apart, std::size_t atMost) {
  Board board(area, apart);
  std::vector<int> chosen;
  for (const int point : order) {
    if (chosen.size() == atMost) break;
    const QPointF& place = places[std::size_t(point)];
    if (board.take(place) && area.contains(place)) chosen.push_back(point);
  }
  return chosen;
}

double tileSide(double crowd) {
  return std::round(largestSide + (smallestSide - largestSide) * crowding(crowd));
}

double tileDistance(double crowd) {
  return tileSide(crowd) * (1.08 + 0.6 * crowding(crowd));
}

}  // namespace likeness::ui
