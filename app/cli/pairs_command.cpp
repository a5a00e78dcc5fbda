#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <limits>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "engine/core/files.h"
#include "engine/data/attribute_file.h"
#include "engine/data/class_folders.h"
#include "engine/data/dataset.h"
#include "engine/data/pair_file.h"
#include "engine/data/pair_generator.h"
#include "engine/data/split.h"

namespace likeness::cli {

namespace {

constexpr std::uint64_t mostPairs = 10000000;

using Shares = std::array<double, splitCount>;

/// "0.7,0.15,0.15": training, calibration, test.
Shares sharesFrom(const Arguments& arguments) {
  const std::string text = arguments.text("splits").value_or("0.7,0.15,0.15");
  Shares shares{};
  const char* at = text.data();
  const char* end = at + text.size();
  bool good = true;
  for (std::size_t s = 0; s < splitCount && good; ++s) {
    const auto [stopped, fault] = std::from_chars(at, end, shares[s]);
    good = fault == std::errc() && shares[s] >= 0 && shares[s] <= 1e6 &&
           (s + 1 < splitCount ? stopped != end && *stopped == ',' : stopped == end);
    at = stopped + (s + 1 < splitCount);
  }
  if (!good || shares[0] <= 0)
    throw usageError("--splits takes three shares, training, calibration and test, such as 0.7,0.15,0.15.");
  return shares;
}

/// What pairs can be drawn from: only labels and files are looked at, so that pictures of folders stay
/// closed.
LabelledSamples samplesOf(const std::string& spec) {
  const std::filesystem::path folder(spec);
  std::error_code ignored;
  if (std::filesystem::is_directory(folder, ignored)) {
    const auto classes = visibleFolders(folder);
    const bool pictures = std::ranges::any_of(
        classes, [](const auto& one) { return !filesEndingWith(one, pictureEndings()).empty(); });
    if (pictures) {
      const PictureList list = listClassFolders(folder);
      LabelledSamples samples;
      samples.classNames = list.classNames;
      for (const ListedPicture& picture : list.pictures) {
        samples.labels.push_back(picture.label);
        samples.sources.push_back(picture.file.string());
      }
      return samples;
    }
  }
  return openDataset(spec).learning;
}

Split drawSplit(const LabelledSamples& samples, const Shares& shares, bool bySample, std::uint64_t seed) {
  const double sum = shares[0] + shares[1] + shares[2];
  SplitRequest request;
  request.testShare = shares[2] / sum;
  request.calibrationShare = shares[1] / (shares[0] + shares[1]);
  request.byIdentity = !bySample;
  request.seed = seed;
  return splitSamples(samples, request);
}

/// --attribute FILE.csv:column
void readAttributeInto(const Arguments& arguments, const LabelledSamples& samples, PairRequest& request,
                       std::string& name) {
  const auto text = arguments.text("attribute");
  if (!text) return;
  const std::size_t colon = text->rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == text->size())
    throw usageError("--attribute takes a file and one of its columns, such as people.csv:gender.");
  name = text->substr(colon + 1);
  request.attribute = readAttribute(text->substr(0, colon), name, samples);
}

Json resultJson(const std::string& file, const LabelledSamples& samples, const Split& split,
                const PairsBySplit& pairs) {
  static constexpr std::array names = {"training", "calibration", "test"};
  const std::array places = {&split.training, &split.calibration, &split.test};
  Json json;
  json["pairs"] = file;
  for (std::size_t s = 0; s < splitCount; ++s) {
    std::vector<int> identities;
    for (const std::size_t place : *places[s]) identities.push_back(samples.identity(place));
    std::ranges::sort(identities);
    const auto same = std::ranges::count_if(pairs[s], [](const SamplePair& pair) { return pair.same; });
    json[names[s]] = {{"pairs", pairs[s].size()},
                      {"same", same},
                      {"samples", places[s]->size()},
                      {"identities", std::unique(identities.begin(), identities.end()) - identities.begin()}};
  }
  return json;
}

std::string summary(const Json& json) {
  std::string text = "Pairs          " + json["pairs"].get<std::string>() + "\n";
  for (const char* name : {"training", "calibration", "test"}) {
    const Json& part = json[name];
    std::string title(name);
    title.resize(15, ' ');
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
    text += title + grouped(part["pairs"].get<std::int64_t>()) + " pairs, " +
            grouped(part["same"].get<std::int64_t>()) + " of one identity; from " +
            grouped(part["samples"].get<std::int64_t>()) + " samples of " +
            grouped(part["identities"].get<std::int64_t>()) + " identities\n";
  }
  return text;
}

int runPairs(const Arguments& arguments) {
  arguments.refuseFiles();
  threadsFrom(arguments);
  const std::string spec = arguments.required("dataset");
  const std::string file = arguments.required("out");
  arguments.required("count");
  const Shares shares = sharesFrom(arguments);
  PairRequest request;
  request.seed = arguments.wholeNumber("seed", 0, std::numeric_limits<std::uint64_t>::max()).value_or(1);
  request.counts = pairCounts(*arguments.wholeNumber("count", 2, mostPairs), shares);
  request.sharing = arguments.number("sharing", 0, 1).value_or(request.sharing);
  if (arguments.has("sharing") && !arguments.has("attribute"))
    throw usageError("--sharing says how many pairs share what --attribute names, which is missing.");
  const LabelledSamples samples = samplesOf(spec);
  std::string attribute;
  readAttributeInto(arguments, samples, request, attribute);
  const Split split = drawSplit(samples, shares, arguments.has("by-sample"), request.seed);
  const PairsBySplit pairs = generatePairs(samples, split, request);
  writePairFile(file, samples, pairs, attribute, request.attribute);
  const Json json = resultJson(file, samples, split, pairs);
  printResult(arguments, json, summary(json));
  return 0;
}

}  // namespace

Command pairsCommand() {
  return {
      "pairs",
      "--dataset D --count N --out PAIRS.csv [--splits T,C,E] [--attribute FILE.csv:COLUMN]",
      "draw balanced pairs, half of one identity and half of two, to train and test on",
      "D is a data set whose samples are files, such as a folder with one sub-folder of pictures a person.\n"
      "No identity is in two splits unless --by-sample. `train --dataset PAIRS.csv` trains on the pairs.\n"
      "The first column of an attribute's file names classes or files.",
      withCommonOptions({
          {"dataset", "D", "what to draw from"},
          {"count", "N", "how many pairs in all"},
          {"out", "PAIRS.csv", "file_a,file_b,same,split[,attribute]"},
          {"splits", "T,C,E", "shares of training, calibration and test (0.7,0.15,0.15)"},
          {"by-sample", "", "let identities be in several splits; no sample is in two"},
          {"attribute", "FILE:COLUMN", "balance the pairs of two identities by a column of a CSV file"},
          {"sharing", "SHARE", "of the pairs of two, how many share the attribute (0.5)"},
      }),
      runPairs};
}

}  // namespace likeness::cli
