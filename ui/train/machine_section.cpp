#include "ui/train/machine_section.h"

#include <array>

#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

constexpr std::array devices = {"auto", "cpu", "cuda"};

}  // namespace

MachineSection::MachineSection(QWidget* parent)
    : RecipeSection(tr("Computer"), false, parent), device_(nullptr) {
  seed_ = addNumber(tr("Seed"), tr("The same seed and one thread give the same run, number for number."),
                    {1, 2, 3, 4, 5}, {0, 9007199254740992.0, true});
  device_ = new SteadyCombo;
  device_->addItems({tr("Best available"), tr("Processor"), tr("CUDA graphics card")});
  add(new RecipeField(tr("Device"), device_, tr("What the network is computed on.")));
  threads_ = addNumber(tr("Threads"), tr("0 lets the program choose."), {0, 1, 2, 4, 8}, {0, 256, true});
  connect(device_, &QComboBox::currentIndexChanged, this, &MachineSection::noteEdit);
}

void MachineSection::read(const TrainingConfig& config) {
  seed_->setValue(double(config.seed));
  for (std::size_t i = 0; i < devices.size(); ++i) {
    if (config.device == devices[i]) device_->setCurrentIndex(int(i));
  }
  threads_->setValue(config.threads);
  noteEdit();
}

void MachineSection::write(TrainingConfig& config) const {
  writeNumber(seed_, config.seed);
  config.device = devices[static_cast<std::size_t>(device_->currentIndex())];
  writeNumber(threads_, config.threads);
}

}  // namespace likeness::ui
