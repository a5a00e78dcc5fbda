#include "engine/store/taught_file.h"

#include <algorithm>
#include <mutex>
#include <system_error>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/utf8.h"
#include "engine/store/experiment_info.h"
#include "engine/store/folder_lock.h"
#include "engine/store/json_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr const char* fileName = "drawings.json";
constexpr int side = 28;

struct Content {
  TaughtDrawings drawings;
  std::uint64_t lastId = 0;
};

fs::path fileIn(const fs::path& folder) {
  return folder / taughtFolderName / fileName;
}

std::string hexRow(const std::uint8_t* pixels) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (int x = 0; x < side; ++x) {
    text += digits[pixels[x] >> 4];
    text += digits[pixels[x] & 15];
  }
  return text;
}

/// -1 for what is no digit.
int valueOf(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

bool appendRow(const std::string& text, std::vector<std::uint8_t>& pixels) {
  if (text.size() != 2 * side) return false;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const int high = valueOf(text[i]);
    const int low = valueOf(text[i + 1]);
    if (high < 0 || low < 0) return false;
    pixels.push_back(static_cast<std::uint8_t>(16 * high + low));
  }
  return true;
}

GrayImage readPicture(JsonReader& reader) {
  static const std::string expected = "28 rows of 56 hexadecimal digits";
  const nlohmann::json* rows = reader.child("picture");
  if (!rows || !rows->is_array() || rows->size() != side) reader.refuse("picture", expected);
  GrayImage picture{side, side, {}};
  for (const auto& row : *rows) {
    if (!row.is_string() || !appendRow(row.get<std::string>(), picture.pixels))
      reader.refuse("picture", expected);
  }
  return picture;
}

bool isGoodName(const std::string& name) {
  const bool control = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < ' '; });
  return !name.empty() && name.size() <= longestTaughtName && isUtf8(name) && !control &&
         name.front() != ' ' && name.back() != ' ';
}

TaughtDrawing readDrawing(const nlohmann::json& json, const fs::path& file, std::size_t place) {
  JsonReader reader(json, file.string(), "drawings[" + std::to_string(place) + "].");
  TaughtDrawing drawing;
  reader.read("id", drawing.id);
  if (drawing.id == 0) reader.refuse("id", "a number from 1 on");
  reader.read("class", drawing.className);
  if (!isGoodName(drawing.className)) reader.refuse("class", "a name of 1 to 64 bytes");
  reader.read("taughtAt", drawing.taughtAt);
  drawing.picture = readPicture(reader);
  reader.refuseUnknown();
  return drawing;
}

Content contentOf(const nlohmann::json& json, const fs::path& file) {
  JsonReader reader = versionedReader(json, file);
  Content content;
  reader.read("lastId", content.lastId);
  const nlohmann::json* list = reader.child("drawings");
  if (!list || !list->is_array() || list->size() > mostTaughtDrawings)
    reader.refuse("drawings", "a list of at most 5000 drawings");
  for (const auto& item : *list) {
    content.drawings.push_back(readDrawing(item, file, content.drawings.size()));
    const std::size_t count = content.drawings.size();
    const std::uint64_t before = count > 1 ? content.drawings[count - 2].id : 0;
    if (content.drawings.back().id <= before || content.drawings.back().id > content.lastId)
      reader.refuse("drawings", "numbered in ascending order up to lastId");
  }
  reader.refuseUnknown();
  return content;
}

Content readContent(const fs::path& folder) {
  const fs::path file = fileIn(folder);
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return {};
  return contentOf(readVersionedJsonFile(file), file);
}

void writeContent(const fs::path& folder, const Content& content) {
  nlohmann::ordered_json json;
  json["format"] = experimentFormat;
  json["lastId"] = content.lastId;
  json["drawings"] = nlohmann::ordered_json::array();
  for (const TaughtDrawing& drawing : content.drawings) {
    nlohmann::ordered_json item;
    item["id"] = drawing.id;
    item["class"] = drawing.className;
    item["taughtAt"] = drawing.taughtAt;
    for (int y = 0; y < side; ++y)
      item["picture"].push_back(hexRow(drawing.picture.pixels.data() + y * side));
    json["drawings"].push_back(std::move(item));
  }
  writeJsonFile(fileIn(folder), json);
}

/// Reads, changes and writes as one step, for this process and for others.
template <class Change>
auto changed(const fs::path& folder, const Change& change) {
  static std::mutex mutex;
  const std::lock_guard guard(mutex);
  makeFolder(folder / taughtFolderName);
  const FolderLock lock(folder / taughtFolderName);
  Content content = readContent(folder);
  auto result = change(content);
  writeContent(folder, content);
  return result;
}

void refuseBad(const std::string& className, const std::vector<GrayImage>& pictures) {
  if (!isGoodName(className)) {
    throw Error(ErrorCode::wrongUsage,
                {"The name of what is taught has to be a text of 1 to 64 bytes on one line."});
  }
  for (const GrayImage& picture : pictures) {
    if (picture.width != side || picture.height != side || picture.pixels.size() != side * side)
      throw Error(ErrorCode::internal, {"a taught picture that is not prepared"});
    if (std::ranges::all_of(picture.pixels, [](std::uint8_t value) { return value == 0; }))
      throw Error(ErrorCode::wrongUsage, {"There is no ink in what is to be taught."});
  }
}

void refuseTooMany(std::size_t count) {
  if (count <= mostTaughtDrawings) return;
  throw Error(ErrorCode::wrongUsage, {"At most 5000 drawings can be taught; take some back first."});
}

}  // namespace

TaughtDrawings taughtFromJson(const nlohmann::json& json, const fs::path& file) {
  return contentOf(json, file).drawings;
}

TaughtDrawings readTaught(const fs::path& folder) {
  return readContent(folder).drawings;
}

TaughtDrawings teach(const fs::path& folder, const std::string& className,
                     const std::vector<GrayImage>& pictures) {
  refuseBad(className, pictures);
  return changed(folder, [&](Content& content) {
    refuseTooMany(content.drawings.size() + pictures.size());
    TaughtDrawings added;
    for (const GrayImage& picture : pictures)
      added.push_back({++content.lastId, className, currentTimeText(), picture});
    content.drawings.insert(content.drawings.end(), added.begin(), added.end());
    return added;
  });
}

TaughtDrawings forgetTaught(const fs::path& folder, const std::vector<std::uint64_t>& ids) {
  return changed(folder, [&](Content& content) {
    TaughtDrawings removed;
    std::erase_if(content.drawings, [&](const TaughtDrawing& drawing) {
      if (std::ranges::find(ids, drawing.id) == ids.end()) return false;
      removed.push_back(drawing);
      return true;
    });
    return removed;
  });
}

void restoreTaught(const fs::path& folder, const TaughtDrawings& drawings) {
  changed(folder, [&](Content& content) {
    refuseTooMany(content.drawings.size() + drawings.size());
    for (const TaughtDrawing& drawing : drawings) {
      const auto at = std::ranges::lower_bound(content.drawings, drawing.id, {}, &TaughtDrawing::id);
      if (at != content.drawings.end() && at->id == drawing.id) continue;
      content.drawings.insert(at, drawing);
      content.lastId = std::max(content.lastId, drawing.id);
    }
    return true;
  });
}

}  // namespace likeness
