#include "app/cli/cure_policy.h"

namespace likeness::cli {

CurePolicy::CurePolicy(const std::string& choice) : automatic_(choice == "auto") {
  if (!automatic_ && choice != "none") wanted_ = cureByName(choice, "--cure");
}

void CurePolicy::answer(const TrainingEvent& event, TrainingControls& controls) {
  if (const auto* applied = std::get_if<CureApplied>(&event)) config_ = *applied->config;
  const auto* report = std::get_if<HealthReport>(&event);
  if (!report || !isAlarm(report->verdict) || cures_ >= mostCures) return;
  if (const auto cure = cureFor(*report)) {
    ++cures_;
    controls.applyCure(*cure);
  }
}

std::optional<CureKind> CurePolicy::cureFor(const HealthReport& report) const {
  if (!config_) return std::nullopt;
  if (wanted_) return cured(*wanted_, *config_) == *config_ ? std::nullopt : wanted_;
  if (!automatic_) return std::nullopt;
  const auto cures = curesFor(report.cause, *config_);
  return cures.empty() ? std::nullopt : std::optional(cures.front());
}

}  // namespace likeness::cli
