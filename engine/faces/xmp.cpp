#include "engine/faces/xmp.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string_view>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr int deepest = 60;  // XMP as programs write it nests some ten levels

/// exiv2 keeps one parser for the whole process, and the lock that can be given to it does not cover all that
/// its threads share (0.28 then refuses good XMP now and then). So one thread at a time may use it.
std::unique_lock<std::mutex> useParser() {
  static std::mutex mutex;
  static std::once_flag once;
  std::call_once(once, [] {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize();
  });
  return std::unique_lock(mutex);
}

[[noreturn]] void throwDamaged(const std::string& name, const std::string& fault,
                               const std::string& detail = {}) {
  throw Error(ErrorCode::fileDamaged, {name, fault}, detail);
}

/// Where a tag ends that starts at `at`: its ">" outside of quotes.
std::size_t endOfTag(std::string_view xml, std::size_t at) {
  char quote = 0;
  for (; at < xml.size(); ++at) {
    if (quote != 0) {
      if (xml[at] == quote) quote = 0;
    } else if (xml[at] == '"' || xml[at] == '\'') {
      quote = xml[at];
    } else if (xml[at] == '>') {
      return at;
    }
  }
  return xml.size();
}

/// Judges nesting alone; whether it is XML at all is the parser's to say. Comments and the like are skipped
/// as tags without depth; a "<" within them can only count too much.
bool nestsTooDeeply(std::string_view xml) {
  int depth = 0;
  for (std::size_t at = xml.find('<'); at < xml.size(); at = xml.find('<', at)) {
    const char next = at + 1 < xml.size() ? xml[at + 1] : '\0';
    if (next == '!' || next == '?') {
      ++at;
      continue;
    }
    const std::size_t end = endOfTag(xml, at);
    if (next == '/') {
      --depth;
    } else if (end == xml.size() || xml[end - 1] != '/') {
      ++depth;
    }
    if (depth > deepest) return true;
    at = end;
  }
  return false;
}

}  // namespace

Exiv2::XmpData parseXmp(const std::string& xmp, const std::string& name) {
  if (xmp.empty()) throwDamaged(name, "it is empty");
  // Other encodings than UTF-8, which XMP in files of its own always has, would pass the judgements here
  // unseen.
  if (xmp.find('\0') != std::string::npos) throwDamaged(name, "it is not written in UTF-8");
  if (xmp.find("<!DOCTYPE") != std::string::npos) throwDamaged(name, "it defines a document type");
  if (nestsTooDeeply(xmp)) throwDamaged(name, "it nests too deeply");
  const auto held = useParser();
  Exiv2::XmpData data;
  try {
    if (Exiv2::XmpParser::decode(data, xmp) != 0) throwDamaged(name, "it is no XMP");
  } catch (const Exiv2::Error& error) {
    throwDamaged(name, "it is no XMP", error.what());
  }
  return data;
}

std::string serializeXmp(const Exiv2::XmpData& data, const std::string& name) {
  const auto held = useParser();
  std::string packet;
  try {
    const auto format =
        static_cast<std::uint16_t>(Exiv2::XmpParser::useCompactFormat | Exiv2::XmpParser::omitPacketWrapper);
    if (Exiv2::XmpParser::encode(packet, data, format) != 0)
      throwDamaged(name, "its XMP cannot be written again");
  } catch (const Exiv2::Error& error) {
    throwDamaged(name, "its XMP cannot be written again", error.what());
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + packet;
}

}  // namespace likeness
