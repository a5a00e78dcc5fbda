#include "engine/faces/sidecar.h"

#include <algorithm>
#include <system_error>
#include <tuple>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/faces/xmp.h"
#include "engine/faces/xmp_regions.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostBytes = std::size_t{16} << 20;
constexpr float sameFaceIou = 0.5F;

fs::path sidecarName(const fs::path& photo) {
  fs::path name = photo;
  name += ".xmp";
  return name;
}

std::vector<std::string> listOf(const Exiv2::XmpData& data, const std::string& key) {
  std::vector<std::string> items;
  const auto found = data.findKey(Exiv2::XmpKey(key));
  if (found == data.end()) return items;
  for (long i = 0; i < static_cast<long>(found->count()); ++i) items.push_back(found->toString(i));
  return items;
}

void addUnlessKnown(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

/// digiKam writes tags as paths; the people are those right below "People".
std::vector<std::string> nameTagsOf(const Exiv2::XmpData& data) {
  const std::string people = "People/";
  std::vector<std::string> names;
  for (const std::string& tag : listOf(data, "Xmp.digiKam.TagsList")) {
    if (tag.starts_with(people)) addUnlessKnown(names, tag.substr(people.size()));
  }
  for (const std::string& name : listOf(data, "Xmp.iptcExt.PersonInImage")) addUnlessKnown(names, name);
  return names;
}

/// A region of the one form and one of the other are the same face; the name may stand in either.
void addRegion(std::vector<FaceRegion>& regions, const FaceRegion& region) {
  const auto same = std::find_if(regions.begin(), regions.end(), [&](const FaceRegion& known) {
    return intersectionOverUnion(known.box, region.box) >= sameFaceIou;
  });
  if (same == regions.end()) {
    regions.push_back(region);
  } else if (same->name.empty()) {
    same->name = region.name;
  }
}

struct Pair {
  float iou = 0;
  std::size_t first = 0;
  std::size_t second = 0;
};

/// Pairs boxes by falling overlap, each at most once.
std::vector<Pair> pairUp(const std::vector<FaceBox>& first, const std::vector<FaceBox>& second,
                         float leastIou) {
  std::vector<Pair> candidates;
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (std::size_t j = 0; j < second.size(); ++j) {
      const float iou = intersectionOverUnion(first[i], second[j]);
      if (iou >= leastIou) candidates.push_back({iou, i, j});
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.iou, a.first, a.second) < std::tuple(-b.iou, b.first, b.second);
  });
  std::vector<bool> firstTaken(first.size());
  std::vector<bool> secondTaken(second.size());
  std::vector<Pair> pairs;
  for (const Pair& pair : candidates) {
    if (firstTaken[pair.first] || secondTaken[pair.second]) continue;
    firstTaken[pair.first] = true;
    secondTaken[pair.second] = true;
    pairs.push_back(pair);
  }
  return pairs;
}

std::vector<FaceBox> boxesOf(const std::vector<FaceRegion>& regions) {
  std::vector<FaceBox> boxes;
  for (const FaceRegion& region : regions) boxes.push_back(region.box);
  return boxes;
}

void mergeInto(Exiv2::XmpData& data, const RegionForm& form, const std::vector<FaceRegion>& regions,
               const PhotoFrame& frame) {
  const std::vector<StoredRegion> stored = form.read(data, frame);
  std::vector<FaceBox> boxes;  // an empty one overlaps nothing
  for (const StoredRegion& region : stored) {
    boxes.push_back(region.isFace && region.hasBox ? region.region.box : FaceBox{});
  }
  form.prepare(data, frame);
  std::vector<int> places(regions.size(), 0);
  for (const Pair& pair : pairUp(boxesOf(regions), boxes, sameFaceIou))
    places[pair.first] = stored[pair.second].index;
  int last = static_cast<int>(stored.size());
  for (std::size_t i = 0; i < regions.size(); ++i)
    form.set(data, places[i] > 0 ? places[i] : ++last, regions[i]);
}

}  // namespace

std::optional<fs::path> findSidecar(const fs::path& photo) {
  fs::path replaced = photo;
  replaced.replace_extension(".xmp");
  std::error_code failure;
  for (const fs::path& file : {sidecarName(photo), replaced}) {
    if (file != photo && fs::is_regular_file(file, failure)) return file;
  }
  return std::nullopt;
}

Sidecar parseSidecar(const std::string& xmp, const std::string& name, const PhotoFrame& frame) {
  const Exiv2::XmpData data = parseXmp(xmp, name);
  Sidecar sidecar;
  for (const RegionForm* form : {&mwgRegions(), &microsoftRegions()}) {
    for (const StoredRegion& region : form->read(data, frame)) {
      if (region.isFace && region.hasBox) addRegion(sidecar.regions, region.region);
    }
  }
  sidecar.nameTags = nameTagsOf(data);
  return sidecar;
}

Sidecar readSidecar(const fs::path& file, const PhotoFrame& frame) {
  return parseSidecar(readTextFile(file, mostBytes), file.string(), frame);
}

std::string mergedSidecar(const std::string& existing, const std::string& name,
                          const std::vector<FaceRegion>& regions, const PhotoFrame& frame) {
  Exiv2::XmpData data = existing.empty() ? Exiv2::XmpData() : parseXmp(existing, name);
  // MWG's last: its dimensions say how the other's stored regions are to be read.
  mergeInto(data, microsoftRegions(), regions, frame);
  mergeInto(data, mwgRegions(), regions, frame);
  return serializeXmp(data, name);
}

fs::path writeSidecar(const fs::path& photo, const std::vector<FaceRegion>& regions,
                      const PhotoFrame& frame) {
  const auto found = findSidecar(photo);
  const fs::path file = found.value_or(sidecarName(photo));
  const std::string existing = found ? readTextFile(file, mostBytes) : std::string();
  if (found && existing.empty()) throw Error(ErrorCode::fileDamaged, {file.string(), "it is empty"});
  writeFileAtomically(file, mergedSidecar(existing, file.string(), regions, frame));
  return file;
}

std::vector<std::string> matchNames(const Sidecar& sidecar, const std::vector<FaceBox>& boxes,
                                    float leastIou) {
  std::vector<std::string> names(boxes.size());
  for (const Pair& pair : pairUp(boxes, boxesOf(sidecar.regions), leastIou)) {
    names[pair.first] = sidecar.regions[pair.second].name;
  }
  const bool alone = boxes.size() == 1 && sidecar.regions.size() <= 1 && sidecar.nameTags.size() == 1;
  if (alone && names[0].empty() && (sidecar.regions.empty() || sidecar.regions[0].name.empty())) {
    names[0] = sidecar.nameTags[0];
  }
  return names;
}

}  // namespace likeness
