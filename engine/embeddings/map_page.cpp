#include "engine/embeddings/map_page.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "engine/core/base64.h"
#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/sha256.h"
#include "engine/core/utf8.h"
#include "engine/embeddings/map_page_parts.h"
#include "engine/embeddings/point_colours.h"
#include "engine/embeddings/sprite.h"

namespace likeness {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t pixelsOfPng = std::size_t{4} << 20;  // above, JPEG is a tenth of the size

std::string escaped(const std::string& text) {
  std::string result;
  for (const char letter : asUtf8(text)) {
    switch (letter) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += letter;
    }
  }
  return result;
}

/// JSON that may stand within a script element: nothing in it can end the element or begin a comment.
std::string embedded(const Json& json) {
  std::string text;
  for (const char letter : json.dump(-1, ' ', /*ensure_ascii=*/true, Json::error_handler_t::replace)) {
    if (letter == '<') {
      text += "\\u003c";
    } else if (letter == '>') {
      text += "\\u003e";
    } else if (letter == '&') {
      text += "\\u0026";
    } else {
      text += letter;
    }
  }
  return text;
}

std::string shorts(const std::vector<std::uint16_t>& numbers) {
  return base64(
      {reinterpret_cast<const std::uint8_t*>(numbers.data()), numbers.size() * sizeof(std::uint16_t)});
}

/// One axis of the chosen points, as shares of its extent.
struct Axis {
  std::vector<std::uint16_t> shares;
  double extent = 0;
};

Axis axisOf(const MapRows& map, std::size_t axis) {
  double low = INFINITY;
  double high = -INFINITY;
  for (std::size_t i = 0; i < map.size(); ++i) {
    const double place = map.places.row(map.row(i))[axis];
    low = std::min(low, place);
    high = std::max(high, place);
  }
  Axis result;
  result.extent = high > low ? high - low : 0;
  for (std::size_t i = 0; i < map.size(); ++i) {
    const double place = map.places.row(map.row(i))[axis];
    const double share = result.extent > 0 ? (place - low) / result.extent : 0.5;
    result.shares.push_back(std::isfinite(share) ? static_cast<std::uint16_t>(std::lround(share * 65535))
                                                 : std::uint16_t{0});
  }
  return result;
}

void putPlaces(Json& json, const MapRows& map) {
  std::vector<Axis> axes;
  double largest = 0;
  for (std::size_t axis = 0; axis < map.places.columns; ++axis) {
    axes.push_back(axisOf(map, axis));
    largest = std::max(largest, axes.back().extent);
  }
  json["places"] = Json::array();
  json["extents"] = Json::array();
  for (const Axis& axis : axes) {
    json["places"].push_back(shorts(axis.shares));
    json["extents"].push_back(largest > 0 ? axis.extent / largest : 0);
  }
}

void putColours(Json& json, const MapRows& map, int column) {
  const PointColours colours = coloursOf(map.table, column);
  std::vector<std::uint16_t> indices;
  std::vector<std::size_t> counts(colours.palette.size());
  for (std::size_t i = 0; i < map.size(); ++i) {
    indices.push_back(colours.indices[map.row(i)]);
    ++counts[indices.back()];
  }
  json["colours"] = shorts(indices);
  json["palette"] = colours.palette;
  json["legend"] = Json::array();
  for (std::size_t i = 0; i < colours.entries.size(); ++i)
    json["legend"].push_back({{"name", asUtf8(colours.entries[i].name)}, {"count", counts[i]}});
  if (column < 0 || !colours.entries.empty() || map.size() == 0) return;
  json["ramp"] = {{"low", numberText(static_cast<float>(colours.low))},
                  {"high", numberText(static_cast<float>(colours.high))}};
}

void putColumns(Json& json, const MapRows& map) {
  json["columns"] = Json::array();
  for (const EmbeddingColumn& column : map.table.columns) {
    Json values = Json::array();
    for (std::size_t i = 0; i < map.size(); ++i) {
      const std::size_t row = map.row(i);
      if (column.kind == EmbeddingColumn::Kind::text) {
        values.push_back(asUtf8(column.texts[row]));
      } else {
        values.push_back(std::isfinite(column.numbers[row]) ? Json(column.numbers[row]) : Json(nullptr));
      }
    }
    json["columns"].push_back({{"name", asUtf8(column.name)}, {"values", std::move(values)}});
  }
}

void putSprite(Json& json, const MapRows& map) {
  if (!map.table.pictures) return;
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < map.size(); ++i) rows.push_back(map.row(i));
  const auto sprite = makeSprite(*map.table.pictures, rows, {8192, 8192, 8, 64});
  if (!sprite) return;
  const bool png = sprite->pixels.size() <= pixelsOfPng;
  const auto bytes = encodeSprite(*sprite, png ? SpriteFormat::png : SpriteFormat::jpeg);
  json["sprite"] = {
      {"source", std::string("data:image/") + (png ? "png" : "jpeg") + ";base64," + base64(bytes)},
      {"width", sprite->tileWidth},
      {"height", sprite->tileHeight},
      {"across", sprite->across}};
}

std::string hashOf(std::string_view text) {
  const std::string hex = sha256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  std::vector<std::uint8_t> bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  return "'sha256-" + base64(bytes) + "'";
}

}  // namespace

std::string mapPage(const MapRows& map, const MapPageOptions& options) {
  checkMapRows(map);
  Json json;
  json["count"] = map.size();
  putPlaces(json, map);
  putColours(json, map, options.colourColumn >= 0 ? options.colourColumn : map.table.labelColumn);
  putColumns(json, map);
  if (!map.rows.empty()) json["rows"] = map.rows;
  putSprite(json, map);
  const std::string title = escaped(options.title.empty() ? map.table.name : options.title);
  const std::string policy =
      "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src " +
      hashOf(mapPageStyle()) + "; script-src " + hashOf(mapPageScript());
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
         policy + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         title + "</title>\n<style>" + std::string(mapPageStyle()) +
         "</style>\n</head>\n<body>\n<canvas id=\"map\"></canvas>\n<header><h1>" + title + "</h1><p>" +
         escaped(options.hint) +
         "</p></header>\n<div id=\"legend\"></div>\n<div id=\"tip\" hidden></div>\n"
         "<script type=\"application/json\" id=\"data\">" +
         embedded(json) + "</script>\n<script>" + std::string(mapPageScript()) +
         "</script>\n</body>\n</html>\n";
}

void writeMapPage(const std::filesystem::path& file, const MapRows& map, const MapPageOptions& options) {
  writeFileAtomically(file, mapPage(map, options));
}

}  // namespace likeness
