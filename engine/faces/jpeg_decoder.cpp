#include "engine/faces/jpeg_decoder.h"

// jpeglib.h uses FILE and size_t without including what declares them.
#include <cstddef>
#include <cstdio>
//
#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <csetjmp>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr int mostScans = 200;

/// What libjpeg's callbacks leave behind. libjpeg is C: exceptions must not pass through it, so its errors
/// leave by longjmp, and no object with a destructor may live between.
struct Fault {
  jpeg_error_mgr manager{};
  std::jmp_buf exit{};
  std::array<char, JMSG_LENGTH_MAX> text{};
  bool endsTooEarly = false;
  bool tooManyScans = false;
};

Fault& faultOf(j_common_ptr info) {
  return *static_cast<Fault*>(info->client_data);
}

void leave(j_common_ptr info) {
  Fault& fault = faultOf(info);
  info->err->format_message(info, fault.text.data());
  std::longjmp(fault.exit, 1);
}

void notice(j_common_ptr info, int level) {
  if (level >= 0) return;
  ++info->err->num_warnings;
  if (info->err->msg_code == JWRN_JPEG_EOF) faultOf(info).endsTooEarly = true;
}

void say(j_common_ptr) {}  // libjpeg would print

void watchScans(j_common_ptr info) {
  if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number <= mostScans) return;
  faultOf(info).tooManyScans = true;
  std::longjmp(faultOf(info).exit, 1);
}

class Decompressor {
 public:
  explicit Decompressor(Fault& fault) {
    info_.err = jpeg_std_error(&fault.manager);
    info_.err->error_exit = leave;
    info_.err->emit_message = notice;
    info_.err->output_message = say;
    info_.client_data = &fault;
  }
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;
  ~Decompressor() { jpeg_destroy_decompress(&info_); }
  jpeg_decompress_struct& info() { return info_; }

 private:
  jpeg_decompress_struct info_{};
};

void chooseScale(jpeg_decompress_struct& info, int longSideHint) {
  const unsigned longSide = std::max(info.image_width, info.image_height);
  info.scale_denom = 8;
  info.scale_num = 8;
  while (longSideHint > 0 && info.scale_num > 1 &&
         (longSide * (info.scale_num / 2) + 7) / 8 >= static_cast<unsigned>(longSideHint)) {
    info.scale_num /= 2;
  }
}

/// False when libjpeg gave up; `fault` then says why.
bool decodeInto(jpeg_decompress_struct& info, Fault& fault, const std::vector<std::uint8_t>& bytes,
                int longSideHint, jpeg_progress_mgr& progress, ColorImage& image) {
  if (setjmp(fault.exit) != 0) return false;
  jpeg_create_decompress(&info);
  info.progress = &progress;
  jpeg_mem_src(&info, bytes.data(), static_cast<unsigned long>(bytes.size()));
  jpeg_read_header(&info, TRUE);
  chooseScale(info, longSideHint);
  info.out_color_space = info.num_components == 4 ? JCS_CMYK : JCS_EXT_RGBA;
  jpeg_start_decompress(&info);
  image.width = static_cast<int>(info.output_width);
  image.height = static_cast<int>(info.output_height);
  const std::size_t stride = std::size_t{info.output_width} * 4;
  image.pixels.resize(stride * info.output_height);
  while (info.output_scanline < info.output_height) {
    JSAMPROW row = image.pixels.data() + stride * info.output_scanline;
    jpeg_read_scanlines(&info, &row, 1);
  }
  jpeg_finish_decompress(&info);  // looks for the end mark
  return true;
}

/// In place. Adobe's programs, and so nearly all there are, store what is left of the light instead of the
/// ink.
void toRgba(ColorImage& cmyk, bool inverted) {
  for (std::size_t at = 0; at < cmyk.pixels.size(); at += 4) {
    std::uint8_t* pixel = cmyk.pixels.data() + at;
    const int black = inverted ? pixel[3] : 255 - pixel[3];
    for (int i = 0; i < 3; ++i) {
      const int light = inverted ? pixel[i] : 255 - pixel[i];
      pixel[i] = static_cast<std::uint8_t>((light * black + 127) / 255);
    }
    pixel[3] = 255;
  }
}

}  // namespace

ColorImage decodeJpeg(const std::vector<std::uint8_t>& bytes, const std::string& name, int longSideHint) {
  Fault fault;
  Decompressor decompressor(fault);
  jpeg_progress_mgr progress{};
  progress.progress_monitor = watchScans;
  ColorImage image;
  const bool done = decodeInto(decompressor.info(), fault, bytes, longSideHint, progress, image);
  if (fault.endsTooEarly) throw Error(ErrorCode::fileDamaged, {name, "it ends too early"});
  if (fault.tooManyScans)
    throw Error(ErrorCode::fileDamaged, {name, "it has more scans than any camera writes"});
  if (!done) throw Error(ErrorCode::fileDamaged, {name, "it cannot be decoded"}, fault.text.data());
  if (decompressor.info().out_color_space == JCS_CMYK) {
    toRgba(image, decompressor.info().saw_Adobe_marker != 0);
  }
  return image;
}

}  // namespace likeness
