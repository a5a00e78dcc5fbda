#pragma once

#include <zlib.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/test_files.h"

namespace likeness::tests {

/// A .npy file of version `major` with any header text and data: what the engine's writer never writes.
inline Bytes npyOf(int major, const std::string& header, const Bytes& data) {
  Bytes bytes = bytesOf("\x93NUMPY");
  bytes.insert(bytes.end(), {static_cast<std::uint8_t>(major), 0});
  const int fieldSize = major == 1 ? 2 : 4;
  for (int i = 0; i < fieldSize; ++i) bytes.push_back(static_cast<std::uint8_t>(header.size() >> (8 * i)));
  bytes.insert(bytes.end(), header.begin(), header.end());
  bytes.insert(bytes.end(), data.begin(), data.end());
  return bytes;
}

/// The same with a header of these words, true or not.
inline Bytes npy(const std::string& type, const std::string& shape, const Bytes& data, bool fortran = false) {
  return npyOf(1,
               "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") +
                   ", 'shape': " + shape + ", }\n",
               data);
}

template <class Number>
Bytes raw(const std::vector<Number>& numbers) {
  Bytes bytes(numbers.size() * sizeof(Number));
  if (!bytes.empty()) std::memcpy(bytes.data(), numbers.data(), bytes.size());
  return bytes;
}

inline void append(Bytes& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

/// What a ZIP file says of an entry; a test may lie by changing it.
struct ZipEntry {
  std::string name;
  Bytes content;
  bool deflate = true;
  bool zip64 = false;  // as numpy.savez writes
  // Lies, where above 0.
  std::uint32_t claimedBytes = 0;
  std::uint32_t claimedBegin = 0;
  int flags = 0;
  int method = -1;
  bool wrongChecksum = false;
};

inline Bytes deflated(const Bytes& data) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  Bytes packed(deflateBound(&stream, static_cast<uLong>(data.size())) + 64);
  stream.next_in = const_cast<Bytef*>(data.data());
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = packed.data();
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

inline Bytes zip(const std::vector<ZipEntry>& entries) {
  Bytes file;
  Bytes directory;
  for (const ZipEntry& entry : entries) {
    const Bytes packed = entry.deflate ? deflated(entry.content) : entry.content;
    const auto checksum =
        crc32_z(0, entry.content.data(), entry.content.size()) + (entry.wrongChecksum ? 1 : 0);
    const std::size_t begin = entry.claimedBegin > 0 ? entry.claimedBegin : file.size();
    const int method = entry.method >= 0 ? entry.method : entry.deflate ? 8 : 0;
    const std::size_t bytes = entry.claimedBytes > 0 ? entry.claimedBytes : entry.content.size();
    append(file, 0x04034b50, 4);
    append(file, 20, 2);
    append(file, 0, 2);
    append(file, static_cast<std::uint64_t>(method), 2);
    append(file, 0, 4);
    append(file, checksum, 4);
    append(file, packed.size(), 4);
    append(file, bytes, 4);
    append(file, entry.name.size(), 2);
    append(file, 0, 2);
    file.insert(file.end(), entry.name.begin(), entry.name.end());
    file.insert(file.end(), packed.begin(), packed.end());

    append(directory, 0x02014b50, 4);
    append(directory, 20, 2);
    append(directory, 20, 2);
    append(directory, static_cast<std::uint64_t>(entry.flags), 2);
    append(directory, static_cast<std::uint64_t>(method), 2);
    append(directory, 0, 4);
    append(directory, checksum, 4);
    append(directory, packed.size(), 4);
    append(directory, entry.zip64 ? 0xFFFFFFFF : bytes, 4);
    append(directory, entry.name.size(), 2);
    append(directory, entry.zip64 ? 12 : 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 4);
    append(directory, begin, 4);
    directory.insert(directory.end(), entry.name.begin(), entry.name.end());
    if (entry.zip64) {
      append(directory, 1, 2);
      append(directory, 8, 2);
      append(directory, bytes, 8);
    }
  }
  const std::size_t begin = file.size();
  file.insert(file.end(), directory.begin(), directory.end());
  append(file, 0x06054b50, 4);
  append(file, 0, 4);
  append(file, entries.size(), 2);
  append(file, entries.size(), 2);
  append(file, directory.size(), 4);
  append(file, begin, 4);
  append(file, 0, 2);
  return file;
}

}  // namespace likeness::tests
