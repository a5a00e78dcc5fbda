#pragma once

/// An experiment is a folder:
///   experiment.json    format version, name, when it was made, state, scores with their baselines
///   config.json        TrainingConfig
///   metrics.csv        a line a step; validation columns filled where it was measured
///   health.csv         what the health monitor saw every few steps
///   cures.json         what was changed when, and why (present once a cure was applied)
///   scores.json        all scores of the test split, with ROC, classes and confusion matrix
///   model.safetensors  weights
///   gallery.json       class names, k, checksums of the recogniser's other files
///   gallery.npy, gallery-images.idx.gz, gallery-labels.idx, gallery-outsiders.npy (of runs with outsiders)
///   thresholds.json    Calibration
///   taught/            what a user taught (drawings.json), and recognisers that learnt from it (learnt.json
///                      tells which of learnt-1, learnt-2 ... is in use)
///   map.json           the last map frame with its projection; map-frames.bin  all that were kept
///   map-frames-tsne.bin, map-frames-umap.bin   the same by t-SNE and UMAP, where somebody watched them
///   map-images.idx, map-labels.idx    the probe pictures of the map; or, where they are no grey pictures,
///   map-samples.safetensors           its probes
///   checkpoint.safetensors  where to go on (present while there is something to go on from)
///   checkpoint-healthy.safetensors  the last state without any sign of a fault: where cures go on from
/// Every file but metrics.csv, which grows line by line, is written to a temporary name, flushed and renamed.

#include "engine/store/experiment_info.h"
#include "engine/store/experiment_list.h"
#include "engine/store/metrics_file.h"
#include "engine/store/recognizer_file.h"
#include "engine/store/score_file.h"
#include "engine/store/stored_map.h"
