#pragma once

#include "engine/core/matrix.h"
#include "engine/data/labelled_samples.h"
#include "engine/metric/embedding_model.h"

namespace likeness {

/// The mean of the embeddings of a picture as it is and moved by a pixel to the right, to the left, down and
/// up (what leaves the frame is gone), brought to the mean of their lengths: a network is a little unsure of
/// where a digit lies, and the mean is not. `views` is how many of these five are looked at, in this order;
/// 1 is the plain embedding, which samples that are no grey pictures always get. One row a sample.
Matrix embedViews(const EmbeddingModel& model, const LabelledSamples& samples, int views, int threads);

}  // namespace likeness
