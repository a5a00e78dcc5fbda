#pragma once

#include <string_view>

namespace likeness {

/// The style and the script of a map page; the data come beside them.
std::string_view mapPageStyle();
std::string_view mapPageScript();

}  // namespace likeness
