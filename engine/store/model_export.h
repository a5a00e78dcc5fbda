#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/recognize/recognizer.h"

namespace likeness {

enum class ExportFormat { torchScript, onnx };

/// Writes a recogniser for other programs into a folder (made; files of an export before are replaced):
///   model.pt or model.onnx   the network: n x 1 x 28 x 28 floats, ink 1 on paper 0, to embeddings
///   metric.npy               d x d: a row of it times an embedding places it where distances are measured
///   gallery.npy, gallery-labels.npy   placed references and their classes
///   taught.npy               placed references of what was taught, in recognizer.json's order
///   taught-weights.npy       of the decision for each taught class (see TaughtClass)
///   means.npy                means of the classes as class-mean, mahalanobis and contrast compare with them
///   outsiders.npy            placed outsiders, for contrast
///   recognizer.json          method, classes, neighbours, threshold, class scales, taught classes
///   examples/*.pgm, examples.json     pictures with the answers that are to come out
///   recognize.py, recognize.cpp, README.txt   how to use it without this program
/// recognizer.json is written last. Answers the files. Errors: wrongUsage where it refuses by a method that
/// needs more than these (the softmax heads, an ensemble); diskFull, fileUnwritable.
std::vector<std::string> exportRecognizer(const Recognizer& recognizer, ExportFormat format,
                                          const std::filesystem::path& folder);

}  // namespace likeness
