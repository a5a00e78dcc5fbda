#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/recognize/ink.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostBytes = std::size_t{64} << 20;
constexpr std::size_t mostDrawings = 1000000;
constexpr std::size_t mostPoints = 100000;
constexpr std::size_t deepestNesting = 64;
constexpr double farthest = 1e6;

/// Takes one drawing from the events of the JSON parser. No tree of the text is built, and the first fault
/// ends it, so that memory stays in proportion to the points that are kept.
class InkEvents : public nlohmann::json_sax<nlohmann::json> {
 public:
  LabelledInk drawing;
  std::string fault;

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t number) override {
    return labelled(std::to_string(number)) || coordinate(static_cast<double>(number));
  }
  bool number_unsigned(number_unsigned_t number) override {
    return labelled(std::to_string(number)) || coordinate(static_cast<double>(number));
  }
  bool number_float(number_float_t number, const string_t&) override { return coordinate(number); }
  bool string(string_t& text) override { return labelled(text) || value(); }
  bool binary(binary_t&) override { return value(); }
  bool key(string_t& name) override {
    if (nesting_ == 1) key_ = name;
    if (atKey("strokes")) drawing.ink.strokes.clear();
    return true;
  }
  bool start_object(std::size_t) override {
    if (inStrokes()) return refuse("\"strokes\" holds something else than points");
    return deeper();
  }
  bool end_object() override {
    --nesting_;
    return true;
  }
  bool start_array(std::size_t) override {
    if (nesting_ == 0) return refuse("it is no object with \"strokes\"");
    if (inList_ && nesting_ == strokeDepth) drawing.ink.strokes.emplace_back();
    if (inList_ && nesting_ == pointDepth) coordinates_ = 0;
    if (inList_ && nesting_ > pointDepth) return refuse("\"strokes\" is nested too deeply");
    if (nesting_ == 1 && key_ == "strokes") inList_ = true;
    return deeper();
  }
  bool end_array() override {
    --nesting_;
    if (inList_ && nesting_ == pointDepth && coordinates_ < 2) return refuse("a point has no x and y");
    if (nesting_ == 1) inList_ = false;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return refuse("it is no valid JSON");
  }

 private:
  // Depths at which the brackets of a stroke and of a point open: {"strokes": [ [ [x, y] ] ]}.
  static constexpr std::size_t strokeDepth = 2;
  static constexpr std::size_t pointDepth = 3;

  bool atKey(const char* name) const { return nesting_ == 1 && key_ == name; }
  bool inStrokes() const { return inList_ || atKey("strokes"); }

  bool refuse(const char* what) {
    if (fault.empty()) fault = what;
    return false;
  }
  bool deeper() {
    if (++nesting_ > deepestNesting) return refuse("it is nested too deeply");
    return true;
  }
  bool value() {
    if (nesting_ == 0) return refuse("it is no object with \"strokes\"");
    if (inStrokes()) return refuse("\"strokes\" holds something else than points");
    return true;
  }
  bool labelled(const std::string& text) {
    if (!atKey("label")) return false;
    drawing.label = text;
    return true;
  }
  bool coordinate(double number) {
    if (!inList_ || nesting_ != pointDepth + 1) return value();
    if (!(std::abs(number) <= farthest)) return refuse("a coordinate is not finite or beyond a million");
    // Tablets add time and pressure after x and y: these are passed over.
    if (coordinates_ == 0) x_ = static_cast<float>(number);
    if (coordinates_ == 1) return addPoint(static_cast<float>(number));
    ++coordinates_;
    return true;
  }
  bool addPoint(float y) {
    ++coordinates_;
    if (++points_ > mostPoints) return refuse("a drawing has more than 100,000 points");
    drawing.ink.strokes.back().push_back({x_, y});
    return true;
  }

  std::size_t nesting_ = 0;
  std::string key_;
  bool inList_ = false;  // inside the list at "strokes"
  std::size_t coordinates_ = 0;
  std::size_t points_ = 0;
  float x_ = 0;
};

LabelledInk parseDrawing(std::string_view text, int line, const fs::path& file, bool onlyOne) {
  InkEvents events;
  const bool read = nlohmann::json::sax_parse(text.begin(), text.end(), &events);
  std::erase_if(events.drawing.ink.strokes, [](const Stroke& stroke) { return stroke.empty(); });
  if (read && events.drawing.ink.empty()) events.fault = "there are no strokes with points in it";
  if (!events.fault.empty()) {
    const std::string where = onlyOne ? "" : "line " + std::to_string(line) + ": ";
    throw Error(ErrorCode::fileDamaged, {file.string(), where + events.fault});
  }
  events.drawing.line = line;
  return std::move(events.drawing);
}

std::vector<LabelledInk> parseLines(std::string_view text, const fs::path& file) {
  std::vector<LabelledInk> drawings;
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (drawings.size() == mostDrawings) {
      throw Error(ErrorCode::fileTooLarge, {file.string(), "1,000,000 drawings"});
    }
    drawings.push_back(parseDrawing(line, number, file, /*onlyOne=*/false));
  }
  if (drawings.empty()) throw Error(ErrorCode::fileDamaged, {file.string(), "there are no drawings in it"});
  return drawings;
}

}  // namespace

std::vector<LabelledInk> parseInk(const std::string& text, const fs::path& file) {
  if (file.extension() == ".json") return {parseDrawing(text, 1, file, /*onlyOne=*/true)};
  return parseLines(text, file);
}

std::vector<LabelledInk> readInk(const fs::path& file) {
  return parseInk(readTextFile(file, mostBytes), file);
}

}  // namespace likeness
