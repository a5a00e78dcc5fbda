#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace likeness {

/// How much of a file's start tells whether it is a video.
constexpr std::size_t videoStartBytes = 400;

/// Whether a file starts like AVI, MP4, QuickTime, Matroska, WebM, MPEG (program, transport or elementary
/// stream), Ogg, FLV or ASF. Texts that name other places, as playlists do, are none of them.
bool startsAsVideo(std::span<const std::uint8_t> start);

}  // namespace likeness
