#pragma once

#include <QImage>
#include <map>
#include <vector>

#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// Markers of a scene, set pixel by pixel into a picture: thousands in milliseconds.
class CloudStamps {
 public:
  /// `radius` in pixels of the image, at a depth in the middle.
  CloudStamps(const CloudScene& scene, double radius, double opacity);

  enum class Role { plain, selected, behind };  // behind: not selected while others are
  /// Sets the marker of a colour; `depth` 0 is far (smaller, fainter), 1 near. What is outside is cut.
  void draw(QImage& picture, double x, double y, std::size_t color, Role role, double depth = 0.5);

 private:
  struct Pixel {
    int x;
    int y;
    QRgb color;  // premultiplied
  };
  using Stamp = std::vector<Pixel>;

  const Stamp& stamp(std::size_t color, Role role, int level);
  Stamp make(std::size_t color, Role role, int level) const;

  const CloudScene& scene_;
  double radius_, opacity_;
  std::map<std::size_t, Stamp> stamps_;
};

}  // namespace likeness::ui
