#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/data/picture_list.h"
#include "engine/data/sample_pair.h"

namespace likeness {

/// Writes pairs as CSV: file_a,file_b,same,split and, with values of an attribute for every sample, a column
/// of that name: the value of both, or "one/other". Files are those of samples.sources, by their paths from
/// the CSV's own folder where they are below it, else whole. Error dataSetUnusable when samples are no files;
/// those of writeFileAtomically.
void writePairFile(const std::filesystem::path& file, const LabelledSamples& samples,
                   const PairsBySplit& pairs, const std::string& attributeName = {},
                   const std::vector<std::string>& attribute = {});

/// The pictures that a file of pairs names, each once, and the pairs by their places in it. Who is shown
/// follows from the pairs: pictures that are linked by pairs of one class, also through others, are a class,
/// named after its first picture.
struct ListedPairs {
  PictureList pictures;
  PairsBySplit pairs;
};

/// Reads what writePairFile() writes, strictly; further columns are passed over. At most 64 MiB. Errors:
/// those of readPairList; fileDamaged with the line for another split than training, calibration and test,
/// for a file that is not there, a picture that is paired with itself, a pair given twice, two pictures said
/// to differ that other pairs make one, and when there is no training or no calibration pair of either kind.
ListedPairs readPairFile(const std::filesystem::path& file);

/// The pairs by the places of loaded pictures, of which some may be missing (nobody was found on them): their
/// pairs are left out.
PairsBySplit pairsOfLoaded(const ListedPairs& listed, const LabelledSamples& loaded);

/// Whether the text of a CSV file begins as those of pairs do.
bool isPairFile(std::string_view text);

}  // namespace likeness
