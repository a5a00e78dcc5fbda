#pragma once

/// An experiment is a folder:
///   experiment.json    format version, name, when it was made, state, scores with their baselines
///   config.json        TrainingConfig
///   metrics.csv        a line a step; validation columns filled where it was measured
///   model.safetensors  weights
///   gallery.json       class names, k, checksums of the recogniser's other files
///   gallery.npy, gallery-images.idx.gz, gallery-labels.idx
///   thresholds.json    Calibration
///   map.json           the last map frame with its projection
///   map-images.idx, map-labels.idx    the probe pictures of the map; or, where they are no grey pictures,
///   map-samples.safetensors           its probes
///   checkpoint.safetensors  where to go on (present while there is something to go on from)
/// Every file but metrics.csv, which grows line by line, is written to a temporary name, flushed and renamed.

#include "engine/store/experiment_info.h"
#include "engine/store/experiment_list.h"
#include "engine/store/metrics_file.h"
#include "engine/store/recognizer_file.h"
#include "engine/store/stored_map.h"
