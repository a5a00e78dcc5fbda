#pragma once

#include <exiv2/exiv2.hpp>
#include <string>
#include <vector>

#include "engine/faces/sidecar.h"

namespace likeness {

/// One item of a list of regions in XMP; `index` counts from 1, as XMP does.
struct StoredRegion {
  int index = 0;
  bool isFace = true;
  bool hasBox = false;
  FaceRegion region;  // in shares of the upright photo
};

/// A way to write face regions. Both lists may hold more than we know of; what is not set stays.
class RegionForm {
 public:
  virtual ~RegionForm() = default;
  virtual std::vector<StoredRegion> read(const Exiv2::XmpData& data, const PhotoFrame& frame) const = 0;
  /// Makes what stands around the list, where it is missing.
  virtual void prepare(Exiv2::XmpData& data, const PhotoFrame& frame) const = 0;
  /// Sets an item, or with an index one beyond the last appends one. An empty name leaves the stored one.
  virtual void set(Exiv2::XmpData& data, int index, const FaceRegion& region) const = 0;
};

/// Metadata Working Group: centre and size. Microsoft Photo: "left, top, width, height".
const RegionForm& mwgRegions();
const RegionForm& microsoftRegions();

}  // namespace likeness
