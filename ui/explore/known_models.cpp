#include "ui/explore/known_models.h"

#include "engine/faces/face_pack.h"
#include "engine/store/experiment.h"

namespace likeness::ui {

namespace {

std::vector<KnownModels::Model> modelsOfTheProgram() {
  std::vector<KnownModels::Model> models;
  for (const ExperimentEntry& entry : listExperiments(experimentsFolder())) {
    if (!entry.problem)
      models.push_back({QString::fromStdString(entry.info.name), entry.folder.string(), false});
  }
  for (const FacePack& pack : listFacePacks(facePacksFolder())) {
    if (missingFiles(pack).empty()) models.push_back({QString::fromStdString(pack.title), pack.id, true});
  }
  return models;
}

}  // namespace

KnownModels::KnownModels(QObject* parent) : QObject(parent) {
  runner_.onEvents([this](const auto& lists) {
    models_ = lists.back();
    emit changed();
  });
}

void KnownModels::look() {
  runner_.start([](const std::stop_token&, const auto& report) { report(modelsOfTheProgram()); });
}

}  // namespace likeness::ui
