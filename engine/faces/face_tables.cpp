#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "engine/core/files.h"
#include "engine/core/utf8.h"
#include "engine/faces/face_export.h"
#include "engine/faces/free_name.h"

namespace likeness {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

/// The shortest text that reads back as the same number, whatever the locale.
std::string textOf(float number) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr};
}

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string text = "\"";
  for (const char letter : field) {
    if (letter == '"') text += '"';
    text += letter;
  }
  return text + '"';
}

std::string line(const std::vector<std::string>& fields) {
  std::string text;
  for (std::size_t i = 0; i < fields.size(); ++i) text += (i > 0 ? "," : "") + quoted(fields[i]);
  return text + "\r\n";
}

std::string fileUri(const std::string& path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string uri = "file://";
  for (const char letter : path) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') ||
                       std::string_view("/-._~").find(letter) != std::string_view::npos;
    const auto byte = static_cast<std::uint8_t>(letter);
    uri += plain ? std::string(1, letter) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
  }
  return uri;
}

void putPath(Json& object, const std::string& key, const fs::path& path) {
  object[key] = path.string();
  if (!isUtf8(path.string())) object[key + "_uri"] = fileUri(path.string());
}

std::map<std::int64_t, std::size_t> facesByPerson(const FaceExport& data) {
  std::map<std::int64_t, std::size_t> counts;
  for (const ExportedFace& face : data.faces) ++counts[face.personId];
  return counts;
}

std::map<fs::path, std::size_t> facesByPhoto(const FaceExport& data) {
  std::map<fs::path, std::size_t> counts;
  for (const ExportedFace& face : data.faces) ++counts[face.photo];
  return counts;
}

Json jsonOf(const ExportedFace& face) {
  Json object;
  putPath(object, "photo", face.photo);
  object["box"] = {face.box.x, face.box.y, face.box.width, face.box.height};
  object["quality"] = face.quality;
  object["person"] = face.personId > 0 ? Json(face.personId) : Json(nullptr);
  object["name"] = face.personName;
  return object;
}

}  // namespace

std::string facesJson(const FaceExport& data) {
  Json all = {{"photos", Json::array()}, {"people", Json::array()}, {"faces", Json::array()}};
  auto perPhoto = facesByPhoto(data);
  for (const ExportedPhoto& photo : data.photos) {
    Json object;
    putPath(object, "file", photo.file);
    object["width"] = photo.width;
    object["height"] = photo.height;
    object["faces"] = perPhoto[photo.file];
    all["photos"].push_back(std::move(object));
  }
  auto perPerson = facesByPerson(data);
  for (const ExportedPerson& person : data.people) {
    all["people"].push_back({{"id", person.id}, {"name", person.name}, {"count", perPerson[person.id]}});
  }
  for (const ExportedFace& face : data.faces) all["faces"].push_back(jsonOf(face));
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string photosCsv(const FaceExport& data) {
  std::string text = line({"file", "width", "height", "faces"});
  auto counts = facesByPhoto(data);
  for (const ExportedPhoto& photo : data.photos) {
    text += line({photo.file.string(), std::to_string(photo.width), std::to_string(photo.height),
                  std::to_string(counts[photo.file])});
  }
  return text;
}

std::string facesCsv(const FaceExport& data) {
  std::string text = line({"photo", "x", "y", "width", "height", "quality", "person", "name"});
  for (const ExportedFace& face : data.faces) {
    text += line({face.photo.string(), textOf(face.box.x), textOf(face.box.y), textOf(face.box.width),
                  textOf(face.box.height), textOf(face.quality),
                  face.personId > 0 ? std::to_string(face.personId) : std::string(), face.personName});
  }
  return text;
}

std::string peopleCsv(const FaceExport& data) {
  std::string text = line({"id", "name", "count"});
  auto counts = facesByPerson(data);
  for (const ExportedPerson& person : data.people) {
    text += line({std::to_string(person.id), person.name, std::to_string(counts[person.id])});
  }
  return text;
}

std::vector<fs::path> exportTables(const fs::path& folder, const FaceExport& data,
                                   const TableFormats& formats) {
  makeFolder(folder);
  std::vector<fs::path> written;
  const auto write = [&](const char* name, const std::string& content) {
    written.push_back(folder / freeName(folder, name));
    writeFileAtomically(written.back(), content);
  };
  if (formats.json) write("faces.json", facesJson(data));
  if (!formats.csv) return written;
  write("photos.csv", photosCsv(data));
  write("faces.csv", facesCsv(data));
  write("people.csv", peopleCsv(data));
  return written;
}

}  // namespace likeness
