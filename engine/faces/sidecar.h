#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/faces/face.h"
#include "engine/faces/face_overlap.h"

namespace likeness {

/// A face and its name as other programs exchange them.
struct FaceRegion {
  FaceBox box;       // in shares (0 to 1) of the upright photo's width and height
  std::string name;  // empty when nobody named it
};

/// The upright size of a photo in pixels, and the EXIF orientation that was applied to get it: some programs
/// write regions of the picture as it is stored.
struct PhotoFrame {
  int width = 0;
  int height = 0;
  int orientation = 1;
};

/// What a sidecar says about people. The photo itself is never opened by anything here, still less written.
struct Sidecar {
  std::vector<FaceRegion> regions;  // MWG regions, and those of MP (Microsoft) that MWG does not have
  std::vector<std::string>
      nameTags;  // names without a place: digiKam's tags below "People", IPTC PersonInImage
};

/// The sidecar of a photo: "photo.jpg.xmp" (digiKam, darktable) or else "photo.xmp" (Adobe); nothing when
/// there is neither.
std::optional<std::filesystem::path> findSidecar(const std::filesystem::path& photo);

/// Reads a sidecar. Errors: those of readFile; fileDamaged; fileTooLarge above 16 MiB.
Sidecar readSidecar(const std::filesystem::path& file, const PhotoFrame& frame);
/// The same from memory; `name` names it in errors.
Sidecar parseSidecar(const std::string& xmp, const std::string& name, const PhotoFrame& frame);

/// Writes face regions beside a photo in both forms (Metadata Working Group, Guidelines for handling image
/// metadata 2.0; Microsoft, People tagging overview), into the sidecar that it has or else "photo.jpg.xmp".
/// What an existing one says otherwise stays: a region that covers one of ours (IoU of at least a half) takes
/// our box, and our name unless that is empty; all others are kept, and ours are appended. Returns the
/// sidecar. Errors: fileDamaged for an existing one that cannot be read (it is left as it is); diskFull,
/// fileUnwritable.
std::filesystem::path writeSidecar(const std::filesystem::path& photo, const std::vector<FaceRegion>& regions,
                                   const PhotoFrame& frame);
/// The XMP that writeSidecar would write over `existing`, which may be empty.
std::string mergedSidecar(const std::string& existing, const std::string& name,
                          const std::vector<FaceRegion>& regions, const PhotoFrame& frame);

/// The name that a sidecar gives each box (shares of the photo as above), empty where it gives none: pairs by
/// falling IoU of at least `leastIou`, each region once. A lone name tag belongs to a lone box.
std::vector<std::string> matchNames(const Sidecar& sidecar, const std::vector<FaceBox>& boxes,
                                    float leastIou = 0.3F);

}  // namespace likeness
