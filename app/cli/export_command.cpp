#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "engine/store/model_export.h"
#include "engine/store/recognizer_file.h"

namespace likeness::cli {

namespace {

ExportFormat formatFrom(const Arguments& arguments) {
  const std::string name = arguments.required("format");
  if (name == "torchscript") return ExportFormat::torchScript;
  if (name == "onnx") return ExportFormat::onnx;
  throw usageError("--format is torchscript or onnx.");
}

int run(const Arguments& arguments) {
  threadsFrom(arguments);
  arguments.refuseFiles();
  const ExportFormat format = formatFrom(arguments);
  const std::filesystem::path out = arguments.required("out");
  const auto recognizer = loadRecognizer(arguments.required("experiment"));
  Json json;
  json["folder"] = out.string();
  json["files"] = exportRecognizer(*recognizer, format, out);
  printResult(arguments, json,
              "The recogniser is in " + out.string() + "; README.txt there says how to use it.\n");
  return 0;
}

}  // namespace

Command exportCommand() {
  return {
      "export",
      "--experiment DIR --format torchscript|onnx --out DIR",
      "write the network, its references and its threshold for other programs",
      "Beside them an example in Python and one in C++ that give the same answers without this program, and\n"
      "pictures to try them on.",
      withCommonOptions({
          {"experiment", "DIR", "the experiment"},
          {"format", "F",
           "torchscript (for LibTorch and PyTorch) or onnx (for OpenCV, onnxruntime and others)"},
          {"out", "DIR", "the folder to write into"},
      }),
      run};
}

}  // namespace likeness::cli
