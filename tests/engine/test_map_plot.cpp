#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>
#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/embeddings/map_plot.h"

using namespace likeness;

namespace {

/// `classes` classes in a row from left to right, each of ten points.
struct Labelled {
  EmbeddingTable table;
  Matrix places;
};

Labelled labelled(std::size_t classes) {
  Labelled result;
  result.table.vectors = Matrix(10 * classes, 4);
  result.places = Matrix(10 * classes, 2);
  EmbeddingColumn column;
  column.name = "label";
  for (std::size_t i = 0; i < 10 * classes; ++i) {
    std::string text = "<";
    text += std::to_string(i / 10);
    column.texts.push_back(text + " & \"ü\">");
    result.places.row(i)[0] = static_cast<float>(i / 10) + 0.01F * static_cast<float>(i % 10);
    result.places.row(i)[1] = static_cast<float>(i % 10) * 0.1F;
  }
  result.table.columns.push_back(column);
  result.table.labelColumn = 0;
  return result;
}

}  // namespace

class TestMapPlot : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pointsKeepTheirShape() {
    const Labelled data = labelled(3);
    const MapPlot plot = plotOf({data.table, data.places, {}}, "A map", "of rows");
    QCOMPARE(plot.points.size(), std::size_t{30});
    const auto across = plot.points[10][0] - plot.points[0][0];  // 1 in the map
    const auto down = plot.points[0][1] - plot.points[9][1];     // 0.9 in the map; upwards is up
    QVERIFY(across > 0 && down > 0);
    QVERIFY(std::abs(down / across - 0.9F) < 1e-3F);
    for (const auto& point : plot.points) {
      QVERIFY(point[0] > 0 && point[0] < static_cast<float>(plot.legendLeft()));
      QVERIFY(point[1] > 0 && point[1] < static_cast<float>(plot.height));
    }
    QCOMPARE(plot.labels.size(), std::size_t{3});
    QVERIFY(plot.labels[0].middle[0] < plot.labels[1].middle[0]);
  }

  void svgIsWellFormedAndHasEverything() {
    const Labelled data = labelled(40);
    const std::string svg = plotSvg(plotOf({data.table, data.places, {}}, "1 < 2", "a & b"));
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QStringList texts;
    qsizetype points = 0;
    while (!reader.atEnd()) {
      reader.readNext();
      if (!reader.isStartElement()) continue;
      if (reader.name() == u"path") points += reader.attributes().value("d").toString().count("M");
      if (reader.name() == u"text") texts << reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(points, qsizetype{400});
    QVERIFY(texts.contains("1 < 2"));
    QVERIFY(texts.contains("a & b"));
    QVERIFY(texts.contains("<0 & \"ü\">  (10)"));
    QVERIFY(texts.contains("and 11 more"));
  }

  void pngShowsTheColours() {
    QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "map.png";
    const Labelled data = labelled(2);
    const MapPlot plot = plotOf({data.table, data.places, {}}, "A map", "");
    writePlot(file, plot);
    const cv::Mat picture = cv::imread(file.string(), cv::IMREAD_COLOR);
    QCOMPARE(picture.cols, 2 * plot.width);
    for (const std::size_t row : {std::size_t{0}, std::size_t{19}}) {
      const auto pixel = picture.at<cv::Vec3b>(static_cast<int>(2 * plot.points[row][1]),
                                               static_cast<int>(2 * plot.points[row][0]));
      const Rgb colour = plot.colours.palette[row < 10 ? 0 : 1];
      QCOMPARE((Rgb{pixel[2], pixel[1], pixel[0]}), colour);
    }
  }

  void withoutLabelsAndWithoutRows() {
    EmbeddingTable table;
    table.vectors = Matrix(3, 4);
    const Matrix places(3, 3);  // all at one place
    const MapPlot plot = plotOf({table, places, {}}, "", "");
    QCOMPARE(plot.legendLeft(), plot.width);
    QVERIFY(plotSvg(plot).find("h0") != std::string::npos);
    QVERIFY(!plotPng(plot).empty());
    table.vectors = Matrix(0, 4);
    QVERIFY(!plotPng(plotOf({table, Matrix(0, 2), {}}, "", "")).empty());
    QVERIFY_EXCEPTION_THROWN(writePlot("/tmp/map.bmp", plot), Error);
  }
};

QTEST_APPLESS_MAIN(TestMapPlot)
#include "test_map_plot.moc"
