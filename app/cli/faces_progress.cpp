#include "app/cli/faces_progress.h"

#include <variant>

#include "app/cli/faces_common.h"
#include "app/cli/output.h"

namespace likeness::cli {

namespace {

constexpr std::size_t mostFailuresShown = 100;  // all are in the result

std::string count(std::size_t number) {
  return grouped(static_cast<std::int64_t>(number));
}

std::string status(const IndexProgress& progress) {
  std::string text = count(progress.done) + " of " + count(progress.found) + (progress.scanned ? "" : "+") +
                     " photos, " + count(progress.faces) + " faces";
  if (progress.failed > 0) text += ", " + count(progress.failed) + " failed";
  if (progress.photosPerSecond <= 0) return text;
  text += ", " + fixed(progress.photosPerSecond, 1) + " photos/s";
  const auto left = static_cast<double>(progress.found - progress.done) / progress.photosPerSecond;
  if (progress.scanned && progress.done < progress.found) text += ", " + fixed(left, 0) + " s left";
  return text;
}

}  // namespace

void FacesProgress::show(const IndexEvent& event) {
  std::visit([this](const auto& what) { on(what); }, event);
}

void FacesProgress::on(const IndexProgress& progress) {
  if (!line_.due()) return;
  const double found = static_cast<double>(progress.found);
  line_.show(found > 0 ? static_cast<double>(progress.done) / found : 0, status(progress));
}

void FacesProgress::on(const PhotoFailed& failure) {
  if (++failuresShown_ > mostFailuresShown) return;
  line(printable(failure.reason));
  if (failuresShown_ == mostFailuresShown) line("Further failures are not shown.");
}

void FacesProgress::on(const FilesVanished& vanished) {
  if (vanished.count > 0) line(count(vanished.count) + " photos are no longer there.");
}

}  // namespace likeness::cli
