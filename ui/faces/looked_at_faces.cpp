#include "ui/faces/looked_at_faces.h"

#include <algorithm>

#include "ui/core/error_text.h"
#include "ui/faces/photo_canvas.h"

namespace likeness::ui {

int largestFace(const LookedAtPhoto& photo) {
  const auto area = [](const Face& face) { return face.box.width * face.box.height; };
  const auto largest = std::ranges::max_element(photo.faces, {}, area);
  return largest == photo.faces.end() ? -1 : static_cast<int>(largest - photo.faces.begin());
}

void showLookedAt(PhotoCanvas& canvas, const LookedAtPhoto& photo) {
  if (photo.problem) return canvas.setPhoto({}, errorMessage(*photo.problem));
  canvas.setPhoto(photo.picture);
  const double width = photo.picture.width();
  const double height = photo.picture.height();
  std::vector<CanvasFace> faces;
  for (const Face& face : photo.faces)
    faces.push_back(
        {QRectF(face.box.x / width, face.box.y / height, face.box.width / width, face.box.height / height),
         {}});
  canvas.setFaces(faces);
}

}  // namespace likeness::ui
