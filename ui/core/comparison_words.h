#pragma once

#include <QString>

namespace likeness {
struct Ranking;
}  // namespace likeness

namespace likeness::ui {

/// A reason of engine/train/comparison in the user's language; empty for null.
QString comparisonText(const char* reason);
/// Why the loss does not rank these runs: "Loss does not rank these runs. Their margins differ, ...". Empty
/// where it could.
QString whyNotLossText(const Ranking& ranking);

}  // namespace likeness::ui
