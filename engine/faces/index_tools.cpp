#include "engine/faces/index_tools.h"

#include <charconv>
#include <string_view>

#include "engine/core/error.h"
#include "engine/faces/content_hash.h"
#include "engine/faces/photo_reader.h"
#include "engine/faces/photo_scanner.h"
#include "engine/faces/thumbnail.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

using Found = std::function<void(const FoundFile&)>;
using Unreadable = std::function<void(const fs::path&, const std::string&)>;

void tellFaults(PhotoScanner& scanner, const fs::path& place, const Unreadable& unreadable) {
  for (const Error& fault : scanner.takeFaults()) {
    unreadable(fault.arguments().empty() ? place : fs::path(fault.arguments().front()), fault.what());
  }
}

void scan(const fs::path& place, const std::stop_token& stop, const Found& found,
          const Unreadable& unreadable) {
  PhotoScanner scanner({place});
  while (const auto file = scanner.next(stop)) {
    tellFaults(scanner, place, unreadable);
    found({file->file, file->bytes, file->modified});
  }
  tellFaults(scanner, place, unreadable);
}

std::vector<std::uint8_t> bytesOfHex(std::string_view digits) {
  std::vector<std::uint8_t> bytes(digits.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char* at = digits.data() + 2 * i;
    std::from_chars(at, at + 2, bytes[i], 16);
  }
  return bytes;
}

}  // namespace

IndexTools defaultIndexTools(const FacePack& pack) {
  IndexTools tools;
  tools.scan = scan;
  tools.hash = [](const fs::path& file) { return bytesOfHex(contentHash(file)); };
  tools.decode = [](const fs::path& file) { return readPhoto(file); };
  tools.makeAnalyzer = [pack] { return FaceAnalyzer::load(pack); };
  tools.thumbnail = [](const ColorImage& photo, const FaceBox& box) { return faceThumbnail(photo, box); };
  return tools;
}

PackKey packKey(const FacePack& pack) {
  return {pack.id, embedderSum(pack)};
}

}  // namespace likeness
