#include "ui/train/microscope_panel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/train/choices.h"
#include "ui/core/secondary_label.h"
#include "ui/core/style.h"
#include "ui/train/pair_list.h"
#include "ui/train/triplet_list.h"
#include "ui/train/triplet_shares.h"

namespace likeness::ui {

MicroscopePanel::MicroscopePanel(QWidget* parent)
    : Card(parent),
      title_(makeHeading({})),
      words_(new SecondaryLabel({})),
      shares_(new TripletShares),
      list_(new TripletList),
      pairs_(new PairList),
      back_(new QPushButton(tr("Back to the step"))) {
  title_->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(spacing::small);
  column->addWidget(title_);
  column->addWidget(words_);
  column->addWidget(back_);
  column->addWidget(shares_);
  column->addWidget(list_);
  column->addWidget(pairs_);
  connect(back_, &QPushButton::clicked, this, [this] { showPoint(-1); });
  refresh();
}

void MicroscopePanel::begin(const LossConfig& loss) {
  clear();
  loss_ = loss;
}

void MicroscopePanel::clear() {
  sample_.reset();
  frames_.clear();
  shares_->clear();
  point_ = -1;
  refresh();
}

void MicroscopePanel::setProbes(std::shared_ptr<const LabelledSamples> probes) {
  probes_ = std::move(probes);
}

void MicroscopePanel::add(std::shared_ptr<const TripletSample> sample) {
  sample_ = std::move(sample);
  if (point_ < 0) refresh();
}

void MicroscopePanel::add(std::shared_ptr<const MapTriplets> triplets) {
  frames_.push_back(std::move(triplets));
  if (frames_.size() > mostFrames) frames_.pop_front();
  if (point_ >= 0) refresh();
}

void MicroscopePanel::showPoint(int probe) {
  point_ = probe;
  refresh();
}

void MicroscopePanel::refresh() {
  back_->setVisible(point_ >= 0);
  const bool inPairs = point_ < 0 && sample_ && !sample_->pairs.empty();
  shares_->setVisible(point_ < 0 && sample_ && !inPairs);
  list_->setVisible(!inPairs);
  pairs_->setVisible(inPairs);
  if (inPairs) {
    showPairs();
  } else if (point_ >= 0) {
    showTripletsOfPoint();
  } else {
    showStep();
  }
}

QString MicroscopePanel::minerWords(const TripletScale& scale) const {
  if (!scale.mined) {
    return tr("Of some anchors the farthest positive and the nearest negative.");
  }
  const auto& miner = minerChoices()[std::size_t(loss_.miner)];
  return tr("Miner: %1.").arg(QCoreApplication::translate("Choice", miner.title));
}

void MicroscopePanel::showStep() {
  title_->setText(tr("Triplets"));
  if (!sample_) {
    words_->setText(
        tr("While a run goes on, you see here which triplets it learns from. A click on a point of "
           "the map lists those that it was in."));
    list_->clear();
    return;
  }
  const auto& scale = sample_->scale;
  title_->setText(tr("Triplets of step %1").arg(QLocale().toString(qlonglong(scale.step))));
  words_->setText(minerWords(scale) + u' ' +
                  (scale.margin > 0 ? tr("From the hardest to the easiest; the band is the margin of %1.")
                                          .arg(QLocale().toString(double(scale.margin), 'g', 3))
                                    : tr("From the hardest to the easiest.")));
  list_->setTriplets({sample_, &sample_->samples}, sample_->triplets, scale);
}

void MicroscopePanel::showPairs() {
  const auto& scale = sample_->scale;
  title_->setText(tr("Pairs of step %1").arg(QLocale().toString(qlonglong(scale.step))));
  words_->setText(
      tr("From the largest loss to none. Same ones are pulled together; different ones are pushed "
         "apart until the margin of %1, the upright line.")
          .arg(QLocale().toString(double(scale.margin), 'g', 3)));
  pairs_->setPairs({sample_, &sample_->samples}, sample_->pairs, scale);
}

void MicroscopePanel::showTripletsOfPoint() {
  const auto place = std::size_t(point_);
  const bool known = probes_ && place < probes_->size();
  const QString name =
      known ? QString::fromStdString(probes_->classNames[std::size_t(probes_->labels[place])]) : QString();
  title_->setText(tr("Triplets of a point: %1").arg(name));
  std::vector<SampledTriplet> found;
  TripletScale scale;
  for (auto frame = frames_.rbegin(); frame != frames_.rend() && found.size() < mostTriplets; ++frame) {
    if (frame == frames_.rbegin()) scale = (*frame)->scale;
    if ((*frame)->scale.margin != scale.margin) break;  // they are drawn to one margin
    for (const auto& triplet : (*frame)->triplets) {
      if (found.size() == mostTriplets) break;
      const bool inIt = std::count(triplet.places.begin(), triplet.places.end(), place) > 0;
      const bool listed = std::any_of(found.begin(), found.end(),
                                      [&](const auto& other) { return other.places == triplet.places; });
      if (inIt && !listed) found.push_back(triplet);
    }
  }
  if (found.empty() || !known) {
    words_->setText(tr("It was in no triplet so far, or no run goes on."));
    list_->clear();
    return;
  }
  words_->setText(tr("The map shows calibration samples, which are never learnt from. These are the triplets "
                     "that the network would form among them, the newest first. ") +
                  minerWords(scale));
  list_->setTriplets(probes_, std::move(found), scale);
}

}  // namespace likeness::ui
