#pragma once

#include <string>

#include "engine/core/matrix.h"
#include "engine/data/data_config.h"
#include "engine/data/labelled_samples.h"
#include "engine/data/reading_watch.h"

namespace likeness {

/// Whether a setting embedWith names a face pack and no experiment.
bool isFacePack(const std::string& embedWith);

/// How an experiment's network wants its pictures: `config` with the side, colours and fit that it learnt
/// with. Errors: those of reading an experiment.
DataConfig configOfNetwork(const std::string& experiment, const DataConfig& config);

/// The fit with which pictures of any kind become those of an experiment that learnt from `dataset`:
/// PictureFit::ink where those were digits of IDX files, else config.fit.
PictureFit fitLike(const std::string& dataset, const DataConfig& config, const SampleShape& shape);

/// The embeddings of samples by an experiment's network, one a row. Errors: those of loadEmbeddingModel;
/// dataSetUnusable for samples that its network does not take.
Matrix embeddingsOf(LabelledSamples samples, const std::string& experiment, const std::string& name,
                    const ReadingWatch& watch);

/// Replaces samples by their embeddings; labels, identities and sources stay. Errors: as above.
LabelledSamples embedded(LabelledSamples samples, const std::string& experiment, const std::string& name,
                         const ReadingWatch& watch);

}  // namespace likeness
