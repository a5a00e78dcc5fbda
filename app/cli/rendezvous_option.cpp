#include "app/cli/rendezvous_option.h"

#include <charconv>
#include <string>

namespace likeness::cli {

namespace {

constexpr std::uint64_t mostRanks = 64;
constexpr double longestWait = 86400;

int portFrom(const std::string& text) {
  int port = 0;
  const char* end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, port);
  return fault == std::errc() && stop == end && port <= 65535 ? port : 0;
}

/// "HOST:PORT", where a host with colons of its own stands in brackets.
void readAddress(const std::string& text, Rendezvous& rendezvous) {
  const std::size_t colon = text.rfind(':');
  if (colon != std::string::npos) {
    rendezvous.host = text.substr(0, colon);
    rendezvous.port = portFrom(text.substr(colon + 1));
  }
  std::string& host = rendezvous.host;
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  if (host.empty() || rendezvous.port < 1) {
    throw usageError("--rendezvous must be HOST:PORT with a port of 1 to 65535, such as 192.168.0.7:29500.");
  }
}

}  // namespace

std::vector<Option> rendezvousOptions() {
  return {
      {"ranks", "N", "train on N machines, or as N processes of one"},
      {"rank", "R", "which of them this is: 0, which writes the experiment, to N - 1"},
      {"rendezvous", "HOST:PORT", "where they meet: an address of rank 0's machine"},
      {"wait", "S", "wait so long for the others to come (120)"},
  };
}

std::optional<Rendezvous> rendezvousFrom(const Arguments& arguments) {
  const bool any =
      arguments.has("ranks") || arguments.has("rank") || arguments.has("rendezvous") || arguments.has("wait");
  if (!any) return std::nullopt;
  for (const char* name : {"ranks", "rank", "rendezvous"}) {
    if (!arguments.has(name)) {
      throw usageError("--ranks, --rank and --rendezvous go together; --" + std::string(name) +
                       " is missing.");
    }
  }
  Rendezvous rendezvous;
  rendezvous.ranks = static_cast<int>(*arguments.wholeNumber("ranks", 2, mostRanks));
  rendezvous.rank = static_cast<int>(*arguments.wholeNumber("rank", 0, mostRanks));
  if (rendezvous.rank >= rendezvous.ranks) {
    throw usageError("--rank must be below --ranks: the ranks are counted from 0.");
  }
  readAddress(arguments.required("rendezvous"), rendezvous);
  rendezvous.patience = arguments.number("wait", 0, longestWait).value_or(rendezvous.patience);
  return rendezvous;
}

}  // namespace likeness::cli
