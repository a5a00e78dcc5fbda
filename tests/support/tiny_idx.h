#pragma once

#include <zlib.h>

#include <filesystem>

#include "engine/data/labelled_samples.h"
#include "tests/support/test_files.h"

namespace likeness::tests {

/// The bytes of an IDX file: a header with these sizes, true or not, and the data.
inline Bytes idx(const std::vector<std::uint32_t>& sizes, const Bytes& data) {
  Bytes bytes = {0, 0, 8, static_cast<std::uint8_t>(sizes.size())};
  for (const std::uint32_t size : sizes) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(size >> shift));
  }
  bytes.insert(bytes.end(), data.begin(), data.end());
  return bytes;
}

inline Bytes gzip(const Bytes& data) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  Bytes packed(deflateBound(&stream, static_cast<uLong>(data.size())) + 64);
  stream.next_in = const_cast<Bytef*>(data.data());
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = packed.data();
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

/// The two files of a part ("train" or "t10k") as MNIST names them.
inline void writeIdxPart(const std::filesystem::path& folder, const std::string& part,
                         const LabelledSamples& images) {
  std::filesystem::create_directories(folder);
  const auto count = static_cast<std::uint32_t>(images.size());
  writeBytes(folder / (part + "-images-idx3-ubyte"),
             idx({count, static_cast<std::uint32_t>(images.shape.height),
                  static_cast<std::uint32_t>(images.shape.width)},
                 images.pixels));
  writeBytes(folder / (part + "-labels-idx1-ubyte"),
             idx({count}, Bytes(images.labels.begin(), images.labels.end())));
}

}  // namespace likeness::tests
