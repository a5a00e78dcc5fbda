#pragma once

#include <exiv2/exiv2.hpp>
#include <string>

namespace likeness {

/// exiv2 with what it leaves to its callers: its XMP parser is initialised once and locked, it says nothing
/// on standard error, and XML that would take its recursion beyond the stack is refused. Errors: fileDamaged
/// with `name`.
Exiv2::XmpData parseXmp(const std::string& xmp, const std::string& name);
std::string serializeXmp(const Exiv2::XmpData& data, const std::string& name);

}  // namespace likeness
