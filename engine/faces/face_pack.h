#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/faces/impostor_curve.h"

namespace likeness {

/// One file of a pack; where set-up puts it is <user data folder>/assets/<pack id>/<name>.
struct FacePackFile {
  std::string role;  // "detector", "landmarks", "embedder", ...
  std::string name;
  std::string sha256;  // empty where a user gives the file and any will do
};

/// Cut-offs between embeddings of length 1, in Euclidean distance (0 to 2).
struct FacePackThresholds {
  float verify = 0;           // same person below
  float cautious = 0;         // names are suggested below (false matches about 1 in 10,000)
  float averageLinkage = 0;   // clusters are merged below
  float chineseWhispers = 0;  // an edge below
  float dbscan = 0;           // neighbours below
  float seedQuality = 0;      // faces of less quality do not seed clusters
};

/// A detector, landmarks, chip geometry and an embedder that belong together, described by a file
/// resources/face-packs/<id>.json. Embeddings of two packs are never compared.
struct FacePack {
  std::string id;        // "mobileface", "dlib", "sface"
  std::string title;     // for people
  std::string detector;  // adapter: "ultralight" or "yunet"
  std::string embedder;  // adapter: "mobileface", "dlib" or "sface"
  int dimension = 0;
  FacePackThresholds thresholds;
  ImpostorCurve impostors;  // may be empty
  std::vector<FacePackFile> files;
  std::string licence;  // what is known, in full sentences; shown before first use
  std::string source;
};

/// The folder of the descriptions that came with the program: share/likeness/face-packs beside its bin
/// folder, or where it has not been installed, resources/face-packs of the sources that it was built from.
std::filesystem::path facePacksFolder();
/// Reads one description. Errors: those of readTextFile, and of the strict JSON reader; newerVersion.
FacePack readFacePack(const std::filesystem::path& file);
/// The packs described in a folder, the default ("mobileface") first. Error fileUnreadable for the folder.
std::vector<FacePack> listFacePacks(const std::filesystem::path& folder);
/// Where the files of a pack are expected.
std::filesystem::path facePackFolder(const FacePack& pack);
/// The names of files that are missing there; empty when the pack can be used.
std::vector<std::string> missingFiles(const FacePack& pack);

/// A file of a pack as it was read.
struct PackModel {
  std::filesystem::path file;
  std::vector<std::uint8_t> bytes;
  std::string sha256;
};

/// Reads the file of a role and holds it against its sum, so that nothing else than the known bytes reaches
/// the libraries that interpret them. At most 256 MiB. Errors: those of readFile; fileDamaged for another
/// sum.
PackModel readPackModel(const FacePack& pack, const std::string& role);
/// The SHA-256 to store with embeddings: the one described, else that of the file which a user gave.
std::string embedderSum(const FacePack& pack);

}  // namespace likeness
