#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace likeness {

/// `name`, or "name (2).ending" and so on when something of that name is in the folder already, be it a link
/// that leads nowhere, or among `taken`, where names are in lower case.
std::string freeName(const std::filesystem::path& folder, const std::string& name,
                     const std::set<std::string>& taken = {});

/// ASCII letters in lower case: file systems that do not tell case apart take "Anna" and "anna" for one.
std::string lowerCase(std::string name);

}  // namespace likeness
