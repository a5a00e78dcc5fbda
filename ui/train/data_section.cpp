#include "ui/train/data_section.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QSignalBlocker>

#include "ui/train/recent_data.h"
#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

QString helpFor(DataSection::Source source) {
  switch (source) {
    case DataSection::Source::mnist:
      return DataSection::tr("60,000 handwritten digits; 10,000 more are kept for the final score.");
    case DataSection::Source::folder:
      return DataSection::tr(
          "With one sub-folder a class, of pictures or of vectors (.npy); or with IDX files named as "
          "MNIST's.");
    case DataSection::Source::file:
      return DataSection::tr(
          "Vectors or pictures with their labels: .npy, .npz, .csv, .tsv; or a list of pairs.");
    case DataSection::Source::photos:
      return DataSection::tr(
          "A folder of photos with a list of who is on which; or a .csv with file and identity.");
  }
  return {};
}

bool looksLikeFile(const QString& path) {
  const QFileInfo info(path);
  if (info.exists()) return info.isFile();
  const QStringList endings = {QStringLiteral("npy"), QStringLiteral("npz"), QStringLiteral("csv"),
                               QStringLiteral("tsv")};
  return endings.contains(info.suffix().toLower());
}

/// CelebA's list stands in the folder of the pictures or beside it.
bool hasIdentityList(const QString& folder) {
  const QString name = QStringLiteral("identity_CelebA.txt");
  return QFileInfo::exists(QDir(folder).filePath(name)) ||
         QFileInfo::exists(QFileInfo(folder).dir().filePath(name));
}

}  // namespace

DataSection::Source sourceOf(const TrainingConfig& config) {
  using Source = DataSection::Source;
  const QString path = QString::fromStdString(config.dataset);
  const DataConfig& data = config.data;
  if (config.dataset == "mnist") return Source::mnist;
  if (!data.identities.empty() || !data.boxes.empty() || data.detectFaces) return Source::photos;
  if (!data.labels.empty() || looksLikeFile(path)) return Source::file;
  return hasIdentityList(path) ? Source::photos : Source::folder;
}

KnownData expectedData(const TrainingConfig& config) {
  const auto source = sourceOf(config);
  if (source == DataSection::Source::mnist && config.data.embedWith.empty()) return {};
  KnownData expected{{config.data.side, config.data.side, config.data.colour ? 3 : 1}, false, false};
  if (config.data.fit == PictureFit::ink) expected.shape = {};
  const bool vectors = source == DataSection::Source::file || !config.data.embedWith.empty();
  if (vectors) expected.shape = {0, 0, 0, 128};
  return expected;
}

DataSection::DataSection(QWidget* parent)
    : RecipeSection(tr("Data"), true, parent), source_(new SteadyCombo) {
  source_->addItems({tr("MNIST digits"), tr("Folder"), tr("File"), tr("Annotated photos")});
  add(new RecipeField(tr("&Data set"), source_, helpFor(Source::mnist)))->setCheck([this] {
    return source() == Source::mnist ? problem_ : QString();
  });
  path_ = addPath(tr("Folder or file"), tr("It can also be dropped onto the page."), PathField::Wanted::file,
                  tr("Choose the data set"));
  path_->setOffers(recentData());
  fieldOf(path_)->setCheck([this] { return pathProblem(); });
  addSideFiles();
  addPictures();
  connect(source_, &QComboBox::currentIndexChanged, this, &DataSection::changeSource);
  connect(source_, &QComboBox::activated, this, &DataSection::clearWhatDoesNotBelong);
}

void DataSection::addSideFiles() {
  labels_ = addPath(tr("Labels"),
                    tr("A .npy of whole numbers or a text with a class a line; for a .npy of samples."),
                    PathField::Wanted::file, tr("Choose the labels"));
  identities_ =
      addPath(tr("Who is on which photo"),
              tr("identity_CelebA.txt, or a .csv with file and identity; empty: found beside the photos."),
              PathField::Wanted::file, tr("Choose the list of identities"));
  boxes_ = addPath(tr("Where faces are"), tr("list_bbox_celeba.txt; empty: found beside the photos."),
                   PathField::Wanted::file, tr("Choose the list of boxes"));
  for (auto* field : {labels_, identities_, boxes_}) {
    fieldOf(field)->setCheck([field] { return field->text().isEmpty() ? QString() : field->problem(); });
  }
  detectFaces_ =
      addSwitch(tr("Find the faces"), tr("By the detector of the Faces page, instead of by boxes."));
}

void DataSection::addPictures() {
  side_ = addNumber(tr("Side of the pictures"), tr("In pixels; every picture is brought to this square."),
                    {28, 32, 48, 64, 96, 128}, {8, 256, true});
  fit_ = addChoice(tr("Pictures that are no square"), fitChoices());
  middle_ =
      addNumber(tr("Middle"), tr("Share of a picture's sides that is kept around its middle; 1 keeps all."),
                {0.4, 0.5, 0.6, 0.8, 1}, {0.05, 1});
  colour_ = addSwitch(tr("Colour"), tr("Otherwise pictures become grey."));
  embedWith_ =
      addPath(tr("Learn from embeddings of"),
              tr("A frozen network: an experiment's folder or a face pack. Empty: the samples as they are."),
              PathField::Wanted::folder, tr("Choose the experiment"));
  embedWith_->setOffers({{}, QStringLiteral("mobileface"), QStringLiteral("dlib")});
}

void DataSection::read(const TrainingConfig& config) {
  problem_.clear();
  const DataConfig& data = config.data;
  source_->setCurrentIndex(int(sourceOf(config)));
  if (source() != Source::mnist) path_->setText(QString::fromStdString(config.dataset));
  path_->setOffers(recentData());
  labels_->setText(QString::fromStdString(data.labels));
  identities_->setText(QString::fromStdString(data.identities));
  boxes_->setText(QString::fromStdString(data.boxes));
  detectFaces_->setChecked(data.detectFaces);
  side_->setValue(data.side);
  fit_->setCurrentIndex(int(data.fit));
  middle_->setValue(data.middle);
  colour_->setChecked(data.colour);
  embedWith_->setText(QString::fromStdString(data.embedWith));
  changeSource();
}

void DataSection::write(TrainingConfig& config) const {
  DataConfig& data = config.data;
  config.dataset = source() == Source::mnist ? "mnist" : path_->text().toStdString();
  data.labels = labels_->text().toStdString();
  data.identities = identities_->text().toStdString();
  data.boxes = boxes_->text().toStdString();
  data.detectFaces = detectFaces_->isChecked();
  writeNumber(side_, data.side);
  data.fit = PictureFit(fit_->currentIndex());
  writeNumber(middle_, data.middle);
  data.colour = colour_->isChecked();
  data.embedWith = embedWith_->text().toStdString();
}

void DataSection::choose(const QString& path) {
  TrainingConfig named;
  named.dataset = path.toStdString();
  source_->setCurrentIndex(int(sourceOf(named)));
  clearWhatDoesNotBelong();
  path_->setText(QDir::toNativeSeparators(path));
}

void DataSection::setProblem(const QString& problem) {
  problem_ = problem;
  path_->setOffers(recentData());
  firstWrong();
}

void DataSection::followEntries() {
  const bool file = source() == Source::file, photos = source() == Source::photos;
  showFields({path_}, source() != Source::mnist);
  showFields({labels_},
             (file && path_->text().endsWith(QStringLiteral(".npy"))) || !labels_->text().isEmpty());
  showFields({identities_}, photos || !identities_->text().isEmpty());
  showFields({boxes_}, photos || !boxes_->text().isEmpty());
  showFields({detectFaces_}, photos || detectFaces_->isChecked());
  const bool read = data().read && data().shape.isVector() && embedWith_->text().isEmpty();
  const bool pictures = (source() == Source::folder && !read) || photos;
  const bool ink = PictureFit(fit_->currentIndex()) == PictureFit::ink;
  showFields({fit_}, pictures);
  showFields({side_, middle_, colour_}, pictures && !ink);
  path_->setWrong(source() != Source::mnist && !pathProblem().isEmpty());
}

void DataSection::changeSource() {
  fieldOf(source_)->setHelp(helpFor(source()));
  path_->setWanted(source() == Source::file     ? PathField::Wanted::file
                   : source() == Source::photos ? PathField::Wanted::either
                                                : PathField::Wanted::folder);
  noteEdit();
}

void DataSection::clearWhatDoesNotBelong() {
  if (source() != Source::file) labels_->setText({});
  if (source() == Source::photos) return;
  identities_->setText({});
  boxes_->setText({});
  detectFaces_->setChecked(false);
}

QString DataSection::pathProblem() const {
  if (source() == Source::mnist) return {};
  const QString missing = path_->problem();
  return missing.isEmpty() ? problem_ : missing;
}

}  // namespace likeness::ui
