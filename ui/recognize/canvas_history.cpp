#include "ui/recognize/canvas_history.h"

#include <utility>

namespace likeness::ui {

namespace {
constexpr std::size_t mostContents = 200;
}

void CanvasHistory::push(CanvasContent content) {
  contents_.resize(at_ + 1);
  contents_.push_back(std::move(content));
  if (contents_.size() > mostContents) contents_.erase(contents_.begin());
  at_ = contents_.size() - 1;
}

}  // namespace likeness::ui
