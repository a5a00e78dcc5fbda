#include <QTemporaryDir>
#include <QtTest>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/store/npy.h"
#include "tests/support/arrays.h"

using likeness::Error;
using likeness::ErrorCode;
using likeness::Matrix;
using likeness::parseNpyIntegers;
using likeness::parseNpyMatrix;

namespace {

std::vector<std::uint8_t> npy(int major, const std::string& header, const std::string& data) {
  return likeness::tests::npyOf(major, header, {data.begin(), data.end()});
}

std::string floatHeader(const std::string& shape) {
  return "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }\n";
}

/// The fault that an Error fileDamaged names; empty when there was none.
template <class Read>
std::string faultOf(const Read& read) {
  try {
    read();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::fileDamaged || error.arguments().at(0) != "x.npy") return "another error";
    return error.arguments().at(1);
  }
  return {};
}

std::string matrixFault(const std::vector<std::uint8_t>& bytes) {
  return faultOf([&] { parseNpyMatrix(bytes, "x.npy"); });
}

}  // namespace

class TestStoreNpy : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matricesComeBack() {
    const QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "m.npy";
    for (const auto& [rows, columns] :
         {std::pair<std::size_t, std::size_t>{3, 2}, {0, 5}, {1, 1}, {1000, 64}}) {
      Matrix matrix(rows, columns);
      for (std::size_t i = 0; i < matrix.values.size(); ++i)
        matrix.values[i] = 0.1F * static_cast<float>(i) - 3;
      likeness::writeNpy(file, matrix);
      QCOMPARE(likeness::readNpyMatrix(file), matrix);
    }
  }

  void integersComeBack() {
    const QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "l.npy";
    const std::vector<std::int64_t> integers = {0, -1, 9, std::numeric_limits<std::int64_t>::max()};
    likeness::writeNpy(file, integers);
    QCOMPARE(likeness::readNpyIntegers(file), integers);
    likeness::writeNpy(file, std::vector<std::int64_t>{});
    QVERIFY(likeness::readNpyIntegers(file).empty());
  }

  void numbersBeginWhereNumPyExpectsThem() {
    const QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "m.npy";
    likeness::writeNpy(file, Matrix(2, 3));
    const std::string bytes = likeness::readTextFile(file, 10000);
    QCOMPARE(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    QCOMPARE((bytes.size() - 2 * 3 * sizeof(float)) % 64, std::size_t{0});
    QVERIFY(bytes.find("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }") == 10);
  }

  void allVersionsAreRead() {
    const std::string data("\0\0\x80\x3f\0\0\0\x40", 8);  // 1 and 2
    for (const int major : {1, 2, 3}) {
      const Matrix matrix = parseNpyMatrix(npy(major, floatHeader("(1, 2)"), data), "x.npy");
      QCOMPARE(matrix.values, (std::vector<float>{1, 2}));
    }
    const std::string otherStyle = "{\"shape\":(2,1),\"fortran_order\":False,\"descr\":\"<f4\"}";
    QCOMPARE(parseNpyMatrix(npy(1, otherStyle, data), "x.npy").rows, std::size_t{2});
  }

  void faultsAreNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char* name, const std::vector<std::uint8_t>& bytes, const char* fault) {
      QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                        static_cast<qsizetype>(bytes.size()))
                          << QString(fault);
    };
    const std::string four(16, '\0');
    std::vector<std::uint8_t> cut = npy(1, floatHeader("(2, 2)"), four);
    cut.resize(30);
    add("empty", {}, "too short");
    add("text", {'h', 'e', 'l', 'l', 'o', ' ', 'y', 'o', 'u', '.'}, "does not start");
    add("version", npy(4, floatHeader("(2, 2)"), four), "version 4.0");
    add("cut in the header", cut, "ends within its header");
    add("cut in the length", {0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 1}, "ends within its header");
    add("huge header", {0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 0xFF, 0xFF, 0xFF, 0xFF}, "too long");
    add("truncated", npy(1, floatHeader("(2, 2)"), four.substr(1)), "does not fit the 15 bytes");
    add("oversized", npy(1, floatHeader("(2, 2)"), four + "x"), "does not fit the 17 bytes");
    add("lying shape", npy(1, floatHeader("(4294967296, 4294967297)"), four), "does not fit");
    add("shape beyond numbers", npy(1, floatHeader("(99999999999999999999999, 2)"), four), "no number");
    add("negative", npy(1, floatHeader("(-1, 2)"), four), "no number");
    add("one dimension", npy(1, floatHeader("(4,)"), four), "1 dimensions and not 2");
    add("no dimension", npy(1, floatHeader("()"), four.substr(12)), "0 dimensions and not 2");
    add("Fortran", npy(1, "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }", four), "Fortran");
    add("double", npy(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }", four), "'<f8'");
    add("big-endian", npy(1, "{'descr': '>f4', 'fortran_order': False, 'shape': (2, 2), }", four), "'>f4'");
    add("objects", npy(1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 2), }", four),
        "simple");
    add("no dictionary", npy(1, "()", four), "lacks a '{'");
    add("no shape", npy(1, "{'descr': '<f4', 'fortran_order': False}", four), "not as it should be");
    add("unknown entry", npy(1, "{'x': 1}", four), "unknown entry");
    add("no order", npy(1, "{'fortran_order': 0}", four), "neither True nor False");
    add("open text", npy(1, "{'descr", four), "without an end");
    add("open dictionary", npy(1, "{'descr': '<f4'", four), "lacks a '}'");
  }
  void faultsAreNamed() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    const QString found = QString::fromStdString(matrixFault({bytes.begin(), bytes.end()}));
    QVERIFY2(found.contains(fault), qPrintable(found));
  }

  void integersAreNotFloats() {
    const auto bytes = npy(1, floatHeader("(2,)"), std::string(8, '\0'));
    const std::string fault = faultOf([&] { parseNpyIntegers(bytes, "x.npy"); });
    QCOMPARE(fault, std::string("its numbers are '<f4' and not '<i8'"));
  }

  void missingFilesAreNamed() {
    try {
      likeness::readNpyMatrix("/nowhere/x.npy");
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::fileNotFound);
      QCOMPARE(error.arguments().at(0), std::string("/nowhere/x.npy"));
    }
  }
};

QTEST_APPLESS_MAIN(TestStoreNpy)
#include "test_store_npy.moc"
