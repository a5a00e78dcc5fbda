#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/data/data_config.h"
#include "engine/data/reading_watch.h"
#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// What a reader of embeddings is told beyond the path.
struct TableReading {
  std::string labels;       // second file: labels (see readLabels), or a .csv or .tsv of several columns
  std::string labelColumn;  // empty: "label", "class" and their like
  std::vector<std::string> vectorColumns;  // of a table: names, or beginnings with '*' behind ("dim*")
  std::string embedding;                   // of a projector_config.pbtxt: tensor_name; empty: the first
  std::string embedWith;  // pictures: folder of an experiment or name of a face pack; empty: their pixels
  DataConfig pictures;    // how pictures of files are read where embedWith does not say it
};

/// Reads embeddings with what is known of them, by the name of what is there:
/// - .npy: n x d numbers of any type and byte order, C or Fortran order; or pictures (see samplesOf), which
///   are then vectors of their pixels. A labels.npy or the like is named by `labels`.
/// - .npz: vectors or pictures named as readArrayFile knows them; every list with a value a row is a column.
/// - .csv, .tsv: see parseEmbeddingText. Beside vectors.tsv or tensors.tsv a metadata.tsv is read as well.
/// - projector_config.pbtxt (.pbtxt), or a folder with one: see readProjectorConfig.
/// - the folder of an experiment: its test split, see tableOfExperiment.
/// - a face library (.sqlite): see tableOfLibrary.
/// - everything that openAnyDataset takes, such as "mnist", an IDX file, a folder of pictures or with a
/// folder
///   a class: with `embedWith` through that model, else their pixels. The columns are then label, file where
///   it is known, and split where there are two.
/// The label column holds texts. Errors: those of the readers; fileDamaged, naming file and row, for numbers
/// that are not finite and rows of another length; dataSetUnusable for labels of another number and above
/// 2 GiB of vectors, and when it was stopped.
EmbeddingTable readEmbeddingTable(const std::filesystem::path& path, const TableReading& options = {},
                                  const ReadingWatch& watch = {});

/// Where TensorBoard's habits put what is known of the vectors of a file: metadata.tsv beside vectors.tsv or
/// tensors.tsv. Empty where there is none.
std::filesystem::path metadataBeside(const std::filesystem::path& file);

}  // namespace likeness
