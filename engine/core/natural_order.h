#pragma once

#include <string_view>

namespace likeness {

/// Whether a name sorts before another as people count: runs of digits by their value, the rest by bytes.
bool naturallyBefore(std::string_view a, std::string_view b);

}  // namespace likeness
