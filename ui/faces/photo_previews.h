#pragma once

#include "ui/faces/faces_engine.h"
#include "ui/faces/lazy_pictures.h"

namespace likeness::ui {

/// Photos of the library made small, decoded from their files at a reduced size; up to 128 MB of them.
class PhotoPreviews : public LazyPictures {
  Q_OBJECT

 public:
  static constexpr int longSide = 480;  // sharp on a tile, on dense screens too

  explicit PhotoPreviews(const FacesEngine& engine, QObject* parent = nullptr);
};

}  // namespace likeness::ui
