#pragma once

#include <optional>
#include <vector>

#include "app/cli/arguments.h"
#include "engine/train/rendezvous.h"

namespace likeness::cli {

/// --ranks, --rank, --rendezvous and --wait.
std::vector<Option> rendezvousOptions();

/// What they ask for; nothing when none of them was given. A usage error when some are missing or impossible.
std::optional<Rendezvous> rendezvousFrom(const Arguments& arguments);

}  // namespace likeness::cli
