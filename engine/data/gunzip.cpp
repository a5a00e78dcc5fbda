#include "engine/data/gunzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::size_t step = std::size_t{1} << 20;

/// zlib's inflate over one block of memory, going on from member to member.
class Inflater {
 public:
  Inflater(std::span<const std::uint8_t> packed, const std::filesystem::path& file)
      : packed_(packed), file_(file) {
    constexpr int gzipWrapped = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, gzipWrapped) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  /// Fills as much of `target` as there is; less only at the end of the data.
  std::size_t read(std::span<std::uint8_t> target) {
    std::size_t done = 0;
    while (done < target.size() && !ended_) done += readSome(target.subspan(done));
    return done;
  }

 private:
  std::size_t readSome(std::span<std::uint8_t> target) {
    const auto room = static_cast<uInt>(std::min<std::size_t>(target.size(), step));
    const auto offered = static_cast<uInt>(
        std::min<std::size_t>(packed_.size() - position_, std::numeric_limits<uInt>::max()));
    // zlib's interface is older than const.
    stream_.next_in = const_cast<Bytef*>(packed_.data() + position_);
    stream_.avail_in = offered;
    stream_.next_out = target.data();
    stream_.avail_out = room;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    position_ += offered - stream_.avail_in;
    if (status == Z_STREAM_END) {
      startNextMember();
    } else if (status == Z_BUF_ERROR || (status == Z_OK && stream_.avail_out > 0 && atEnd())) {
      throw Error(ErrorCode::fileDamaged, {file_.string(), "its gzip data end too early"});
    } else if (status != Z_OK) {
      throw Error(ErrorCode::fileDamaged, {file_.string(), "its gzip data are broken"});
    }
    return room - stream_.avail_out;
  }

  void startNextMember() {
    ended_ = atEnd();
    if (!ended_) inflateReset(&stream_);
  }
  bool atEnd() const { return position_ == packed_.size(); }

  std::span<const std::uint8_t> packed_;
  const std::filesystem::path& file_;
  z_stream stream_{};
  std::size_t position_ = 0;
  bool ended_ = false;
};

}  // namespace

bool isGzip(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
}

std::size_t gunzipStart(std::span<const std::uint8_t> packed, std::span<std::uint8_t> start,
                        const std::filesystem::path& file) {
  return Inflater(packed, file).read(start);
}

std::vector<std::uint8_t> gunzip(std::span<const std::uint8_t> packed, std::size_t expectedBytes,
                                 const std::filesystem::path& file) {
  Inflater inflater(packed, file);
  std::vector<std::uint8_t> bytes;
  while (bytes.size() < expectedBytes) {
    const std::size_t before = bytes.size();
    // Doubling from one step up: a header that announces a lot costs nothing until the data are there.
    bytes.resize(std::min(expectedBytes, std::max(step, 2 * before)));
    const std::size_t got = inflater.read(std::span(bytes).subspan(before));
    if (before + got < bytes.size()) {
      throw Error(ErrorCode::fileDamaged,
                  {file.string(), "it unpacks to fewer bytes than its header announces"});
    }
  }
  std::uint8_t surplus = 0;
  if (inflater.read({&surplus, 1}) != 0) {
    throw Error(ErrorCode::fileDamaged,
                {file.string(), "it unpacks to more bytes than its header announces"});
  }
  return bytes;
}

}  // namespace likeness
