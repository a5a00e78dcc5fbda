#pragma once

#include <QString>
#include <string>

#include "engine/data/labelled_samples.h"
#include "engine/data/split_report.h"
#include "engine/project/map_config.h"
#include "engine/train/training_config.h"
#include "engine/train/training_event.h"

namespace likeness::ui {

/// What the samples of a run are for people, so that pages can speak of them.
enum class DataKind { digits, pictures, vectors, people };

/// What a recipe learns from; `shape` is that of the samples.
DataKind dataKindOf(const TrainingConfig& config, const SampleShape& shape);

/// "28 × 28 pixels, grey", "vectors of 128 numbers".
QString shapeText(const SampleShape& shape);
/// What the Train page is for.
QString purposeText(DataKind kind);
/// Over the map while it is empty, and beside its title.
QString mapPlaceholder(DataKind kind);
QString mapDetails(DataKind kind, MapMethod method = MapMethod::pca);
/// The end of a run, with the share of held-out samples whose nearest neighbours tell their class.
QString doneText(DataKind kind, const QString& share, const TrainingFinished& finished);
QString collapsedText(DataKind kind, const QString& share);
/// What the engine says was scored, "test split of mnist", or learnt from, "embeddings of run 3", in the
/// user's language.
QString samplesText(const std::string& said);
/// What splits share that makes scores better than they are; empty when that is nothing.
QString leakText(const SplitReport& split);

}  // namespace likeness::ui
