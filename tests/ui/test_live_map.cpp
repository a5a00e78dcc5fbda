#include <QAbstractButton>
#include <QFile>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "engine/core/random.h"
#include "engine/project/map_quality.h"
#include "engine/store/map_frames.h"
#include "tests/support/tiny_experiment.h"
#include "ui/core/segmented_switch.h"
#include "ui/explore/frame_glide.h"
#include "ui/plots/scatter_map.h"
#include "ui/plots/time_slider.h"
#include "ui/train/map_theatre.h"
#include "ui/train/train_page.h"
#include "ui/train/training_charts.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr std::size_t points = 60;
constexpr std::size_t dimension = 8;
constexpr int mapMs = 20000;

/// Three classes that part the further the later the step.
MapFrame frameOf(std::int64_t step) {
  Random random(7);
  Matrix embeddings(points, dimension), places(points, 2);
  for (std::size_t i = 0; i < points; ++i) {
    for (float& value : embeddings.row(i)) value = random.normal();
    embeddings.row(i)[i % 3] += 3 + 0.2F * static_cast<float>(step);
    places.row(i)[0] = embeddings.row(i)[0];
    places.row(i)[1] = embeddings.row(i)[1];
  }
  MapFrame frame;
  frame.step = step;
  frame.points = std::make_shared<const Matrix>(std::move(places));
  frame.embeddings = std::make_shared<const Matrix>(std::move(embeddings));
  return frame;
}

std::shared_ptr<const LabelledSamples> pictures() {
  return std::make_shared<LabelledSamples>(tests::tinyPictures(int(points) / 3, 1));
}

void choose(MapTheatre& theatre, int method) {
  QTest::mouseClick(theatre.methods()->findChildren<QAbstractButton*>().at(method), Qt::LeftButton);
}

std::unique_ptr<MapTheatre> shownTheatre() {
  auto theatre = std::make_unique<MapTheatre>();
  theatre->resize(700, 600);
  theatre->setPictures(pictures());
  theatre->show();
  return theatre;
}

/// The mean way of a point between two maps, as a share of the extent of the first.
double meanWay(const Matrix& from, const Matrix& to) {
  double way = 0, extent = 0;
  for (std::size_t i = 0; i < from.rows; ++i) {
    way += std::hypot(from.row(i)[0] - to.row(i)[0], from.row(i)[1] - to.row(i)[1]);
    extent = std::max<double>(extent, std::hypot(from.row(i)[0], from.row(i)[1]));
  }
  return way / double(from.rows) / (2 * extent);
}

bool rests(const MapTheatre& theatre, std::int64_t step) {
  return !theatre.worker().active() && theatre.series().size() > 0 && theatre.series().steps().back() == step;
}

}  // namespace

/// t-SNE and UMAP of a run while it goes on, and what is kept of them.
class TestLiveMap : public QObject {
  Q_OBJECT

 private slots:
  void mapsFollowEachOther_data() {
    QTest::addColumn<int>("method");
    QTest::newRow("t-SNE") << 1;
    QTest::newRow("UMAP") << 2;
  }

  void mapsFollowEachOther() {
    QFETCH(const int, method);
    const auto theatre = shownTheatre();
    theatre->add(frameOf(10));
    choose(*theatre, method);
    QCOMPARE(int(theatre->method()), method);
    for (const std::int64_t step : {20, 21, 22, 23}) {
      theatre->add(frameOf(step));
      QTRY_VERIFY_WITH_TIMEOUT(rests(*theatre, step), mapMs);
    }
    const MapSeries& series = theatre->series();
    QVERIFY(series.size() >= 4);
    QCOMPARE(theatre->slider()->count(), int(series.size()));
    const Matrix& last = *series.places(series.size() - 1);
    const auto quality = mapQuality(*frameOf(23).embeddings, last, pictures()->labels);
    QVERIFY2(quality.knnAccuracy.value() > 0.95, qPrintable(QString::number(*quality.knnAccuracy)));
    const double way = meanWay(*series.places(series.size() - 2), last);
    QVERIFY2(way < 0.2, qPrintable(QString::number(way)));  // 0.4 for classes that change places
    choose(*theatre, 0);
    QCOMPARE(theatre->series().size(), std::size_t(5));  // PCA has every frame
    QCOMPARE(theatre->slider()->current(), 4);
  }

  void theNewestWaitsAlone() {
    const auto theatre = shownTheatre();
    theatre->add(frameOf(1));
    choose(*theatre, 1);
    for (std::int64_t step = 2; step <= 40; ++step) theatre->add(frameOf(step));
    QTRY_VERIFY_WITH_TIMEOUT(rests(*theatre, 40), mapMs);
    QVERIFY2(theatre->series().size() <= 3, "those between were left out");
    choose(*theatre, 2);  // from the last embeddings, without a new frame
    QTRY_VERIFY_WITH_TIMEOUT(rests(*theatre, 40), mapMs);
    choose(*theatre, 1);
    QVERIFY(theatre->series().size() > 0);
    theatre->clear();
    QTRY_VERIFY(!theatre->worker().active());
    QCOMPARE(theatre->series().size(), std::size_t(0));
  }

  void whatWasWatchedIsThereAgain() {
    QTemporaryDir home;
    qputenv("LIKENESS_DATA_DIR", home.path().toUtf8());
    tests::writeTinyData(home.path().toStdString() + "/signs");
    TrainingConfig config = tests::tinyConfig(home.path().toStdString() + "/signs");
    config.budget.epochs = 4;
    Session session;
    std::filesystem::path folder;
    std::vector<std::int64_t> watched;
    {
      TrainPage page(session);
      page.resize(1300, 800);
      page.show();
      MapTheatre& theatre = *page.charts()->theatre();
      page.controller().start(config, /*paused=*/true);
      QTRY_VERIFY_WITH_TIMEOUT(theatre.worker().ready(), mapMs);  // a paused run draws its map
      choose(theatre, 2);
      QTRY_VERIFY_WITH_TIMEOUT(theatre.series().size() == 1 && !theatre.worker().active(), mapMs);
      page.controller().unpause();
      QTRY_VERIFY_WITH_TIMEOUT(!page.controller().active(), mapMs);
      const auto last = theatre.worker().active() ? std::int64_t{0} : theatre.series().steps().back();
      QTRY_VERIFY_WITH_TIMEOUT(!theatre.worker().active(), mapMs);
      QVERIFY(theatre.series().steps().back() >= last);
      watched = theatre.series().steps();
      folder = page.controller().folder();
      QVERIFY(watched.size() >= 2);
    }
    const MapFrames kept(folder / umapFramesFileName);
    QCOMPARE(kept.size(), watched.size());
    for (std::size_t i = 0; i < watched.size(); ++i) QCOMPARE(kept.step(i), watched[i]);
    QVERIFY(!std::filesystem::exists(folder / tsneFramesFileName));

    TrainPage page(session);
    page.resize(1300, 800);
    page.show();
    session.openExperiment(folder);
    MapTheatre& theatre = *page.charts()->theatre();
    QTRY_VERIFY(theatre.slider()->count() >= 2);
    choose(theatre, 2);
    QCOMPARE(theatre.slider()->count(), int(watched.size()));
    QTest::keyClick(theatre.slider()->slider(), Qt::Key_Home);
    QCOMPARE(theatre.slider()->current(), 0);
    choose(theatre, 1);  // nobody watched: an empty map that says so
    QCOMPARE(theatre.slider()->count(), 0);
    QVERIFY(!theatre.map()->hasFrame());
    choose(theatre, 0);
    QVERIFY(theatre.map()->hasFrame());
  }

  void aFolderThatCannotBeWrittenIsSaidOnce() {
    const auto theatre = shownTheatre();
    theatre->keepIn("/dev/null/run", 0);
    theatre->add(frameOf(5));
    LiveMap worker;
    worker.keepIn("/dev/null/run", 0);
    QSignalSpy mapped(&worker, &LiveMap::mapped);
    worker.setMethod(MapMethod::umap);
    for (const std::int64_t step : {1, 2}) {
      worker.add(step, frameOf(step).embeddings);
      QTRY_VERIFY_WITH_TIMEOUT(!worker.active(), mapMs);
    }
    int faults = 0, maps = 0;
    for (const auto& call : mapped) {
      const auto frame = call.front().value<LiveMapFrame>();
      faults += frame.fault.isEmpty() ? 0 : 1;
      maps += frame.places ? 1 : 0;
    }
    QCOMPARE(faults, 1);
    QVERIFY(maps >= 2);
  }

  void pointsMoveFromFrameToFrame() {
    const auto theatre = shownTheatre();
    for (std::int64_t step = 1; step <= 300; ++step) theatre->add(frameOf(step), false);
    QVERIFY(!theatre->map()->moving());
    QTest::keyClick(theatre->slider()->slider(), Qt::Key_Home);
    QVERIFY(theatre->map()->moving());
    QTRY_VERIFY(!theatre->map()->moving());
    QTest::mouseClick(theatre->slider()->playButton(), Qt::LeftButton);
    QTRY_VERIFY(theatre->slider()->current() > 5);
    QCOMPARE(theatre->slider()->moveMs(), 0);  // 300 frames are played fast: they jump
    QVERIFY(!theatre->map()->moving());
    QTest::mouseClick(theatre->slider()->playButton(), Qt::LeftButton);
  }

  void framesOfTheExplorerGlide() {
    std::vector<FrameGlide::Places> shown;
    FrameGlide glide([&](const FrameGlide::Places& places) { shown.push_back(places); });
    const auto from = frameOf(1).points, to = frameOf(200).points;
    glide.moveTo(from, 150);
    QCOMPARE(shown.size(), std::size_t(1));  // nothing was there to move from
    glide.moveTo(to, 150);
    QTRY_VERIFY(!glide.moving());
    QVERIFY2(shown.size() > 3, "on the way");
    QCOMPARE(shown.back(), to);
    const float first = from->row(0)[0], last = to->row(0)[0];
    for (const auto& places : shown)
      QVERIFY(places->row(0)[0] >= std::min(first, last) && places->row(0)[0] <= std::max(first, last));
    const auto many = std::make_shared<const Matrix>(FrameGlide::mostPoints + 1, 2);
    glide.moveTo(many, 150);
    glide.moveTo(std::make_shared<const Matrix>(*many), 150);
    QVERIFY(!glide.moving());
  }

  void aRunBecomesAFilm() {
    QTemporaryDir home;
    const QString file = home.filePath(QStringLiteral("run.gif"));
    const auto theatre = shownTheatre();
    for (std::int64_t step = 1; step <= 3; ++step) theatre->add(frameOf(step), false);
    QSignalSpy wanted(theatre.get(), &MapTheatre::filmWanted);
    QTest::mouseClick(theatre->filmButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const MapFilmFrames frames = theatre->film();
    QCOMPARE(frames.places.size(), std::size_t(3));
    QCOMPARE(frames.colors.size(), points);

    Session session;
    QSignalSpy notices(&session, &Session::noticePosted);
    QSignalSpy works(&session, &Session::workChanged);
    MapFilm film(session, PageId::train);
    film.save(file.toStdString(), frames);
    QVERIFY(film.active());
    QTRY_VERIFY_WITH_TIMEOUT(!film.active(), mapMs);
    QCOMPARE(notices.count(), 1);
    QVERIFY(!notices.front().front().value<Notice>().isError);
    QVERIFY(works.front().front().value<WorkStatus>().running &&
            works.front().front().value<WorkStatus>().besides);
    QVERIFY(!works.back().front().value<WorkStatus>().running);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.read(6), QByteArray("GIF89a"));

    const QString other = home.filePath(QStringLiteral("stopped.gif"));
    film.save(other.toStdString(), frames);
    works.back().front().value<WorkStatus>().stop();  // as the strip at the bottom does
    QTRY_VERIFY_WITH_TIMEOUT(!film.active(), mapMs);
    QVERIFY(!QFile::exists(other));
    film.save("/dev/null/film.gif", frames);
    QTRY_VERIFY_WITH_TIMEOUT(!film.active(), mapMs);
    QVERIFY(notices.back().front().value<Notice>().isError);
  }
};

QTEST_MAIN(TestLiveMap)
#include "test_live_map.moc"
