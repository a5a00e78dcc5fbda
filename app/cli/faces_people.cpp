#include "app/cli/faces_commands.h"
#include "app/cli/faces_common.h"
#include "engine/faces/library_export.h"

namespace likeness::cli {

namespace {

Json faceJson(const StoredFace& face, PhotoPaths& photos) {
  Json json;
  json["id"] = face.id;
  json["photo"] = photos.path(face.photo);
  json["box"] = boxJson(boxInPixels(face.box, photos.photo(face.photo)));
  json["quality"] = readable(face.quality);
  return json;
}

Json facesJson(const std::vector<StoredFace>& faces, PhotoPaths& photos) {
  Json json = Json::array();
  for (const StoredFace& face : faces) json.push_back(faceJson(face, photos));
  return json;
}

int runPeople(const Arguments& arguments) {
  arguments.refuseFiles();
  threadsFrom(arguments);
  const OpenLibrary open(arguments, FaceLibrary::Access::read);
  PhotoPaths photos(open.library);
  Json people = Json::array();
  std::string text;
  for (const StoredPerson& person : open.library.people(open.packRow)) {
    Json json;
    json["id"] = person.id;
    json["name"] = person.name;
    json["count"] = person.faces;
    json["photos"] = person.photos;
    json["hidden"] = person.hidden;
    json["faces"] = facesJson(open.library.facesOfPerson(person.id, open.packRow), photos);
    people.push_back(std::move(json));
    text += fixed(static_cast<double>(person.id), 0) + "\t" + grouped(person.faces) + " faces\t" +
            printable(titleOf(person)) + "\n";
  }
  const std::vector<StoredFace> unassigned = open.library.unassignedFaces(open.packRow);
  Json json;
  json["people"] = std::move(people);
  json["unassigned"] = unassigned.size();
  json["unassigned_faces"] = facesJson(unassigned, photos);
  text += grouped(static_cast<std::int64_t>(unassigned.size())) + " faces with nobody\n";
  printResult(arguments, json, text);
  return 0;
}

}  // namespace

Command facesPeopleCommand() {
  return {
      "people",
      "[--library FILE]",
      "list the people of a library",
      "With --json every face comes with its number, its photo, its box in pixels (x, y, width, height) and\n"
      "its quality.",
      withLibraryOptions({}),
      runPeople};
}

}  // namespace likeness::cli
