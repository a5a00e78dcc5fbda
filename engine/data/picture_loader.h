#pragma once

#include <cstddef>
#include <string>

#include "engine/data/data_config.h"
#include "engine/data/labelled_samples.h"
#include "engine/data/picture_list.h"
#include "engine/data/reading_watch.h"

namespace likeness {

/// Samples made of pictures, and how many pictures made none.
struct LoadedPictures {
  LabelledSamples samples;
  std::size_t withoutFace = 0;  // left out because the detector found nobody
};

/// Decodes the pictures of a list on the threads of a watch and brings them to pictureShape(config): whole,
/// cropped by their boxes, or with config.detectFaces by the detector of the first face pack that is set up
/// (a square around the main face, a quarter larger than its box). `name` is the data set's. Errors:
/// dataSetUnusable when they would take more than 2 GiB, looked at first; that of the first picture that
/// cannot be read, or whose box lies outside of it (fileDamaged, naming the list and the line), with the
/// number of the others; noFaceFound when no picture has a face; facePackMissing; stopped.
LoadedPictures loadPictures(const PictureList& list, const DataConfig& config, const std::string& name,
                            const ReadingWatch& watch);

/// The same for vectors: the embeddings of the faces by a pack ("mobileface"). Of each picture the face that
/// covers its box best, else the main one. Errors: as above.
LoadedPictures embedFaces(const PictureList& list, const std::string& packId, const std::string& name,
                          const ReadingWatch& watch);

}  // namespace likeness
