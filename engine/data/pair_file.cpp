#include "engine/data/pair_file.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/faces/pair_list.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view header = "file_a,file_b,same,split";
constexpr std::array<const char*, splitCount> splitNames = {"training", "calibration", "test"};

std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char letter : text) result += letter == '"' ? "\"\"" : std::string(1, letter);
  return result + '"';
}

/// The path from the folder where that leads nowhere above it.
std::string shortPath(const fs::path& file, const fs::path& folder) {
  const fs::path whole = fs::absolute(file).lexically_normal();
  const fs::path inner = whole.lexically_relative(folder);
  return inner.empty() || *inner.begin() == ".." ? whole.string() : inner.string();
}

/// The classes that pairs make: sets that are joined (Tarjan 1975).
class Linked {
 public:
  explicit Linked(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t one, std::size_t other) {
    one = root(one);
    other = root(other);
    parent_[std::max(one, other)] = std::min(one, other);  // the first picture stays the root
  }

 private:
  std::vector<std::size_t> parent_;
};

class PairFileReader {
 public:
  explicit PairFileReader(fs::path file) : file_(std::move(file)), folder_(file_.parent_path()) {}

  ListedPairs read() {
    lines_ = readPairList(file_);
    for (const PhotoPair& line : lines_) add(line);
    makeClasses();
    refuseMissingKinds();
    return std::move(listed_);
  }

 private:
  [[noreturn]] void refuse(const PhotoPair& line, const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "line " + std::to_string(line.line) + ": " + fault});
  }

  std::size_t placeOf(const std::string& name, const PhotoPair& line) {
    const auto [found, isNew] = places_.try_emplace(name, listed_.pictures.size());
    if (!isNew) return found->second;
    const fs::path path = folder_ / name;  // `name` itself where it is a whole path
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) refuse(line, "the file " + path.string() + " is not there");
    ListedPicture picture;
    picture.file = path;
    listed_.pictures.pictures.push_back(std::move(picture));
    names_.push_back(name);
    return found->second;
  }

  void add(const PhotoPair& line) {
    const auto split = std::ranges::find(splitNames, line.split);
    if (split == splitNames.end())
      refuse(line, "the split must be training, calibration or test, not \"" + line.split + "\"");
    const SamplePair pair{placeOf(line.first, line), placeOf(line.second, line), line.same};
    if (pair.first == pair.second) refuse(line, "a picture is paired with itself");
    if (!known_.insert(std::minmax(pair.first, pair.second)).second)
      refuse(line, "the pair is there already");
    listed_.pairs[static_cast<std::size_t>(split - splitNames.begin())].push_back(pair);
  }

  void makeClasses() {
    PictureList& list = listed_.pictures;
    Linked linked(list.size());
    for (const auto& pairs : listed_.pairs) {
      for (const SamplePair& pair : pairs) {
        if (pair.same) linked.join(pair.first, pair.second);
      }
    }
    for (const PhotoPair& line : lines_) {
      if (!line.same && linked.root(places_[line.first]) == linked.root(places_[line.second]))
        refuse(line, "the two are said to differ, and other pairs make them one");
    }
    std::vector<int> label(list.size(), -1);
    for (std::size_t i = 0; i < list.size(); ++i) {
      int& known = label[linked.root(i)];
      if (known < 0) {
        known = static_cast<int>(list.classNames.size());
        list.classNames.push_back(names_[i]);
      }
      list.pictures[i].label = known;
    }
  }

  void refuseMissingKinds() const {
    for (const std::size_t split : {0, 1}) {
      for (const bool same : {true, false}) {
        const auto& pairs = listed_.pairs[split];
        if (std::any_of(pairs.begin(), pairs.end(), [&](auto& pair) { return pair.same == same; })) continue;
        throw Error(ErrorCode::fileDamaged, {file_.string(), std::string("there is no ") + splitNames[split] +
                                                                 " pair of " + (same ? "one" : "two")});
      }
    }
  }

  fs::path file_;
  fs::path folder_;
  std::vector<PhotoPair> lines_;
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<std::string> names_;
  std::set<std::pair<std::size_t, std::size_t>> known_;
  ListedPairs listed_;
};

}  // namespace

void writePairFile(const fs::path& file, const LabelledSamples& samples, const PairsBySplit& pairs,
                   const std::string& attributeName, const std::vector<std::string>& attribute) {
  if (samples.sources.size() != samples.size()) {
    throw Error(ErrorCode::dataSetUnusable,
                {"The data set", "its samples are not files of their own, which a list of pairs could name"});
  }
  const fs::path folder = fs::absolute(file).lexically_normal().parent_path();
  std::vector<std::string> names(samples.size());
  const auto name = [&](std::size_t place) -> const std::string& {
    if (names[place].empty()) names[place] = field(shortPath(samples.sources[place], folder));
    return names[place];
  };
  std::string text(header);
  text += attribute.empty() ? "\n" : "," + field(attributeName) + "\n";
  for (std::size_t s = 0; s < splitCount; ++s) {
    for (const SamplePair& pair : pairs[s]) {
      text += name(pair.first) + ',' + name(pair.second) + (pair.same ? ",1," : ",0,") + splitNames[s];
      if (!attribute.empty()) {
        const std::string& one = attribute[pair.first];
        const std::string& other = attribute[pair.second];
        text += ',' + field(one == other ? one : one + '/' + other);
      }
      text += '\n';
    }
  }
  writeFileAtomically(file, text);
}

ListedPairs readPairFile(const fs::path& file) {
  return PairFileReader(file).read();
}

PairsBySplit pairsOfLoaded(const ListedPairs& listed, const LabelledSamples& loaded) {
  if (loaded.size() == listed.pictures.size()) return listed.pairs;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < loaded.size(); ++i) places.emplace(loaded.sources[i], i);
  const auto find = [&](std::size_t place) {
    return places.find(listed.pictures.pictures[place].file.string());
  };
  PairsBySplit pairs;
  for (std::size_t s = 0; s < splitCount; ++s) {
    for (const SamplePair& pair : listed.pairs[s]) {
      const auto first = find(pair.first);
      const auto second = find(pair.second);
      if (first != places.end() && second != places.end())
        pairs[s].push_back({first->second, second->second, pair.same});
    }
  }
  return pairs;
}

bool isPairFile(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.starts_with(header);
}

}  // namespace likeness
