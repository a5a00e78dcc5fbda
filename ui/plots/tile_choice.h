#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace likeness::ui {

/// Which points have room for a picture: taken in the order given, each that is no nearer than `apart` (in x
/// or in y) to one that was taken before. Looks a little beyond the area, so that what is at its edges stays
/// when it moves; returns up to `atMost` of the points inside, in that order.
std::vector<int> chooseTiles(const std::vector<QPointF>& places, const std::vector<int>& order,
                             const QRectF& area, double apart, std::size_t atMost);

/// A good side of the pictures, in pixels: large where points are far from each other, small in a crowd.
/// `crowd` is the number of points that a square of 64 by 64 pixels holds on average.
double tileSide(double crowd);
/// The distance to keep: nearly none where pictures hide nobody, wider in a crowd, so that it is seen too.
double tileDistance(double crowd);

}  // namespace likeness::ui
