#include "engine/faces/heif_decoder.h"

#include <libheif/heif.h>

#include <algorithm>
#include <memory>

#include "engine/core/error.h"

namespace likeness {

namespace {

using Context = std::unique_ptr<heif_context, decltype(&heif_context_free)>;
using Handle = std::unique_ptr<const heif_image_handle, decltype(&heif_image_handle_release)>;
using Image = std::unique_ptr<const heif_image, decltype(&heif_image_release)>;
using Options = std::unique_ptr<heif_decoding_options, decltype(&heif_decoding_options_free)>;

void check(const heif_error& error, const std::string& name) {
  if (error.code == heif_error_Ok) return;
  const std::string detail = error.message ? error.message : "";
  if (error.subcode == heif_suberror_Unsupported_codec) {
    throw Error(ErrorCode::fileDamaged,
                {name, "the decoder for it is not installed (package libheif-plugin-libde265)"}, detail);
  }
  throw Error(ErrorCode::fileDamaged, {name, "it cannot be decoded"}, detail);
}

void checkPixels(std::int64_t width, std::int64_t height, std::int64_t mostPixels, const std::string& name) {
  if (width <= 0 || height <= 0) throw Error(ErrorCode::fileDamaged, {name, "it has no pixels"});
  if (width > mostPixels / height) {
    throw Error(ErrorCode::fileTooLarge, {name, std::to_string(mostPixels / 1000000) + " megapixels"});
  }
}

Context contextOf(const std::vector<std::uint8_t>& bytes, const std::string& name) {
  Context context(heif_context_alloc(), &heif_context_free);
  heif_context_set_max_decoding_threads(context.get(), 0);
  check(heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(), nullptr), name);
  return context;
}

Handle primaryOf(const Context& context, const std::string& name) {
  heif_image_handle* handle = nullptr;
  check(heif_context_get_primary_image_handle(context.get(), &handle), name);
  return Handle(handle, &heif_image_handle_release);
}

Image decode(const Handle& handle, const std::string& name) {
  const Options options(heif_decoding_options_alloc(), &heif_decoding_options_free);
  options->convert_hdr_to_8bit = 1;
  heif_image* image = nullptr;
  check(heif_decode_image(handle.get(), &image, heif_colorspace_RGB, heif_chroma_interleaved_RGBA,
                          options.get()),
        name);
  return Image(image, &heif_image_release);
}

}  // namespace

bool isHeif(const std::vector<std::uint8_t>& bytes) {
  constexpr std::size_t enough = 12;
  if (bytes.size() < enough) return false;
  const int length = static_cast<int>(std::min<std::size_t>(bytes.size(), 4096));
  return heif_check_filetype(bytes.data(), length) != heif_filetype_no;
}

ColorImage decodeHeif(const std::vector<std::uint8_t>& bytes, const std::string& name,
                      std::int64_t mostPixels) {
  const Context context = contextOf(bytes, name);
  const Handle handle = primaryOf(context, name);
  checkPixels(heif_image_handle_get_width(handle.get()), heif_image_handle_get_height(handle.get()),
              mostPixels, name);
  const Image decoded = decode(handle, name);
  // The coded picture may be of another size than the container claims.
  ColorImage image{
      heif_image_get_primary_width(decoded.get()), heif_image_get_primary_height(decoded.get()), {}};
  checkPixels(image.width, image.height, mostPixels, name);
  int stride = 0;
  const std::uint8_t* rows = heif_image_get_plane_readonly(decoded.get(), heif_channel_interleaved, &stride);
  if (!rows) throw Error(ErrorCode::fileDamaged, {name, "it cannot be decoded"});
  const std::size_t rowBytes = static_cast<std::size_t>(image.width) * 4;
  image.pixels.reserve(rowBytes * static_cast<std::size_t>(image.height));
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* row = rows + static_cast<std::ptrdiff_t>(stride) * y;
    image.pixels.insert(image.pixels.end(), row, row + rowBytes);
  }
  return image;
}

}  // namespace likeness
