#include "app/cli/open_set_text.h"

#include <algorithm>

namespace likeness::cli {

namespace {

std::string inColumns(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 2, width), ' ');
  return text;
}

}  // namespace

Json toJson(const Proportion& proportion) {
  return {{"count", proportion.count},
          {"of", proportion.of},
          {"share", proportion.share},
          {"low", proportion.low},
          {"high", proportion.high}};
}

Json toJson(const OperatingPoint& point) {
  Json json;
  json["threshold"] = readable(point.threshold);
  json["kept"] = toJson(point.kept);
  json["accepted_right"] = point.acceptedRight;
  json["accepted_wrong"] = point.acceptedWrong;
  json["refused"] = toJson(point.refused);
  json["refused_without_gilo"] = toJson(point.refusedWithoutIndistinct);
  json["refused_without_look_alikes"] = toJson(point.refusedWithoutLookAlikes);
  json["groups"] = Json::array();
  for (const GroupRefusal& group : point.groups) {
    json["groups"].push_back({{"name", group.name},
                              {"count", group.count},
                              {"refused", group.refused},
                              {"look_alike", group.lookAlike}});
  }
  return json;
}

Json toJson(const std::vector<MethodScores>& scores) {
  Json json = Json::array();
  for (const MethodScores& method : scores) {
    const OperatingPoint& point = method.report.operating;
    json.push_back({{"method", textOf(method.method).id},
                    {"auroc", method.report.auroc.all},
                    {"auroc_without_gilo", method.report.auroc.withoutIndistinct},
                    {"auroc_without_look_alikes", method.report.auroc.withoutLookAlikes},
                    {"fpr_at_95_tpr", method.report.fprAt95Tpr},
                    {"threshold", readable(point.threshold)},
                    {"calibrated", method.calibratedShare},
                    {"kept", point.kept.share},
                    {"accepted_right", point.acceptedRight},
                    {"refused", point.refused.share},
                    {"refused_without_gilo", point.refusedWithoutIndistinct.share},
                    {"refused_without_look_alikes", point.refusedWithoutLookAlikes.share}});
  }
  return json;
}

Json toJson(const Reliability& reliability) {
  Json json;
  json["expected_calibration_error"] = reliability.expectedError;
  json["largest_error"] = reliability.largestError;
  json["bins"] = Json::array();
  for (const ReliabilityBin& bin : reliability.bins) {
    if (bin.count == 0) continue;
    json["bins"].push_back({{"low", bin.low},
                            {"high", bin.high},
                            {"count", bin.count},
                            {"confidence", bin.confidence},
                            {"accuracy", bin.accuracy}});
  }
  return json;
}

std::string methodTable(const std::vector<MethodScores>& scores, OpenSetMethod shipped) {
  std::string text =
      "\nMethods, each at its own threshold from the calibration split (in brackets without b g i l o q s "
      "z)\n" +
      inColumns("", 30) + inColumns("AUROC", 18) + inColumns("kept and right", 17) + "refused\n";
  for (const MethodScores& method : scores) {
    const OpenSetReport& report = method.report;
    const OperatingPoint& point = report.operating;
    const std::string mark = method.method == shipped ? "* " : "  ";
    text +=
        inColumns(mark + textOf(method.method).title, 30) +
        inColumns(fixed(report.auroc.all, 4) + " (" + fixed(report.auroc.withoutLookAlikes, 4) + ")", 18) +
        inColumns(percent(point.acceptedRight), 17) + percent(point.refused.share) + " (" +
        percent(point.refusedWithoutLookAlikes.share) + ")\n";
  }
  return text + "* what the experiment refuses by\n";
}

}  // namespace likeness::cli
