#pragma once

#include <string>

#include "engine/data/split_report.h"

namespace likeness::cli {

/// "Splits by identity: training 1,200 (150 classes), calibration 300 (32), test 450 (32); identities shared:
/// 0, identical samples shared: 0". What should be 0 and is not is said in capitals.
std::string splitText(const SplitReport& report);

}  // namespace likeness::cli
