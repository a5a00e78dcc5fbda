#include "app/cli/split_text.h"

#include "app/cli/output.h"

namespace likeness::cli {

namespace {

std::string partText(const char* name, const SplitPart& part) {
  return std::string(name) + " " + grouped(static_cast<std::int64_t>(part.samples)) + " (" +
         grouped(static_cast<std::int64_t>(part.classes)) + " classes)";
}

std::string sharedText(const char* what, std::size_t count) {
  return std::string(what) + " in more than one: " + grouped(static_cast<std::int64_t>(count)) +
         (count > 0 ? " (LEAK: scores are better than they should be)" : "");
}

}  // namespace

std::string splitText(const SplitReport& report) {
  std::string text = std::string("Splits ") + (report.byIdentity ? "by identity" : "by sample") + ": " +
                     partText("training", report.training) + ", " +
                     partText("calibration", report.calibration) + ", " + partText("test", report.test) +
                     "; ";
  if (report.sharedIdentities) text += sharedText("identities", *report.sharedIdentities) + ", ";
  text += sharedText("identical samples", report.sharedSamples);
  if (report.droppedCopies > 0)
    text += ", " + grouped(static_cast<std::int64_t>(report.droppedCopies)) + " copies left out";
  return text;
}

}  // namespace likeness::cli
