#include <algorithm>
#include <charconv>
#include <chrono>

#include "app/cli/faces_commands.h"
#include "app/cli/faces_common.h"
#include "app/cli/gentle_stop.h"

namespace likeness::cli {

namespace {

Json personJson(const StoredPerson& person) {
  Json json;
  json["person"] = person.id;
  json["name"] = person.name;
  json["count"] = person.faces;
  return json;
}

void printPerson(const Arguments& arguments, const OpenLibrary& open, RowId row) {
  const StoredPerson person = open.library.person(row, open.packRow);
  printResult(arguments, personJson(person),
              std::to_string(person.id) + "\t" + grouped(person.faces) + " faces\t" +
                  printable(titleOf(person)) + "\n");
}

RowId faceFrom(const std::string& word) {
  RowId face = 0;
  const char* end = word.data() + word.size();
  const auto [stopped, fault] = std::from_chars(word.data(), end, face);
  if (fault == std::errc() && stopped == end && face > 0) return face;
  throw usageError("A face is a number that `faces people --json` shows, not \"" + word + "\".");
}

int runMerge(const Arguments& arguments) {
  threadsFrom(arguments);
  if (arguments.files().size() < 2) throw usageError("Name at least two people, by number or name.");
  OpenLibrary open(arguments, FaceLibrary::Access::write);
  std::vector<RowId> people;
  for (const std::string& word : arguments.files()) people.push_back(personFrom(open, word).id);
  const RowId target = people.front();
  if (std::ranges::count(people, target) != 1) throw usageError("A person cannot be merged with itself.");
  open.library.merge(target, {people.begin() + 1, people.end()});
  printPerson(arguments, open, target);
  return 0;
}

int runSplit(const Arguments& arguments) {
  threadsFrom(arguments);
  if (arguments.files().empty()) throw usageError("Name the faces that are a person of their own.");
  OpenLibrary open(arguments, FaceLibrary::Access::write);
  std::vector<RowId> faces;
  for (const std::string& word : arguments.files()) faces.push_back(faceFrom(word));
  printPerson(arguments, open, open.library.split(faces));
  return 0;
}

void checkName(const std::string& name) {
  try {
    static_cast<void>(Json(name).dump());
  } catch (const Json::type_error&) {
    throw usageError("A name must be written in UTF-8.");
  }
}

int runName(const Arguments& arguments) {
  threadsFrom(arguments);
  if (arguments.files().size() != 2) throw usageError("Name a person, by number or name, and the new name.");
  checkName(arguments.files()[1]);
  OpenLibrary open(arguments, FaceLibrary::Access::write);
  const RowId person = personFrom(open, arguments.files()[0]).id;
  open.library.name(person, arguments.files()[1]);
  printPerson(arguments, open, person);
  return 0;
}

int runUndo(const Arguments& arguments) {
  arguments.refuseFiles();
  threadsFrom(arguments);
  OpenLibrary open(arguments, FaceLibrary::Access::write);
  const bool redo = arguments.has("redo");
  const auto step = redo ? open.library.redoable() : open.library.undoable();
  const bool done = redo ? open.library.redo() : open.library.undo();
  Json json;
  json["done"] = done;
  json["step"] = done && step ? Json(step->kind) : Json(nullptr);
  const std::string what = redo ? "done again" : "undone";
  printResult(
      arguments, json,
      done && step ? "\"" + step->kind + "\" was " + what + ".\n" : "There is nothing to be " + what + ".\n");
  return 0;
}

int runRecluster(const Arguments& arguments) {
  arguments.refuseFiles();
  const ClusterConfig config = clusteringFrom(arguments);
  OpenLibrary open(arguments, FaceLibrary::Access::write);
  const auto start = std::chrono::steady_clock::now();
  const GentleStop stop("everybody stays with whom they are");
  const PeopleChange change =
      recluster(open.library, open.packRow, clusterFunction(open.pack.thresholds, config, stop.token()));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  Json json;
  json["people"] = change.people;
  json["people_new"] = change.newPeople;
  json["unassigned"] = change.unassigned;
  json["seconds"] = seconds.count();
  json["stopped"] = stop.token().stop_requested();
  printResult(arguments, json,
              grouped(static_cast<std::int64_t>(change.people)) + " people (" +
                  grouped(static_cast<std::int64_t>(change.newPeople)) + " new), " +
                  grouped(static_cast<std::int64_t>(change.unassigned)) + " faces with nobody, in " +
                  fixed(seconds.count(), 1) + " s\n");
  return 0;
}

}  // namespace

Command facesMergeCommand() {
  return {"merge",
          "PERSON PERSON... [--library FILE]",
          "make several people one, the first",
          "A PERSON is a number that `faces people` shows, or a name.",
          withLibraryOptions({}),
          runMerge};
}

Command facesSplitCommand() {
  return {"split",
          "FACE... [--library FILE]",
          "make faces a person of their own",
          "A FACE is a number that `faces people --json` shows.",
          withLibraryOptions({}),
          runSplit};
}

Command facesNameCommand() {
  return {"name",
          "PERSON NAME [--library FILE]",
          "name a person",
          "A PERSON is a number that `faces people` shows, or a name. An empty NAME takes the name away.",
          withLibraryOptions({}),
          runName};
}

Command facesUndoCommand() {
  return {"undo",
          "[--redo] [--library FILE]",
          "take back the last correction, such as a merge or a name",
          "Corrections of the window count too.",
          withLibraryOptions({{"redo", "", "do again what was undone last"}}),
          runUndo};
}

Command facesReclusterCommand() {
  return {"recluster",
          "[--method M] [--cut X] [--library FILE]",
          "sort all faces by people anew",
          "What people said (names, merges, splits and other corrections) is obeyed, and people keep\n"
          "their numbers.",
          withClusterOptions({}),
          runRecluster};
}

}  // namespace likeness::cli
