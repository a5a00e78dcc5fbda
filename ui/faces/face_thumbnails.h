#pragma once

#include "ui/faces/lazy_pictures.h"

namespace likeness::ui {

/// The small pictures of faces that the library holds, up to 96 MB of them.
class FaceThumbnails : public LazyPictures {
  Q_OBJECT

 public:
  explicit FaceThumbnails(QObject* parent = nullptr);
};

}  // namespace likeness::ui
