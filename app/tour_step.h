#pragma once

#include <cstdio>
#include <functional>
#include <vector>

namespace likeness::ui {

/// A thing a tour does. The action says whether the window did what it should.
struct TourStep {
  const char* name;
  std::function<bool()> action;
};

/// Takes steps one after another; one that does not go as it should is named on standard error and does not
/// keep the others from being seen. True when none was.
inline bool takeSteps(const std::vector<TourStep>& steps) {
  bool good = true;
  for (const TourStep& step : steps) {
    if (step.action()) continue;
    std::fprintf(stderr, "tour: %s did not go as it should\n", step.name);
    good = false;
  }
  return good;
}

}  // namespace likeness::ui
