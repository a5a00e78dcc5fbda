#include "ui/about/about_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSvgRenderer>
#include <QVBoxLayout>

#include "engine/core/error.h"
#include "engine/faces/face_pack.h"
#include "engine/metric/runtime.h"
#include "ui/core/card.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QLabel* makeLogo() {
  QPixmap pixmap(128, 128);
  pixmap.setDevicePixelRatio(2);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  QSvgRenderer(QStringLiteral(":/icons/likeness.svg")).render(&painter, QRectF(0, 0, 64, 64));
  painter.end();
  auto* label = new QLabel;
  label->setPixmap(pixmap);
  return label;
}

QLabel* makeText(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextBrowserInteraction);
  label->setOpenExternalLinks(true);
  return label;
}

void addRow(QGridLayout* grid, const QString& name, const QString& what, const QString& licence) {
  const int row = grid->rowCount();
  auto* heading = makeHeading(name);
  grid->addWidget(heading, row, 0, Qt::AlignTop);
  grid->addWidget(makeText(what), row, 1);
  grid->addWidget(makeText(licence), row, 2, Qt::AlignTop);
}

QLabel* makePlainText(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

/// What is known of the networks that find and tell faces apart; null when their descriptions are not there,
/// which the page Faces tells.
QWidget* makePacksCard() {
  std::vector<FacePack> packs;
  try {
    packs = listFacePacks(facePacksFolder());
  } catch (const Error&) {
    return nullptr;
  }
  auto* card = new Card;
  card->setObjectName(QStringLiteral("facePacks"));
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::page, 20, spacing::page, 20);
  column->setSpacing(spacing::small);
  column->addWidget(makeTitle(AboutView::tr("Face models")));
  for (const FacePack& pack : packs) {
    column->addSpacing(spacing::small);
    column->addWidget(makeHeading(QString::fromStdString(pack.title)));
    column->addWidget(makePlainText(QString::fromStdString(pack.licence)));
    column->addWidget(makeSecondary(AboutView::tr("Source: %1").arg(QString::fromStdString(pack.source))));
  }
  return card;
}

}  // namespace

AboutView::AboutView(QWidget* parent) : QWidget(parent) {
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeLogo());
  auto* words = new QVBoxLayout;
  words->addWidget(makeTitle(tr("Likeness %1").arg(QCoreApplication::applicationVersion())));
  words->addWidget(
      makeText(tr("Watch a network learn what is alike, and use what it learnt. Everything happens on this "
                  "computer; nothing is sent anywhere.")));
  head->addLayout(words, 1);

  auto* card = new Card;
  auto* grid = new QGridLayout(card);
  grid->setContentsMargins(spacing::page, spacing::medium, spacing::page, spacing::medium);
  grid->setHorizontalSpacing(spacing::page);
  grid->setVerticalSpacing(spacing::medium);
  grid->setColumnStretch(1, 1);
  addRow(grid, tr("Likeness"),
         tr("This program. You may use, study, share and change it; it comes without any warranty."),
         QStringLiteral("<a href='https://www.gnu.org/licenses/gpl-3.0.html'>GPL-3.0-or-later</a>"));
  addRow(grid, QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
         tr("The window and everything in it."), QStringLiteral("LGPL-3.0"));
  addRow(grid, QString::fromStdString(torchVersion()), tr("Networks and their training."),
         QStringLiteral("BSD-3-Clause"));
  addRow(grid, QStringLiteral("OpenCV"), tr("Reading and preparing pictures."), QStringLiteral("Apache-2.0"));
  addRow(grid, QStringLiteral("QCustomPlot"), tr("The curves. By Emanuel Eichhammer."),
         QStringLiteral("GPL-3.0-or-later"));
  addRow(grid, QStringLiteral("nlohmann/json, zlib"), tr("Reading and writing files."),
         QStringLiteral("MIT, Zlib"));
  addRow(grid, QStringLiteral("SQLite"), tr("The library of faces."), tr("Public domain"));
  addRow(grid, QStringLiteral("libjpeg-turbo"), tr("Photos."), QStringLiteral("IJG, BSD-3-Clause"));
  addRow(grid, QStringLiteral("libheif"), tr("Photos as telephones write them."),
         QStringLiteral("LGPL-3.0-or-later"));
  addRow(grid, QStringLiteral("Exiv2"), tr("Names in sidecars beside photos."),
         QStringLiteral("GPL-2.0-or-later"));
  addRow(grid, QStringLiteral("hnswlib"), tr("Near faces in very large libraries."),
         QStringLiteral("Apache-2.0"));
  addRow(grid, QStringLiteral("Nettle"), tr("Checksums of models."), QStringLiteral("LGPL-3.0-or-later"));
  addRow(grid, QStringLiteral("xxHash"), tr("Photos are known again by their content."),
         QStringLiteral("BSD-2-Clause"));
  addRow(grid, QStringLiteral("MNIST"),
         tr("70,000 handwritten digits, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges."),
         QStringLiteral("CC-BY-SA-3.0"));
  addRow(grid, tr("Class colours"), tr("By Matthew A. Petroff: ten colours that most eyes can tell apart."),
         QStringLiteral("<a href='https://arxiv.org/abs/2107.02270'>arXiv:2107.02270</a>"));

  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  column->setSpacing(spacing::page);
  column->addLayout(head);
  column->addWidget(card);
  if (QWidget* packs = makePacksCard()) column->addWidget(packs);
  column->addStretch();
  content->setMaximumWidth(860);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(content);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
}

void AboutView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  for (auto* label : findChildren<QLabel*>()) {
    if (!label->openExternalLinks()) continue;
    const QString text = label->text();  // a link keeps the colour it had when the text was set
    label->clear();
    label->setText(text);
  }
}

}  // namespace likeness::ui
