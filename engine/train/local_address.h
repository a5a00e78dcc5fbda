#pragma once

#include <string>

namespace likeness {

/// The numeric address under which this machine would speak to `host`: the one to listen at, so that nobody
/// from other networks is answered. Error rendezvousFailed when the name is unknown or no network leads
/// there.
std::string localAddressTowards(const std::string& host, int port);

}  // namespace likeness
