#pragma once

#include <cstddef>

#include "app/cli/status_line.h"
#include "engine/faces/face_indexer.h"

namespace likeness::cli {

/// Shows on standard error how indexing is getting on, and every photo that could not be read.
class FacesProgress {
 public:
  void show(const IndexEvent& event);
  /// A line that stays.
  void line(const std::string& text) { line_.line(text); }

 private:
  void on(const IndexProgress& progress);
  void on(const PhotoIndexed&) {}
  void on(const PhotoFailed& failure);
  void on(const FilesVanished& vanished);

  StatusLine line_;
  std::size_t failuresShown_ = 0;
};

}  // namespace likeness::cli
