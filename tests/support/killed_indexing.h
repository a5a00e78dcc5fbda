#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <set>
#include <thread>

#include "engine/faces/people_builder.h"
#include "tests/support/fake_faces.h"

/// Indexing and correcting in a child that is killed at a random moment, again and again on the same library.
/// The child tells through a pipe what has returned; all of that must be there afterwards.
namespace likeness::tests {

class KilledIndexing {
 public:
  KilledIndexing(std::filesystem::path folder, std::uint64_t seed)
      : folder_(std::move(folder)), random_(seed) {
    std::filesystem::create_directories(folder_ / "photos");
  }

  /// What was lost or broken by one kill; empty for nothing.
  std::string round() {
    addPhotos();
    int ends[2];
    if (pipe(ends) != 0) return "there is no pipe";
    const std::uint64_t seed = random_.next();
    const auto microseconds = static_cast<useconds_t>(random_.below(40'000));
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      work(ends[1], seed);
    }
    close(ends[1]);
    usleep(microseconds);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const std::string told = readAll(ends[0]);
    close(ends[0]);
    return faultAfter(told);
  }

  std::size_t photosTold() const { return told_; }
  std::size_t stepsTold() const { return steps_; }

  /// Runs to the end and compares with a library that nobody ever disturbed.
  std::string finish() {
    FakeTools fakes;
    index(fakes, folder_ / "library", [](const IndexEvent&) {});
    index(fakes, folder_ / "undisturbed", [](const IndexEvent&) {});
    FaceLibrary library(folder_ / "library");
    FaceLibrary undisturbed(folder_ / "undisturbed");
    const LibraryCounts counts = library.counts(library.findPack(fakePack));
    const LibraryCounts expected = undisturbed.counts(undisturbed.findPack(fakePack));
    if (counts.photos != expected.photos) return "it has another number of photos";
    const auto allFaces = [](const FaceLibrary& each) {
      std::size_t count = 0;
      each.eachFace(each.findPack(fakePack), [&](const StoredFace&) { ++count; });
      return count;
    };
    if (allFaces(library) != allFaces(undisturbed)) return "it has another number of faces";
    return library.checkIntegrity();
  }

 private:
  struct Told {
    char kind;  // 'p': a photo was stored; 'n': a name was given
    int number;
  };

  std::filesystem::path photo(int number) const {
    return folder_ / "photos" / (std::to_string(number) + ".jpg");
  }

  /// New ones, and some that change.
  void addPhotos() {
    const auto write = [&](int number) {
      std::vector<int> people(random_.below(4));
      for (int& person : people) person = static_cast<int>(random_.below(10));
      writeFakePhoto(photo(number), people, std::to_string(random_.next()));
    };
    for (int i = 0; i < 12; ++i) write(photos_++);
    for (int i = 0; i < 4; ++i) write(static_cast<int>(random_.below(static_cast<std::size_t>(photos_))));
  }

  void index(FakeTools& fakes, const std::filesystem::path& library,
             const std::function<void(const IndexEvent&)>& report) const {
    IndexConfig config;
    config.library = library;
    config.places = {folder_ / "photos"};
    config.pack = fakePack;
    config.threads = 2;
    const IndexTools tools = fakes.tools();
    const IndexControls controls;
    indexFaces(config, tools, controls, {}, report);
  }

  [[noreturn]] void work(int pipe, std::uint64_t seed) const {
    try {
      const std::jthread corrector([&](const std::stop_token& stop) { correct(pipe, seed, stop); });
      FakeTools fakes;
      while (true) {
        index(fakes, folder_ / "library", [&](const IndexEvent& event) {
          const auto* stored = std::get_if<PhotoIndexed>(&event);
          if (stored) tell(pipe, {'p', std::stoi(stored->path.stem().string())});
        });
      }
    } catch (...) {
      tell(pipe, {'x', 0});
    }
    _exit(1);
  }

  void correct(int pipe, std::uint64_t seed, const std::stop_token& stop) const {
    try {
      FaceLibrary library(folder_ / "library");
      const RowId pack = library.packRow(fakePack);
      Random random(seed);
      while (!stop.stop_requested()) correctOnce(library, pack, random, pipe);
    } catch (...) {
      tell(pipe, {'x', 1});
    }
  }

  static void correctOnce(FaceLibrary& library, RowId pack, Random& random, int pipe) {
    const auto loose = library.unassignedFaces(pack);
    if (library.people(pack).empty() && !loose.empty()) library.name(library.split({loose[0].id}), "0");
    const auto people = library.people(pack);
    if (people.empty()) return;
    const StoredPerson& last =
        *std::ranges::max_element(people, {}, [](const auto& p) { return counterOf(p.name); });
    switch (random.below(6)) {
      case 0:
        if (!loose.empty()) library.confirm({loose[random.below(loose.size())].id}, last.id);
        break;
      case 1:
        if (!loose.empty()) library.mark({loose[0].id}, FaceMark::notAFace);
        break;
      case 2:
        if (!loose.empty()) library.split({loose[0].id});
        break;
      case 3:
        library.hide(last.id, !last.hidden);
        break;
      case 4:
        library.hide(last.id, !last.hidden);
        library.undo();
        break;
      default:
        recluster(library, pack, [](const FaceTable& table, const FaceConstraints& constraints) {
          return table.faces.size() < 60 ? fakeClusters(table, constraints, 0.7F)
                                         : std::vector<int>(table.faces.size(), -1);
        });
    }
    const int counter = counterOf(last.name) + 1;
    library.name(last.id, std::to_string(counter));
    tell(pipe, {'n', counter});
  }

  static int counterOf(const std::string& name) { return name.empty() ? -1 : std::stoi(name); }

  static void tell(int pipe, const Told& told) { (void)!write(pipe, &told, sizeof told); }

  static std::string readAll(int pipe) {
    std::string all;
    char part[4096];
    for (ssize_t got = read(pipe, part, sizeof part); got > 0; got = read(pipe, part, sizeof part)) {
      all.append(part, static_cast<std::size_t>(got));
    }
    return all;
  }

  std::string faultAfter(const std::string& bytes) {
    std::set<int> photos;
    int counter = counter_;
    for (std::size_t at = 0; at + sizeof(Told) <= bytes.size(); at += sizeof(Told)) {
      Told told{};
      std::copy_n(bytes.data() + at, sizeof told, reinterpret_cast<char*>(&told));
      if (told.kind == 'x') return "the child met an error";
      if (told.kind == 'p') photos.insert(told.number);
      if (told.kind == 'n') counter = std::max(counter, told.number), ++steps_;
    }
    told_ += photos.size();
    counter_ = counter;
    return faultOf(photos);
  }

  std::string faultOf(const std::set<int>& photos) const {
    FaceLibrary library(folder_ / "library");
    if (const std::string fault = library.checkIntegrity(); !fault.empty()) return fault;
    for (const int number : photos) {
      const auto file = library.findFile(photo(number));
      if (!file || file->failed) return "a stored photo was lost";
      const RowId pack = library.findPack(fakePack);
      const auto faces = library.facesOfPhoto(file->photo, pack, true);
      // A photo and its faces come together or not at all.
      if (faces.size() != static_cast<std::size_t>(contentOf(photo(number))[5]))
        return "faces of a photo were lost";
    }
    int counter = -1;
    for (const StoredPerson& person : library.people(library.findPack(fakePack))) {
      counter = std::max(counter, counterOf(person.name));
    }
    if (counter < counter_) return "a correction was lost";
    return {};
  }

  std::filesystem::path folder_;
  Random random_;
  int photos_ = 0;
  int counter_ = -1;
  std::size_t told_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace likeness::tests
