#include <optional>

#include "app/cli/faces_commands.h"
#include "app/cli/faces_common.h"
#include "engine/faces/embedding_distance.h"
#include "engine/faces/face_analyzer.h"
#include "engine/faces/face_choice.h"
#include "engine/faces/library_export.h"
#include "engine/faces/photo_reader.h"
#include "engine/metric/runtime.h"

namespace likeness::cli {

namespace {

constexpr std::uint64_t mostMatches = 100'000;
constexpr std::uint64_t usualMatches = 10;

/// The largest face of a photo, embedded. Error noFaceFound.
Face largestFaceOf(const std::string& file, FaceAnalyzer& analyzer, const FacePack& pack) {
  const ColorImage photo = readPhoto(file);
  std::vector<Face> faces = analyzer.detect(photo);
  analyzer.embed(photo, faces);
  const auto chosen = largestFace(faces, pack.thresholds.seedQuality);
  if (!chosen) throw Error(ErrorCode::noFaceFound, {file});
  return faces[*chosen];
}

Json matchJson(const FaceMatch& match, const std::map<RowId, StoredPerson>& people, PhotoPaths& photos) {
  const auto person = people.find(match.face.person);
  Json json;
  json["photo"] = photos.path(match.face.photo);
  json["person"] = person == people.end() ? Json(nullptr) : Json(titleOf(person->second));
  json["distance"] = readable(match.distance);
  json["person_id"] = person == people.end() ? Json(nullptr) : Json(person->first);
  json["face"] = match.face.id;
  json["box"] = boxJson(boxInPixels(match.face.box, photos.photo(match.face.photo)));
  return json;
}

int runFind(const Arguments& arguments) {
  threadsFrom(arguments);
  const auto count = arguments.wholeNumber("k", 1, mostMatches).value_or(usualMatches);
  if (arguments.files().size() != 1) throw usageError("Name one photo.");
  const FacePack pack = wholePackFrom(arguments);
  const OpenLibrary open(arguments, FaceLibrary::Access::read);
  prepareRuntime();
  const Face face = largestFaceOf(arguments.files()[0], *FaceAnalyzer::load(pack), pack);
  std::map<RowId, StoredPerson> people;
  for (const StoredPerson& person : open.library.people(open.packRow)) people[person.id] = person;
  PhotoPaths photos(open.library);
  Json matches = Json::array();
  std::string text;
  for (const FaceMatch& match : open.library.nearestFaces(face.embedding, open.packRow, count)) {
    matches.push_back(matchJson(match, people, photos));
    const auto person = people.find(match.face.person);
    text += fixed(match.distance, 3) + (match.distance < pack.thresholds.verify ? "  same   " : "  other  ") +
            printable(photos.path(match.face.photo)) +
            (person == people.end() ? "" : "  " + printable(titleOf(person->second))) + "\n";
  }
  Json json;
  json["matches"] = std::move(matches);
  json["threshold"] = readable(pack.thresholds.verify);
  json["box"] = boxJson(face.box);
  printResult(arguments, json, text.empty() ? "The library has no face to compare with.\n" : text);
  return 0;
}

/// "About 1 in 2,300 pairs of different people are this close."; nothing for a pack that has not been
/// measured.
std::string impostorText(const FacePack& pack, const std::optional<ImpostorShare>& share) {
  if (!share) return {};
  const std::string pairs = share->share < 0.1
                                ? "1 in " + grouped(static_cast<std::int64_t>(oneIn(share->share))) + " pairs"
                                : fixed(100 * share->share, 0) + " in 100 pairs";
  return std::string(share->orLess ? "Fewer than " : "About ") + pairs +
         " of different people are this close (measured on " + pack.impostors.measuredOn + ").\n";
}

int runVerify(const Arguments& arguments) {
  threadsFrom(arguments);
  if (arguments.files().size() != 2) throw usageError("Name two photos.");
  const FacePack pack = wholePackFrom(arguments);
  prepareRuntime();
  const auto analyzer = FaceAnalyzer::load(pack);
  const Face first = largestFaceOf(arguments.files()[0], *analyzer, pack);
  const Face second = largestFaceOf(arguments.files()[1], *analyzer, pack);
  const double cosine = cosineOf(first.embedding, second.embedding);
  const double distance = distanceOf(first.embedding, second.embedding);
  const bool same = distance < static_cast<double>(pack.thresholds.verify);
  Json json;
  json["same"] = same;
  json["cosine"] = readable(static_cast<float>(cosine));
  json["euclidean"] = readable(static_cast<float>(distance));
  json["threshold"] = readable(pack.thresholds.verify);
  const auto share = impostorShare(pack.impostors, static_cast<float>(distance));
  json["impostor_share"] = share ? Json(share->share) : Json(nullptr);
  json["boxes"] = {boxJson(first.box), boxJson(second.box)};
  printResult(arguments, json,
              std::string(same ? "The same person" : "Different people") + ": distance " +
                  fixed(distance, 3) + " (threshold " + fixed(pack.thresholds.verify, 3) + "), cosine " +
                  fixed(cosine, 3) + "\n" + impostorText(pack, share));
  return 0;
}

}  // namespace

Command facesFindCommand() {
  return {
      "find",
      "PHOTO [-k N] [--library FILE]",
      "find the faces of a library that are nearest to the largest in a photo",
      "The distance is Euclidean, between embeddings of length 1; below \"threshold\" two faces are most\n"
      "likely one person.",
      withLibraryOptions({{"k", "N", "how many faces (10)"}}),
      runFind};
}

Command facesVerifyCommand() {
  return {
      "verify",
      "A B",
      "compare the largest faces of two photos",
      "They are the same person where their Euclidean distance is below the threshold of the pack.\n"
      "\"impostor_share\" is the share of pairs of different people that are as close or closer, or a bound\n"
      "above it where fewer than any that were measured are.",
      withPackOptions({}),
      runVerify};
}

}  // namespace likeness::cli
