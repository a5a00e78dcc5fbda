#include "engine/store/map_frames.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "engine/core/error.h"
#include "engine/store/map_frame_record.h"

namespace likeness {

namespace {

constexpr std::size_t checksumBytes = 4;
constexpr std::size_t mostFrames = 1000000;

std::vector<std::uint8_t> bytesAt(const OpenFile& file, std::size_t begin, std::size_t end) {
  std::vector<std::uint8_t> bytes(end - begin);
  file.read(begin, bytes);
  return bytes;
}

/// What a file system leaves of a write when the power fails.
bool isZeroFrom(const OpenFile& file, std::size_t begin) {
  std::array<std::uint8_t, 65536> part;
  while (begin < file.size()) {
    const std::size_t got = file.readSome(begin, part);
    if (std::any_of(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(got),
                    [](std::uint8_t byte) { return byte != 0; }))
      return false;
    if (got == 0) break;
    begin += got;
  }
  return true;
}

}  // namespace

MapFrames::MapFrames(const std::filesystem::path& file) : file_(file) {
  const auto bytes = bytesAt(file_, 0, std::min(file_.size(), mapFrameHeaderBytes));
  const MapFrameHeader header = unpackHeader(bytes, file);
  points_ = header.points;
  dimensions_ = header.dimensions;
  end_ = mapFrameHeaderBytes;
  scan();
}

void MapFrames::scan() {
  const auto refuse = [&](const std::string& fault) {
    throw Error(ErrorCode::fileDamaged,
                {file_.path().string(), "frame " + std::to_string(entries_.size() + 1) + " " + fault});
  };
  const std::size_t longest = mostPackedBytes({points_, dimensions_});
  while (file_.size() - end_ >= mapFrameStartBytes) {
    const auto start = unpackStart(bytesAt(file_, end_, end_ + mapFrameStartBytes));
    if (!start) {
      if (isZeroFrom(file_, end_ + 3)) return;  // "FRA" may have got there
      refuse("does not begin as one");
    }
    if (start->packedBytes > longest) refuse("is longer than it can be");
    const std::size_t after = end_ + mapFrameStartBytes + start->packedBytes + checksumBytes;
    if (after > file_.size()) return;
    if (!isWhole(bytesAt(file_, end_, after))) {
      if (after == file_.size() || isZeroFrom(file_, after)) return;
      refuse("has another checksum");
    }
    if (!entries_.empty() &&
        (start->step <= entries_.back().step || start->ordinal <= entries_.back().ordinal))
      refuse("is not after the one before");
    if (entries_.size() == mostFrames) refuse("is more than there can be");
    entries_.push_back({start->step, start->ordinal, end_, after});
    end_ = after;
  }
}

std::vector<std::uint8_t> MapFrames::record(const MapFrameEntry& entry) const {
  return bytesAt(file_, entry.begin, entry.end);
}

Matrix MapFrames::places(std::size_t frame) const {
  return unpackFrame(record(entries_.at(frame)), {points_, dimensions_}, file_.path());
}

std::size_t MapFrames::frameAt(std::int64_t step) const {
  const auto after = std::ranges::upper_bound(entries_, step, {}, &MapFrameEntry::step);
  return after == entries_.begin() ? 0 : static_cast<std::size_t>(after - entries_.begin()) - 1;
}

}  // namespace likeness
