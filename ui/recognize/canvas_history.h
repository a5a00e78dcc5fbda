#pragma once

#include <cstddef>
#include <vector>

#include "ui/recognize/canvas_content.h"

namespace likeness::ui {

/// The contents a canvas had, for undo and redo. Whole contents and not changes: they are small, and so
/// clearing and opening a picture are undone like a stroke.
class CanvasHistory {
 public:
  const CanvasContent& current() const { return contents_[at_]; }
  bool canUndo() const { return at_ > 0; }
  bool canRedo() const { return at_ + 1 < contents_.size(); }

  void push(CanvasContent content);
  void undo() { at_ -= canUndo() ? 1 : 0; }
  void redo() { at_ += canRedo() ? 1 : 0; }

 private:
  std::vector<CanvasContent> contents_ = {CanvasContent{}};
  std::size_t at_ = 0;
};

}  // namespace likeness::ui
