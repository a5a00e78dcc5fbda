#include "engine/recognize/video_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace likeness {

namespace {

using namespace std::string_view_literals;

bool hasAt(std::span<const std::uint8_t> start, std::size_t at, std::string_view mark) {
  return start.size() >= at + mark.size() &&
         std::equal(mark.begin(), mark.end(), start.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

bool isIsoMedia(std::span<const std::uint8_t> start) {
  constexpr std::array boxes = {"ftyp"sv, "moov"sv, "mdat"sv, "wide"sv, "free"sv, "skip"sv};
  return std::ranges::any_of(boxes, [&](std::string_view box) { return hasAt(start, 4, box); });
}

/// A sync byte at the start of every packet; cameras put four bytes of time before each.
bool isTransportStream(std::span<const std::uint8_t> start) {
  return (hasAt(start, 0, "G"sv) && hasAt(start, 188, "G"sv) && hasAt(start, 376, "G"sv)) ||
         (hasAt(start, 4, "G"sv) && hasAt(start, 196, "G"sv) && hasAt(start, 388, "G"sv));
}

}  // namespace

bool startsAsVideo(std::span<const std::uint8_t> start) {
  constexpr std::array marks = {"\x1a\x45\xdf\xa3"sv,  // Matroska, WebM
                                "\x00\x00\x01\xba"sv,  // MPEG program stream
                                "\x00\x00\x01\xb3"sv,  // MPEG video
                                "OggS"sv,
                                "FLV\x01"sv,
                                "\x30\x26\xb2\x75\x8e\x66\xcf\x11"sv};  // ASF, WMV
  return (hasAt(start, 0, "RIFF"sv) && hasAt(start, 8, "AVI"sv)) || isIsoMedia(start) ||
         isTransportStream(start) ||
         std::ranges::any_of(marks, [&](std::string_view mark) { return hasAt(start, 0, mark); });
}

}  // namespace likeness
