#pragma once

#include <QObject>
#include <filesystem>
#include <vector>

#include "ui/core/task_runner.h"

namespace likeness::ui {

/// The experiments and face models of the program, looked up away from the window.
class KnownModels : public QObject {
  Q_OBJECT

 public:
  explicit KnownModels(QObject* parent = nullptr);

  struct Model {
    QString name;
    std::string id;  // folder of an experiment, or name of a face pack
    bool faces = false;
  };
  void look();
  const std::vector<Model>& models() const { return models_; }

 signals:
  void changed();

 private:
  std::vector<Model> models_;
  TaskRunner<std::vector<Model>> runner_;
};

}  // namespace likeness::ui
