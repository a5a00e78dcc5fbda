#pragma once

#include <stop_token>

#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// Paints the points of a scene, on any thread. Many are summed up: each pixel mixes the colours of all
/// points on it (in linear light) and is the more opaque the more there are, 1 - exp(-sum). Few are drawn as
/// markers, those in front last; with room around them as pictures. Stopped: an image that is not complete.
CloudPicture paintCloud(const CloudScene& scene, const CloudFrame& frame, const std::stop_token& stop = {});

/// The radius of a point that suits so many of them on so many pixels, in pixels.
double cloudRadius(std::size_t points, double pixels);

}  // namespace likeness::ui
