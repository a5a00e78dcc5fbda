#include "engine/store/map_frame_writer.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/growing_file.h"
#include "engine/store/map_frame_record.h"

namespace likeness {

namespace {

std::string_view textOf(const std::vector<std::uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

MapFrameWriter::MapFrameWriter(std::filesystem::path file, std::size_t points, std::size_t dimensions,
                               std::int64_t lastStep, const MapFrameLimits& limits)
    : file_(std::move(file)), points_(points), dimensions_(dimensions), limits_(limits) {
  limits_.frames = std::max<std::size_t>(limits_.frames, 4);
  if (points == 0 || points > mostMapPoints)
    throw Error(ErrorCode::impossibleValue, {file_.string(), "points", "between 1 and 1,000,000"});
  if (dimensions < 2 || dimensions > 3)
    throw Error(ErrorCode::impossibleValue, {file_.string(), "dimensions", "2 or 3"});
  if (!goOn(lastStep)) begin();
}

bool MapFrameWriter::goOn(std::int64_t lastStep) {
  if (lastStep < 0) return false;
  try {
    const MapFrames frames(file_);
    if (frames.points() != points_ || frames.dimensions() != dimensions_) return false;
    entries_ = frames.entries();
  } catch (const Error&) {
    return false;  // what it showed is lost; the run is worth more
  }
  if (entries_.size() > 1) stride_ = std::max<std::uint32_t>(entries_[1].ordinal - entries_[0].ordinal, 1);
  const auto after = std::ranges::upper_bound(entries_, lastStep, {}, &MapFrameEntry::step);
  cut(static_cast<std::size_t>(after - entries_.begin()));
  if (!entries_.empty()) next_ = entries_.back().ordinal + 1;
  return true;
}

void MapFrameWriter::begin() {
  entries_.clear();
  writeFileAtomically(file_, textOf(packHeader({points_, dimensions_})));
}

/// Leaves the first frames, and nothing behind them.
void MapFrameWriter::cut(std::size_t frames) {
  entries_.resize(frames);
  truncateFile(file_, end());
}

std::size_t MapFrameWriter::end() const {
  return entries_.empty() ? mapFrameHeaderBytes : entries_.back().end;
}

bool MapFrameWriter::add(std::int64_t step, const Matrix& places) {
  const bool finite = std::ranges::all_of(places.values, [](float value) { return std::isfinite(value); });
  if (!finite || places.rows != points_ || places.columns != dimensions_) return false;
  if (!entries_.empty() && step <= entries_.back().step) return false;
  // The last frame stays only for as long as it is the last, unless its turn has come.
  if (entries_.size() > 1 && entries_.back().ordinal % stride_ != 0) cut(entries_.size() - 1);
  const std::vector<std::uint8_t> record = packFrame(step, next_, places);
  const std::size_t begin = end();
  append(record);
  entries_.push_back({step, next_++, begin, begin + record.size()});
  if (entries_.size() > limits_.frames || end() > limits_.bytes) thin();
  return true;
}

void MapFrameWriter::append(const std::vector<std::uint8_t>& record) {
  try {
    writeFileAt(file_, end(), textOf(record));
  } catch (const Error&) {
    cut(entries_.size());  // what a full disk took of it
    throw;
  }
}

/// Leaves every second frame, and the last.
void MapFrameWriter::thin() {
  if (entries_.size() < 3) return;
  stride_ *= 2;
  const MapFrames frames(file_);
  std::string content(textOf(packHeader({points_, dimensions_})));
  std::vector<MapFrameEntry> kept;
  for (const MapFrameEntry& entry : entries_) {
    if (entry.ordinal % stride_ != 0 && &entry != &entries_.back()) continue;
    const std::vector<std::uint8_t> record = frames.record(entry);
    kept.push_back({entry.step, entry.ordinal, content.size(), content.size() + record.size()});
    content += textOf(record);
  }
  writeFileAtomically(file_, content);
  entries_ = std::move(kept);
}

}  // namespace likeness
