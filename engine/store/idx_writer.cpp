#include "engine/store/idx_writer.h"

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

}  // namespace

void writeIdxPair(const std::filesystem::path& images, const std::filesystem::path& labels,
                  const LabelledImages& content) {
  std::string labelBytes = idxHeader({content.size()});
  for (const int label : content.labels) {
    if (label < 0 || label > 255) {
      throw Error(ErrorCode::dataSetUnusable, {labels.string(), "it would need more than 256 classes"});
    }
    labelBytes += static_cast<char>(label);
  }
  std::string imageBytes = idxHeader(
      {content.size(), static_cast<std::size_t>(content.height), static_cast<std::size_t>(content.width)});
  imageBytes.append(content.pixels.begin(), content.pixels.end());
  writeFileAtomically(images, imageBytes);
  writeFileAtomically(labels, labelBytes);
}

}  // namespace likeness
