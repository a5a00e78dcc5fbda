#include "engine/store/idx_writer.h"

#include <zlib.h>

#include <initializer_list>
#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"

namespace likeness {

namespace {

constexpr char unsignedBytes = 0x08;

std::string idxHeader(std::initializer_list<std::size_t> sizes) {
  std::string header{'\0', '\0', unsignedBytes, static_cast<char>(sizes.size())};
  for (const std::size_t size : sizes) {
    for (const int shift : {24, 16, 8, 0}) header += static_cast<char>((size >> shift) & 0xFF);
  }
  return header;
}

/// The gzip form of bytes; fast rather than small, a gallery has some 40 MB.
std::string zip(const std::string& bytes) {
  constexpr int gzipWindow = 15 + 16;
  constexpr int memoryLevel = 8;
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw Error(ErrorCode::outOfMemory);
  }
  std::string zipped(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(zipped.data());
  stream.avail_out = static_cast<uInt>(zipped.size());
  const int result = deflate(&stream, Z_FINISH);
  zipped.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw Error(ErrorCode::internal, {"packing a gallery failed"});
  return zipped;
}

}  // namespace

void writeIdxPair(const std::filesystem::path& images, const std::filesystem::path& labels,
                  const LabelledSamples& content) {
  std::string labelBytes = idxHeader({content.size()});
  for (const int label : content.labels) {
    if (label < 0 || label > 255) {
      throw Error(ErrorCode::dataSetUnusable, {labels.string(), "it would need more than 256 classes"});
    }
    labelBytes += static_cast<char>(label);
  }
  std::string imageBytes = idxHeader({content.size(), static_cast<std::size_t>(content.shape.height),
                                      static_cast<std::size_t>(content.shape.width)});
  imageBytes.append(content.pixels.begin(), content.pixels.end());
  writeFileAtomically(images, images.extension() == ".gz" ? zip(imageBytes) : imageBytes);
  writeFileAtomically(labels, labelBytes);
}

}  // namespace likeness
