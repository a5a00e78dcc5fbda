#include "ui/faces/looked_at_faces.h"

#include "engine/faces/face_choice.h"
#include "ui/core/error_text.h"
#include "ui/live/boxed_picture.h"

namespace likeness::ui {

int mainFaceOf(const LookedAtPhoto& photo, const FacePack& pack) {
  const auto largest = largestFace(photo.faces, pack.thresholds.seedQuality);
  return largest ? static_cast<int>(*largest) : -1;
}

void showLookedAt(BoxedPicture& canvas, const LookedAtPhoto& photo) {
  if (photo.problem) return canvas.setPhoto({}, errorMessage(*photo.problem));
  canvas.setPhoto(photo.picture);
  const double width = photo.picture.width();
  const double height = photo.picture.height();
  std::vector<PictureBox> faces;
  for (const Face& face : photo.faces)
    faces.push_back(
        {QRectF(face.box.x / width, face.box.y / height, face.box.width / width, face.box.height / height),
         {}});
  canvas.setBoxes(faces);
}

}  // namespace likeness::ui
