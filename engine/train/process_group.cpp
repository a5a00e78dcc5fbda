#include "engine/train/process_group.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "engine/core/error.h"
#include "engine/metric/runtime.h"
#include "engine/train/local_address.h"
#include "engine/train/rank_store.h"
#include "engine/train/wait_until.h"

namespace likeness {

namespace {

using namespace std::chrono_literals;

// Rank 0 measures between two steps while the others wait; that takes seconds, and this is far more.
constexpr auto longestSilence = 120s;
// In this time every rank that lives has noticed that one is lost.
constexpr auto roundOfCalls = 3s;

std::string firstLine(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

struct ProcessGroup::Connection {
  RankStore notes;
  c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo;
};

ProcessGroup::ProcessGroup(const Rendezvous& rendezvous)
    : rendezvous_(rendezvous),
      ownAddress_(localAddressTowards(rendezvous.host, rendezvous.port)),
      connection_(std::make_unique<Connection>(Connection{RankStore(rendezvous), {}})) {
  try {
    meet();
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {
    throw Error(ErrorCode::rendezvousFailed,
                {rendezvous.address(), "what answers there is no rank 0, or it ended"},
                firstLine(error.what()));
  }
}

ProcessGroup::~ProcessGroup() = default;

void ProcessGroup::meet() {
  RankStore& notes = connection_->notes;
  if (notes.countMe("came/" + std::to_string(rank())) > 1) {
    throw Error(ErrorCode::rendezvousFailed,
                {rendezvous_.address(), "another process is rank " + std::to_string(rank()) + " already"});
  }
  const std::string number = std::to_string(ranks()) + " ranks";
  if (!leads() && notes.hear("number", 0) != number) {
    notes.put("number", number);  // rank 0 is to know as well
    refuse(rank(), number, notes.hear("number", 0));
  }
  for (const auto& [name, text] : {std::pair{"number", number}, std::pair{"version", torchVersion()}}) {
    const auto all = exchange(name, text);
    for (int other = 0; other < ranks(); ++other) {
      const std::string& said = all[static_cast<std::size_t>(other)];
      if (said != all.front()) refuse(other, said, all.front());
    }
  }
}

void ProcessGroup::refuse(int other, const std::string& theirs, const std::string& ofRankZero) {
  throw Error(ErrorCode::ranksDiffer,
              {std::to_string(other), "it has " + theirs + ", rank 0 has " + ofRankZero});
}

void ProcessGroup::connect() {
  try {
    const auto options = c10d::ProcessGroupGloo::Options::create(longestSilence);
    options->devices.push_back(c10d::ProcessGroupGloo::createDeviceForHostname(ownAddress_));
    connection_->gloo =
        c10::make_intrusive<c10d::ProcessGroupGloo>(connection_->notes.store(), rank(), ranks(), options);
  } catch (const std::exception& error) {
    throw Error(ErrorCode::rendezvousFailed,
                {rendezvous_.address(),
                 "the ranks met but could not connect to each other; is a firewall between them?"},
                firstLine(error.what()));
  }
}

std::vector<std::string> ProcessGroup::exchange(const std::string& name, const std::string& text) {
  RankStore& notes = connection_->notes;
  std::vector<std::string> all;
  try {
    notes.put(name, text);
    for (int other = 0; other < ranks(); ++other) all.push_back(notes.hear(name, other));
    // Rank 0 keeps the notes: where the ranks differ, they stay until the others have read that too.
    const std::string read = name + "/read";
    notes.countMe(read);
    if (leads()) waitUntil(roundOfCalls, [&] { return notes.counted(read) >= ranks(); });
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
  RankStore& notes = connection_->notes;
  std::string lost;
  std::string known = "its process or its network ended";
  try {
    notes.put("noticed", "yes");
    const auto accountedFor = [&](int other) {
      return notes.has("noticed", other) || notes.has("left", other);
    };
    waitUntil(roundOfCalls, [&] {
      for (int other = 0; other < ranks(); ++other) {
        if (!accountedFor(other)) return false;
      }
      return true;
    });
    for (int other = 0; other < ranks(); ++other) {
      if (notes.has("noticed", other)) continue;
      lost += (lost.empty() ? "rank " : ", rank ") + std::to_string(other);
      if (notes.has("left", other)) known = "it said: " + notes.hear("left", other);
    }
    // The others are still reading the notes that are ours.
    if (leads() && ranks() > 2) std::this_thread::sleep_for(roundOfCalls / 2);
  } catch (const std::exception&) {
    lost = "rank 0";
  }
  if (lost.empty()) lost = "the connection between the ranks";
  throw Error(ErrorCode::rankLost, {lost, known}, detail);
}

void ProcessGroup::leave(const std::string& reason) noexcept {
  try {
    connection_->notes.put("left", reason);
    connection_->gloo.reset();
    if (leads()) std::this_thread::sleep_for(roundOfCalls / 2);
  } catch (const std::exception&) {
    // Then the others see no more than that this rank is gone.
  }
}

}  // namespace likeness
