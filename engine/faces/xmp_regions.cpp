#include "engine/faces/xmp_regions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>
#include <string_view>

#include "engine/faces/orientation.h"

namespace likeness {

namespace {

constexpr int mostRegions = 10000;

std::optional<std::string> textOf(const Exiv2::XmpData& data, const std::string& key) {
  const auto found = data.findKey(Exiv2::XmpKey(key));
  if (found == data.end()) return std::nullopt;
  return found->toString();
}

std::optional<float> numberIn(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  float value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::optional<float> numberOf(const Exiv2::XmpData& data, const std::string& key) {
  const auto text = textOf(data, key);
  return text ? numberIn(*text) : std::nullopt;
}

std::string textOf(float value) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 6).ptr;
  return {buffer, end};
}

/// Adds a list or a structure where there is none yet.
void addNode(Exiv2::XmpData& data, const std::string& key, Exiv2::XmpValue::XmpArrayType list) {
  if (data.findKey(Exiv2::XmpKey(key)) != data.end()) return;
  Exiv2::XmpTextValue node("");
  if (list == Exiv2::XmpValue::xaNone) {
    node.setXmpStruct();
  } else {
    node.setXmpArrayType(list);
  }
  data.add(Exiv2::XmpKey(key), &node);
}

void setText(Exiv2::XmpData& data, const std::string& key, const std::string& text) {
  Exiv2::XmpTextValue value;
  value.value_ = text;  // its constructor would take 'type="Bag"' at the start for an instruction
  const auto found = data.findKey(Exiv2::XmpKey(key));
  if (found != data.end()) {
    found->setValue(&value);
  } else {
    data.add(Exiv2::XmpKey(key), &value);
  }
}

bool liesInPhoto(const FaceBox& box) {
  return box.width > 0 && box.height > 0 && box.width <= 2 && box.height <= 2 && box.x > -1 && box.y > -1 &&
         box.x < 1 && box.y < 1;
}

/// Whether the sides that a list of regions was made for are those of the picture as it is stored, lying on
/// its side.
bool isOfStoredPicture(float width, float height, const PhotoFrame& frame) {
  if (frame.orientation < 5 || frame.orientation > 8 || width <= 0 || height <= 0) return false;
  return (width > height) != (frame.width > frame.height) && width != height;
}

/// MWG says which sides its regions were made for. MP does not; programs that write both, as digiKam does,
/// write them for the same picture.
bool ofStoredPicture(const Exiv2::XmpData& data, const PhotoFrame& frame) {
  const auto side = [&](const char* which) {
    return numberOf(data, std::string("Xmp.mwg-rs.Regions/mwg-rs:AppliedToDimensions/stDim:") + which)
        .value_or(0);
  };
  return isOfStoredPicture(side("w"), side("h"), frame);
}

class MwgRegions : public RegionForm {
 public:
  std::vector<StoredRegion> read(const Exiv2::XmpData& data, const PhotoFrame& frame) const override {
    std::vector<StoredRegion> regions;
    const bool stored = ofStoredPicture(data, frame);
    for (int i = 1; i <= mostRegions && exists(data, i); ++i) {
      StoredRegion region{i, textOf(data, item(i) + "/mwg-rs:Type").value_or("Face") == "Face", false, {}};
      if (const auto box = boxOf(data, item(i) + "/mwg-rs:Area/stArea:", frame)) {
        region.hasBox = true;
        region.region.box = stored ? uprighted(*box, frame.orientation) : *box;
      }
      region.region.name = textOf(data, item(i) + "/mwg-rs:Name").value_or("");
      regions.push_back(region);
    }
    return regions;
  }

  void prepare(Exiv2::XmpData& data, const PhotoFrame& frame) const override {
    addNode(data, root_, Exiv2::XmpValue::xaNone);
    if (ofStoredPicture(data, frame)) makeUpright(data, frame);
    addNode(data, root_ + "/mwg-rs:AppliedToDimensions", Exiv2::XmpValue::xaNone);
    setText(data, root_ + "/mwg-rs:AppliedToDimensions/stDim:w", std::to_string(frame.width));
    setText(data, root_ + "/mwg-rs:AppliedToDimensions/stDim:h", std::to_string(frame.height));
    setText(data, root_ + "/mwg-rs:AppliedToDimensions/stDim:unit", "pixel");
    addNode(data, root_ + "/mwg-rs:RegionList", Exiv2::XmpValue::xaBag);
  }

  void set(Exiv2::XmpData& data, int index, const FaceRegion& region) const override {
    addNode(data, item(index), Exiv2::XmpValue::xaNone);
    setText(data, item(index) + "/mwg-rs:Type", "Face");
    if (!region.name.empty()) setText(data, item(index) + "/mwg-rs:Name", region.name);
    setBox(data, index, region.box);
  }

 private:
  std::string item(int index) const { return root_ + "/mwg-rs:RegionList[" + std::to_string(index) + "]"; }

  bool exists(const Exiv2::XmpData& data, int index) const {
    return data.findKey(Exiv2::XmpKey(item(index))) != data.end();
  }

  /// One list has one frame: what others wrote for the stored picture is turned with ours.
  void makeUpright(Exiv2::XmpData& data, const PhotoFrame& frame) const {
    for (const StoredRegion& region : read(data, frame)) {
      if (region.hasBox) setBox(data, region.index, region.region.box);
    }
  }

  static std::optional<FaceBox> boxOf(const Exiv2::XmpData& data, const std::string& area,
                                      const PhotoFrame& frame) {
    const auto x = numberOf(data, area + "x");
    const auto y = numberOf(data, area + "y");
    auto width = numberOf(data, area + "w");
    auto height = numberOf(data, area + "h");
    if (!width) width = height = numberOf(data, area + "d");  // a circle
    if (!x || !y || !width || !height) return std::nullopt;
    FaceBox box{*x - *width / 2, *y - *height / 2, *width, *height};
    if (textOf(data, area + "unit").value_or("normalized") == "pixel" && frame.width > 0 &&
        frame.height > 0) {
      const auto across = static_cast<float>(frame.width);
      const auto down = static_cast<float>(frame.height);
      box = {box.x / across, box.y / down, box.width / across, box.height / down};
    }
    return liesInPhoto(box) ? std::optional(box) : std::nullopt;
  }

  void setBox(Exiv2::XmpData& data, int index, const FaceBox& box) const {
    const std::string area = item(index) + "/mwg-rs:Area";
    addNode(data, area, Exiv2::XmpValue::xaNone);
    const auto diameter = data.findKey(Exiv2::XmpKey(area + "/stArea:d"));
    if (diameter != data.end()) data.erase(diameter);
    setText(data, area + "/stArea:x", textOf(box.x + box.width / 2));
    setText(data, area + "/stArea:y", textOf(box.y + box.height / 2));
    setText(data, area + "/stArea:w", textOf(box.width));
    setText(data, area + "/stArea:h", textOf(box.height));
    setText(data, area + "/stArea:unit", "normalized");
  }

  const std::string root_ = "Xmp.mwg-rs.Regions";
};

class MicrosoftRegions : public RegionForm {
 public:
  std::vector<StoredRegion> read(const Exiv2::XmpData& data, const PhotoFrame& frame) const override {
    std::vector<StoredRegion> regions;
    const bool stored = ofStoredPicture(data, frame);
    for (int i = 1; i <= mostRegions && data.findKey(Exiv2::XmpKey(item(i))) != data.end(); ++i) {
      StoredRegion region{i, true, false, {}};
      if (const auto box = boxIn(textOf(data, item(i) + "/MPReg:Rectangle").value_or(""))) {
        region.hasBox = true;
        region.region.box = stored ? uprighted(*box, frame.orientation) : *box;
      }
      region.region.name = textOf(data, item(i) + "/MPReg:PersonDisplayName").value_or("");
      regions.push_back(region);
    }
    return regions;
  }

  void prepare(Exiv2::XmpData& data, const PhotoFrame& frame) const override {
    addNode(data, root_, Exiv2::XmpValue::xaNone);
    addNode(data, root_ + "/MPRI:Regions", Exiv2::XmpValue::xaBag);
    if (!ofStoredPicture(data, frame)) return;
    for (const StoredRegion& region : read(data, frame)) {
      if (region.hasBox) setBox(data, region.index, region.region.box);
    }
  }

  void set(Exiv2::XmpData& data, int index, const FaceRegion& region) const override {
    addNode(data, item(index), Exiv2::XmpValue::xaNone);
    setBox(data, index, region.box);
    if (!region.name.empty()) setText(data, item(index) + "/MPReg:PersonDisplayName", region.name);
  }

 private:
  void setBox(Exiv2::XmpData& data, int index, const FaceBox& box) const {
    setText(data, item(index) + "/MPReg:Rectangle",
            textOf(box.x) + ", " + textOf(box.y) + ", " + textOf(box.width) + ", " + textOf(box.height));
  }

  std::string item(int index) const { return root_ + "/MPRI:Regions[" + std::to_string(index) + "]"; }

  static std::optional<FaceBox> boxIn(const std::string& text) {
    std::istringstream parts(text);
    std::vector<float> numbers;
    for (std::string part; std::getline(parts, part, ',');) {
      const auto number = numberIn(part);
      if (!number) return std::nullopt;
      numbers.push_back(*number);
    }
    if (numbers.size() != 4) return std::nullopt;
    const FaceBox box{numbers[0], numbers[1], numbers[2], numbers[3]};
    return liesInPhoto(box) ? std::optional(box) : std::nullopt;
  }

  const std::string root_ = "Xmp.MP.RegionInfo";
};

}  // namespace

const RegionForm& mwgRegions() {
  static const MwgRegions form;
  return form;
}

const RegionForm& microsoftRegions() {
  static const MicrosoftRegions form;
  return form;
}

}  // namespace likeness
