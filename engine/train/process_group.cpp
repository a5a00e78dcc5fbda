#include "engine/train/process_group.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <thread>

#include "engine/core/error.h"
#include "engine/metric/runtime.h"
#include "engine/metric/torch_distributed.h"
#include "engine/train/local_address.h"

namespace likeness {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

// Rank 0 measures between two steps while the others wait; that takes seconds, and this is far more.
constexpr auto longestSilence = 120s;
// In this time every rank that lives has noticed that one is lost.
constexpr auto roundOfCalls = 3s;
constexpr auto pollGap = 20ms;

std::vector<std::uint8_t> bytesOf(const std::string& text) {
  return {text.begin(), text.end()};
}

std::string textOf(const std::vector<std::uint8_t>& bytes) {
  return {bytes.begin(), bytes.end()};
}

std::string keyOf(const std::string& name, int rank) {
  return name + "/" + std::to_string(rank);
}

std::string firstLine(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// Asks every few milliseconds until the answer is yes or the time is over.
bool waitUntil(Clock::time_point end, const std::function<bool()>& yes) {
  while (!yes()) {
    if (Clock::now() >= end) return false;
    std::this_thread::sleep_for(pollGap);
  }
  return true;
}

Clock::duration secondsOf(double seconds) {
  return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

c10::intrusive_ptr<c10d::TCPStore> openStore(const Rendezvous& rendezvous) {
  c10d::TCPStoreOptions options;
  options.port = static_cast<std::uint16_t>(rendezvous.port);
  options.isServer = rendezvous.rank == 0;
  options.numWorkers = static_cast<std::size_t>(rendezvous.ranks);
  options.waitWorkers = false;  // ours says who is missing
  options.timeout = std::chrono::milliseconds(std::lround(rendezvous.patience * 1000));
  serveWithoutLibUv(options);
  try {
    return c10::make_intrusive<c10d::TCPStore>(rendezvous.host, options);
  } catch (const std::exception& error) {
    const std::string detail = firstLine(error.what());
    const bool taken = detail.find("in use") != std::string::npos;
    const std::string fault =
        taken ? "the port is taken by another program"
        : rendezvous.rank == 0
            ? "rank 0 cannot listen there; the address must be one of the machine that it runs on"
            : "nobody answered there in time; is rank 0 running, and is the address the one it was given?";
    throw Error(ErrorCode::rendezvousFailed, {rendezvous.address(), fault}, detail);
  }
}

}  // namespace

struct ProcessGroup::Connection {
  c10::intrusive_ptr<c10d::TCPStore> store;
  c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo;

  bool has(const std::string& key) const { return store->check({key}); }
};

ProcessGroup::ProcessGroup(const Rendezvous& rendezvous)
    : rendezvous_(rendezvous),
      ownAddress_(localAddressTowards(rendezvous.host, rendezvous.port)),
      connection_(std::make_unique<Connection>()) {
  connection_->store = openStore(rendezvous);
  meet();
}

void ProcessGroup::connect() {
  try {
    const auto options = c10d::ProcessGroupGloo::Options::create(longestSilence);
    options->devices.push_back(c10d::ProcessGroupGloo::createDeviceForHostname(ownAddress_));
    connection_->gloo =
        c10::make_intrusive<c10d::ProcessGroupGloo>(connection_->store, rank(), ranks(), options);
  } catch (const std::exception& error) {
    throw Error(ErrorCode::rendezvousFailed,
                {rendezvous_.address(),
                 "the ranks met but could not connect to each other; is a firewall between them?"},
                firstLine(error.what()));
  }
}

ProcessGroup::~ProcessGroup() = default;

void ProcessGroup::meet() {
  if (connection_->store->add(keyOf("came", rank()), 1) > 1) {
    throw Error(ErrorCode::rendezvousFailed,
                {rendezvous_.address(), "another process is rank " + std::to_string(rank()) + " already"});
  }
  const std::string number = std::to_string(ranks()) + " ranks";
  const auto numbers = exchange("number", number);
  const auto versions = exchange("version", torchVersion());
  for (int other = 0; other < ranks(); ++other) {
    const auto place = static_cast<std::size_t>(other);
    for (const auto* said : {&numbers, &versions}) {
      if ((*said)[place] == said->front()) continue;
      throw Error(ErrorCode::ranksDiffer,
                  {std::to_string(other), "it has " + (*said)[place] + ", rank 0 has " + said->front()});
    }
  }
}

void ProcessGroup::waitFor(const std::string& key, int from) {
  const auto end = Clock::now() + secondsOf(rendezvous_.patience);
  if (waitUntil(end, [&] { return connection_->has(key); })) return;
  throw Error(ErrorCode::rendezvousFailed,
              {rendezvous_.address(), "rank " + std::to_string(from) + " did not come in time"});
}

std::vector<std::string> ProcessGroup::exchange(const std::string& name, const std::string& text) {
  auto& store = *connection_->store;
  std::vector<std::string> all;
  try {
    store.set(keyOf(name, rank()), bytesOf(text));
    for (int other = 0; other < ranks(); ++other) {
      waitFor(keyOf(name, other), other);
      all.push_back(textOf(store.get(keyOf(name, other))));
    }
    // Rank 0 keeps the store: where the ranks differ, it stays until the others have read that too.
    store.add(name + "/read", 1);
    if (leads())
      waitUntil(Clock::now() + roundOfCalls, [&] { return store.add(name + "/read", 0) >= ranks(); });
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {
    throw Error(ErrorCode::rankLost, {"rank 0", "it does not answer any more"}, firstLine(error.what()));
  }
  return all;
}

torch::Tensor ProcessGroup::gatherRows(const torch::Tensor& rows, const std::vector<std::int64_t>& counts) {
  // Gloo wants as much of everyone.
  const std::int64_t most = *std::max_element(counts.begin(), counts.end());
  auto own = torch::zeros({most, rows.size(1)});
  own.slice(0, 0, rows.size(0)).copy_(rows);
  std::vector<torch::Tensor> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) parts.push_back(torch::empty_like(own));
  together([&] {
    std::vector<std::vector<torch::Tensor>> outputs = {parts};
    std::vector<torch::Tensor> inputs = {own};
    connection_->gloo->allgather(outputs, inputs)->wait();
  });
  for (std::size_t i = 0; i < counts.size(); ++i) parts[i] = parts[i].slice(0, 0, counts[i]);
  return torch::cat(parts).to(rows.device());
}

void ProcessGroup::sum(torch::Tensor& tensor) {
  auto own = tensor.to(torch::kCPU).contiguous();
  together([&] {
    std::vector<torch::Tensor> tensors = {own};
    connection_->gloo->allreduce(tensors)->wait();
  });
  tensor.copy_(own);
}

void ProcessGroup::broadcast(torch::Tensor& tensor) {
  auto own = tensor.to(torch::kCPU).contiguous();
  together([&] {
    std::vector<torch::Tensor> tensors = {own};
    connection_->gloo->broadcast(tensors)->wait();
  });
  tensor.copy_(own);
}

void ProcessGroup::broadcast(std::string& text) {
  auto size = torch::tensor(static_cast<std::int64_t>(text.size()));
  size = size.reshape({1});
  broadcast(size);
  text.resize(static_cast<std::size_t>(size.item<std::int64_t>()));
  if (text.empty()) return;
  auto bytes = torch::from_blob(text.data(), {static_cast<std::int64_t>(text.size())}, torch::kByte);
  broadcast(bytes);
}

void ProcessGroup::barrier() {
  together([&] { connection_->gloo->barrier()->wait(); });
}

void ProcessGroup::together(const std::function<void()>& call) {
  std::string detail;
  try {
    const torch::NoGradGuard noGrad;
    call();
    return;
  } catch (const std::exception& error) {
    detail = firstLine(error.what());
  }
  nameTheLost(detail);
}

void ProcessGroup::nameTheLost(const std::string& detail) {
  connection_->gloo.reset();  // closes our ends, so that ranks which wait for us notice as well
  std::string lost;
  std::string known = "its process or its network ended";
  try {
    auto& store = *connection_->store;
    store.set(keyOf("noticed", rank()), bytesOf("1"));
    const auto silent = [&](int other) { return !connection_->has(keyOf("noticed", other)); };
    waitUntil(Clock::now() + roundOfCalls, [&] {
      for (int other = 0; other < ranks(); ++other) {
        if (silent(other)) return connection_->has(keyOf("left", other));
      }
      return true;
    });
    for (int other = 0; other < ranks(); ++other) {
      if (!silent(other)) continue;
      lost += (lost.empty() ? "rank " : ", rank ") + std::to_string(other);
      if (connection_->has(keyOf("left", other)))
        known = "it ended: " + textOf(store.get(keyOf("left", other)));
    }
    // The others are still asking the store that is ours.
    if (leads() && ranks() > 2) std::this_thread::sleep_for(roundOfCalls / 2);
  } catch (const std::exception&) {
    lost = "rank 0";
  }
  if (lost.empty()) lost = "the connection between the ranks";
  throw Error(ErrorCode::rankLost, {lost, known}, detail);
}

void ProcessGroup::leave(const std::string& reason) noexcept {
  try {
    connection_->store->set(keyOf("left", rank()), bytesOf(reason));
    connection_->gloo.reset();
    if (leads()) std::this_thread::sleep_for(roundOfCalls / 2);
  } catch (const std::exception&) {
    // Then the others see no more than that this rank is gone.
  }
}

}  // namespace likeness
