#include "engine/train/rank_store.h"

#include <chrono>
#include <cmath>

#include "engine/core/error.h"
#include "engine/train/wait_until.h"

namespace likeness {

namespace {

std::string keyOf(const std::string& name, int rank) {
  return name + "/" + std::to_string(rank);
}

const char* faultOf(const std::string& detail, int rank) {
  if (detail.find("in use") != std::string::npos) return "the port is taken by another program";
  if (rank == 0) return "rank 0 cannot listen there; the address must be one of the machine that it runs on";
  return "nobody answered there in time; is rank 0 running, and is the address the one it was given?";
}

c10d::TCPStoreOptions optionsOf(const Rendezvous& rendezvous) {
  c10d::TCPStoreOptions options;
  options.port = static_cast<std::uint16_t>(rendezvous.port);
  options.isServer = rendezvous.rank == 0;
  options.numWorkers = static_cast<std::size_t>(rendezvous.ranks);
  options.waitWorkers = false;  // hear() says who is missing
  options.timeout = std::chrono::milliseconds(std::lround(rendezvous.patience * 1000));
  serveWithoutLibUv(options);
  return options;
}

}  // namespace

RankStore::RankStore(const Rendezvous& rendezvous) : rendezvous_(rendezvous) {
  try {
    store_ = c10::make_intrusive<c10d::TCPStore>(rendezvous.host, optionsOf(rendezvous));
  } catch (const std::exception& error) {
    const std::string detail = error.what();
    throw Error(ErrorCode::rendezvousFailed, {rendezvous.address(), faultOf(detail, rendezvous.rank)},
                detail.substr(0, detail.find('\n')));
  }
}

void RankStore::put(const std::string& name, const std::string& text) {
  store_->set(keyOf(name, rendezvous_.rank), {text.begin(), text.end()});
}

bool RankStore::has(const std::string& name, int rank) const {
  return store_->check({keyOf(name, rank)});
}

std::string RankStore::hear(const std::string& name, int rank) const {
  const auto patience = std::chrono::duration<double>(rendezvous_.patience);
  if (!waitUntil(patience, [&] { return has(name, rank); })) {
    throw Error(ErrorCode::rendezvousFailed,
                {rendezvous_.address(), "rank " + std::to_string(rank) + " did not come in time"});
  }
  const auto bytes = store_->get(keyOf(name, rank));
  return {bytes.begin(), bytes.end()};
}

std::int64_t RankStore::countMe(const std::string& name) {
  return store_->add(name, 1);
}

std::int64_t RankStore::counted(const std::string& name) const {
  return store_->add(name, 0);
}

}  // namespace likeness
