#include "ui/faces/cut_run.h"

#include <utility>

namespace likeness::ui {

CutRun::CutRun(const FacesEngine& engine, QObject* parent) : QObject(parent), engine_(engine) {
  reading_.onEvents([this](const auto& states) { state_ = states.back(); });
  reading_.onEnded([this](const std::optional<Error>& error) {
    if (error) return emit failed(*error);
    if (state_) emit cutsRead();
  });
  cutting_.onEvents([this](const std::vector<float>& made) { emit cutMade(made.back()); });
  cutting_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(*error);
    startNext();
  });
}

void CutRun::read(const std::filesystem::path& library, const PackKey& key, const FacePack& pack) {
  if (reading_.active() || !available()) return;
  forget();
  reading_.start([library, key, pack, cuts = engine_.cuts](const std::stop_token&, const auto& report) {
    auto state = std::make_shared<State>();
    state->library = library;
    const FaceLibrary opened(library, FaceLibrary::Access::read);
    state->table = opened.faceTable(opened.findPack(key));
    state->cuts = cuts(state->table, opened.constraints(state->table), pack);
    report(state);
  });
}

void CutRun::forget() {
  state_.reset();
  wanted_.reset();
}

void CutRun::setCut(float cut) {
  if (!state_) return;
  wanted_ = cut;
  if (!cutting_.active()) startNext();
}

bool CutRun::finish(std::chrono::milliseconds atMost) {
  return cutting_.finish(atMost) && reading_.finish(atMost);
}

void CutRun::startNext() {
  const auto cut = std::exchange(wanted_, std::nullopt);
  if (!cut || !state_) return;
  cutting_.start([state = state_, cut = *cut](const std::stop_token&, const auto& report) {
    make(*state, cut);
    report(cut);
  });
}

void CutRun::make(State& state, float cut) {
  FaceTable& table = state.table;
  const std::vector<RowId> people = matchPeople(table, state.cuts.labels(cut));
  FaceLibrary library(state.library);
  const std::vector<RowId> fresh = library.assign(table, people);
  // The table follows, so that the next cut is held against this one and needs not be read anew.
  for (std::size_t row = 0; row < people.size(); ++row) {
    if (table.byUser[row]) continue;
    table.people[row] = people[row] >= 0 ? people[row] : fresh[static_cast<std::size_t>(-1 - people[row])];
  }
}

}  // namespace likeness::ui
