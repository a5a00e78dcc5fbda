#include "engine/train/local_address.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>

#include "engine/core/error.h"

namespace likeness {

namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

[[noreturn]] void fail(const std::string& host, int port, const std::string& fault) {
  throw Error(ErrorCode::rendezvousFailed, {host + ":" + std::to_string(port), fault});
}

Addresses lookUp(const std::string& host, int port) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_DGRAM;
  addrinfo* found = nullptr;
  const int fault = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
  if (fault != 0)
    fail(host, port, "no machine of the name \"" + host + "\" is known (" + gai_strerror(fault) + ")");
  return {found, freeaddrinfo};
}

/// The own end of a connection without packets: UDP's connect() only chooses a route.
std::string ownEnd(const addrinfo& target) {
  const int socket = ::socket(target.ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return {};
  sockaddr_storage own{};
  socklen_t size = sizeof own;
  char text[NI_MAXHOST] = "";
  const bool known = ::connect(socket, target.ai_addr, target.ai_addrlen) == 0 &&
                     ::getsockname(socket, reinterpret_cast<sockaddr*>(&own), &size) == 0 &&
                     ::getnameinfo(reinterpret_cast<const sockaddr*>(&own), size, text, sizeof text, nullptr,
                                   0, NI_NUMERICHOST) == 0;
  ::close(socket);
  return known ? text : std::string();
}

}  // namespace

std::string localAddressTowards(const std::string& host, int port) {
  const Addresses addresses = lookUp(host, port);
  for (const addrinfo* target = addresses.get(); target != nullptr; target = target->ai_next) {
    if (std::string address = ownEnd(*target); !address.empty()) return address;
  }
  fail(host, port, "no network of this machine leads there");
}

}  // namespace likeness
