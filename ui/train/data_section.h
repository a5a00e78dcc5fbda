#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// What is learnt from, and how it is read.
class DataSection : public RecipeSection {
  Q_OBJECT

 public:
  /// Where the samples come from.
  enum class Source { mnist, folder, file, photos };

  explicit DataSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

  /// Takes a folder or file that was dropped or named elsewhere.
  void choose(const QString& path);
  /// What reading it brought to light, beside the field; empty: nothing.
  void setProblem(const QString& problem);

 protected:
  void followEntries() override;

 private:
  void addSideFiles();
  void addPictures();
  Source source() const { return Source(source_->currentIndex()); }
  void changeSource();
  void clearWhatDoesNotBelong();
  QString pathProblem() const;

  SteadyCombo* source_ = nullptr;
  PathField* path_ = nullptr;
  PathField* labels_ = nullptr;
  PathField* identities_ = nullptr;
  PathField* boxes_ = nullptr;
  QCheckBox* detectFaces_ = nullptr;
  NumberField* side_ = nullptr;
  QComboBox* fit_ = nullptr;
  NumberField* middle_ = nullptr;
  QCheckBox* colour_ = nullptr;
  PathField* embedWith_ = nullptr;
  QString problem_;
};

/// Where a config's samples come from, as far as names tell.
DataSection::Source sourceOf(const TrainingConfig& config);
/// What its samples will look like, before they are read.
KnownData expectedData(const TrainingConfig& config);

}  // namespace likeness::ui
