#pragma once

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "engine/recognize/ink.h"

namespace likeness::tests {

/// An arc of a pen, in degrees clockwise from the right.
inline void addArc(Stroke& stroke, float x, float y, float rx, float ry, double from, double to) {
  constexpr int steps = 24;
  for (int i = 0; i <= steps; ++i) {
    const double angle = (from + (to - from) * i / steps) * std::numbers::pi / 180;
    stroke.push_back(
        {x + rx * static_cast<float>(std::cos(angle)), y + ry * static_cast<float>(std::sin(angle))});
  }
}

/// One drawing of each digit from 0 to 9, plain forms, in the unit square.
inline std::vector<LabelledInk> penDigits() {
  std::vector<std::vector<Stroke>> forms(10);
  forms[0].resize(1);
  addArc(forms[0][0], 0.5F, 0.5F, 0.3F, 0.5F, -90, 270);
  forms[1] = {{{0.35F, 0.2F}, {0.5F, 0.0F}, {0.5F, 1.0F}}};
  forms[2].resize(1);
  addArc(forms[2][0], 0.5F, 0.27F, 0.3F, 0.27F, -170, 40);
  forms[2][0].insert(forms[2][0].end(), {{0.2F, 1.0F}, {0.82F, 1.0F}});
  forms[3].resize(1);
  addArc(forms[3][0], 0.5F, 0.25F, 0.28F, 0.25F, -160, 90);
  addArc(forms[3][0], 0.5F, 0.74F, 0.32F, 0.26F, -90, 150);
  forms[4] = {{{0.5F, 0.0F}, {0.2F, 0.6F}, {0.8F, 0.6F}}, {{0.62F, 0.35F}, {0.62F, 1.0F}}};
  forms[5].resize(2);
  forms[5][0] = {{0.3F, 0.0F}, {0.27F, 0.42F}};
  addArc(forms[5][0], 0.48F, 0.68F, 0.3F, 0.32F, -120, 150);
  forms[5][1] = {{0.32F, 0.0F}, {0.75F, 0.0F}};
  forms[6].resize(1);
  forms[6][0] = {{0.65F, 0.0F}, {0.32F, 0.45F}};
  addArc(forms[6][0], 0.5F, 0.72F, 0.27F, 0.28F, 190, 540);
  forms[7] = {{{0.2F, 0.0F}, {0.8F, 0.0F}, {0.4F, 1.0F}}};
  forms[8].resize(1);
  addArc(forms[8][0], 0.5F, 0.25F, 0.24F, 0.25F, 90, -270);
  addArc(forms[8][0], 0.5F, 0.75F, 0.29F, 0.25F, -90, 270);
  forms[9].resize(1);
  addArc(forms[9][0], 0.48F, 0.3F, 0.27F, 0.29F, 0, -350);
  forms[9][0].push_back({0.68F, 1.0F});
  std::vector<LabelledInk> drawings;
  for (std::size_t digit = 0; digit < forms.size(); ++digit)
    drawings.push_back({{forms[digit]}, std::to_string(digit), static_cast<int>(digit) + 1});
  return drawings;
}

}  // namespace likeness::tests
