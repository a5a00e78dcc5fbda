#include "engine/data/zip_archive.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <optional>
#include <set>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::uint64_t mostBytes = std::uint64_t{2} << 30;
constexpr std::size_t mostEntries = 100000;
constexpr std::uint64_t highestRatio = 1032;  // of deflate
constexpr std::size_t endBytes = 22;
constexpr std::size_t locatorBytes = 20;
constexpr std::size_t end64Bytes = 56;
constexpr std::size_t centralBytes = 46;
constexpr std::size_t localBytes = 30;
constexpr std::size_t longestComment = 65535;
constexpr std::uint32_t escape32 = 0xFFFFFFFF;  // the number stands in the ZIP64 field
constexpr int stored = 0;
constexpr int deflated = 8;

class DirectoryReader {
 public:
  using Entry = ZipArchive::Entry;

  DirectoryReader(std::span<const std::uint8_t> bytes, const std::filesystem::path& file)
      : bytes_(bytes), file_(file) {}

  std::vector<Entry> read() {
    findDirectory();
    std::vector<Entry> entries;
    std::size_t at = begin_;
    for (std::uint64_t i = 0; i < count_; ++i) entries.push_back(readEntry(at));
    judge(entries);
    return entries;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), fault});
  }

  template <class Number>
  Number get(std::size_t at) const {
    if (at > bytes_.size() || bytes_.size() - at < sizeof(Number)) refuse("it ends within its directory");
    Number number;
    std::memcpy(&number, bytes_.data() + at, sizeof number);
    return number;
  }
  std::uint16_t get16(std::size_t at) const { return get<std::uint16_t>(at); }
  std::uint32_t get32(std::size_t at) const { return get<std::uint32_t>(at); }
  std::uint64_t get64(std::size_t at) const { return get<std::uint64_t>(at); }

  std::size_t findEnd() const {
    if (bytes_.size() >= endBytes) {
      const std::size_t last = bytes_.size() - endBytes;
      const std::size_t first = last > longestComment ? last - longestComment : 0;
      for (std::size_t at = last + 1; at-- > first;) {
        if (get32(at) == 0x06054b50) return at;
      }
    }
    refuse("it is no ZIP file, or its end is missing");
  }

  void findDirectory() {
    const std::size_t end = findEnd();
    count_ = get16(end + 10);
    begin_ = get32(end + 16);
    if (end >= locatorBytes && get32(end - locatorBytes) == 0x07064b50) {
      const std::uint64_t end64 = get64(end - locatorBytes + 8);
      if (end64 > bytes_.size() || bytes_.size() - end64 < end64Bytes || get32(end64) != 0x06064b50)
        refuse("its ZIP64 directory is missing");
      count_ = get64(end64 + 32);
      begin_ = get64(end64 + 48);
    }
    if (count_ > mostEntries) refuse("it says that it has " + std::to_string(count_) + " entries");
    if (begin_ > bytes_.size()) refuse("its directory lies outside of the file");
  }

  Entry readEntry(std::size_t& at) const {
    if (get32(at) != 0x02014b50) refuse("its directory is broken");
    Entry entry;
    if ((get16(at + 8) & 1) != 0) refuse("it is encrypted");
    entry.method = get16(at + 10);
    entry.checksum = get32(at + 16);
    entry.packedBytes = get32(at + 20);
    entry.bytes = get32(at + 24);
    std::uint64_t header = get32(at + 42);
    const std::size_t nameBytes = get16(at + 28);
    const std::size_t extraBytes = get16(at + 30);
    const std::size_t name = at + centralBytes;
    if (bytes_.size() < name || bytes_.size() - name < nameBytes + extraBytes)
      refuse("it ends within its directory");
    entry.name.assign(reinterpret_cast<const char*>(bytes_.data()) + name, nameBytes);
    readZip64(name + nameBytes, extraBytes, {&entry.bytes, &entry.packedBytes, &header});
    entry.begin = dataBegin(entry, header);
    at = name + nameBytes + extraBytes + get16(at + 32);
    return entry;
  }

  /// Fills in, in this order, those numbers that had no room in 32 bits.
  void readZip64(std::size_t at, std::size_t size, std::initializer_list<std::uint64_t*> numbers) const {
    const std::size_t end = at + size;
    while (at + 4 <= end) {
      const std::size_t field = at + 4;
      const std::size_t fieldEnd = field + get16(at + 2);
      if (fieldEnd > end) refuse("its directory is broken");
      if (get16(at) == 1) {
        std::size_t next = field;
        for (std::uint64_t* number : numbers) {
          if (*number != escape32) continue;
          if (next + 8 > fieldEnd) refuse("its directory is broken");
          *number = get64(next);
          next += 8;
        }
      }
      at = fieldEnd;
    }
  }

  std::uint64_t dataBegin(const Entry& entry, std::uint64_t header) const {
    if (header > bytes_.size() || bytes_.size() - header < localBytes || get32(header) != 0x04034b50)
      refuse("its entry \"" + entry.name + "\" lies outside of the file");
    const std::uint64_t begin = header + localBytes + get16(header + 26) + get16(header + 28);
    if (begin > bytes_.size() || bytes_.size() - begin < entry.packedBytes)
      refuse("its entry \"" + entry.name + "\" lies outside of the file");
    return begin;
  }

  void judge(const std::vector<Entry>& entries) const {
    std::set<std::string> names;
    std::uint64_t all = 0;
    for (const Entry& entry : entries) {
      if (!names.insert(entry.name).second) refuse("it has two entries \"" + entry.name + "\"");
      judgeName(entry.name);
      judgeSize(entry);
      all += entry.bytes;  // each is below 2^43, by the size of the file
      if (all > mostBytes) throw Error(ErrorCode::fileTooLarge, {file_.string(), "2 GiB unpacked"});
    }
    judgeOverlap(entries);
  }

  void judgeName(const std::string& name) const {
    const std::filesystem::path path(name);
    const bool leadsOut = path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end();
    if (name.empty() || leadsOut || name.find('\0') != std::string::npos)
      refuse("an entry has an impossible name");
  }

  void judgeSize(const Entry& entry) const {
    const auto fail = [&](const char* fault) { refuse("its entry \"" + entry.name + "\" " + fault); };
    if (entry.method != stored && entry.method != deflated) fail("is packed in an unknown way");
    if (entry.method == stored && entry.bytes != entry.packedBytes) fail("has two different sizes");
    if (entry.bytes > highestRatio * entry.packedBytes) fail("cannot unpack to the size that it claims");
  }

  /// Entries over the same bytes would let a small file unpack to a huge one.
  void judgeOverlap(const std::vector<Entry>& entries) const {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    for (const Entry& entry : entries) ranges.emplace_back(entry.begin, entry.begin + entry.packedBytes);
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i) {
      if (ranges[i].first < ranges[i - 1].second) refuse("its entries overlap");
    }
  }

  std::span<const std::uint8_t> bytes_;
  const std::filesystem::path& file_;
  std::uint64_t count_ = 0;
  std::uint64_t begin_ = 0;
};

/// zlib's inflate without a wrapper.
class RawInflater {
 public:
  explicit RawInflater(std::span<const std::uint8_t> packed) {
    if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
    stream_.next_in = const_cast<Bytef*>(packed.data());  // zlib's interface is older than const
    stream_.avail_in = static_cast<uInt>(packed.size());
  }
  RawInflater(const RawInflater&) = delete;
  RawInflater& operator=(const RawInflater&) = delete;
  ~RawInflater() { inflateEnd(&stream_); }

  /// Unpacks exactly so many bytes; nothing when the data are broken, or more or fewer.
  std::optional<std::vector<std::uint8_t>> read(std::size_t expected) {
    constexpr std::size_t step = std::size_t{1} << 20;
    std::vector<std::uint8_t> bytes;
    int status = Z_OK;
    std::size_t done = 0;
    while (status == Z_OK && done <= expected) {
      // Doubling, and one byte of surplus, so that too long data are noticed.
      if (done == bytes.size()) bytes.resize(std::min(expected + 1, std::max(step, 2 * done)));
      if (done == bytes.size()) return std::nullopt;
      stream_.next_out = bytes.data() + done;
      stream_.avail_out = static_cast<uInt>(bytes.size() - done);
      status = inflate(&stream_, Z_NO_FLUSH);
      done = bytes.size() - stream_.avail_out;
    }
    if (status != Z_STREAM_END || done != expected) return std::nullopt;
    bytes.resize(expected);
    return bytes;
  }

 private:
  z_stream stream_{};
};

}  // namespace

ZipArchive::ZipArchive(std::span<const std::uint8_t> bytes, std::filesystem::path file)
    : bytes_(bytes), file_(std::move(file)), entries_(DirectoryReader(bytes_, file_).read()) {}

const ZipArchive::Entry* ZipArchive::find(const std::string& name) const {
  const auto found = std::ranges::find(entries_, name, &Entry::name);
  return found == entries_.end() ? nullptr : &*found;
}

std::vector<std::uint8_t> ZipArchive::read(const Entry& entry) const {
  const auto packed = bytes_.subspan(entry.begin, entry.packedBytes);
  std::optional<std::vector<std::uint8_t>> bytes;
  if (entry.method == stored) {
    bytes.emplace(packed.begin(), packed.end());
  } else {
    bytes = RawInflater(packed).read(entry.bytes);
  }
  if (!bytes)
    throw Error(ErrorCode::fileDamaged, {file_.string(), "its entry \"" + entry.name + "\" is broken"});
  if (crc32_z(0, bytes->data(), bytes->size()) != entry.checksum) {
    throw Error(ErrorCode::fileDamaged,
                {file_.string(), "the checksum of its entry \"" + entry.name + "\" is wrong"});
  }
  return std::move(*bytes);
}

}  // namespace likeness
