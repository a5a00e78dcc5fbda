#include <QtTest>

#include "tests/cli/cli_runner.h"

using likeness::tests::CliRun;
using likeness::tests::runCli;

class TestCliUsage : public QObject {
  Q_OBJECT

 private slots:
  void helpAndVersion() {
    const CliRun help = runCli({"--help"});
    QCOMPARE(help.exitCode, 0);
    for (const char* command : {"train", "tune", "sweep", "evaluate", "recognize", "embed"}) {
      QVERIFY(help.out.contains(command));
      const CliRun own = runCli({command, "--help"});
      QCOMPARE(own.exitCode, 0);
      for (const char* option : {"--experiment", "--seed", "--threads", "--json"})
        QVERIFY(own.out.contains(option));
      QVERIFY(own.err.isEmpty());
    }
    const CliRun version = runCli({"--version"});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("likeness-cli "));
  }

  void wrongCallsAreTold_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char* words, const char* fault) {
      QTest::newRow(words) << QString(words).split(' ', Qt::SkipEmptyParts) << QString(fault);
    };
    add("", "A command is missing");
    add("trian", "no command \"trian\"");
    add("train", "--experiment is missing");
    add("train --experiment x", "--dataset is missing");
    add("train --dataset mnist --experiment x --second 5", "no option --second");
    add("train --dataset mnist --experiment x -s 5", "no option -s");
    add("train --dataset mnist --experiment", "--experiment needs a value");
    add("train --dataset= --experiment x", "--dataset needs a value");
    add("train --dataset mnist --dataset mnist --experiment x", "--dataset was given twice");
    add("train --dataset mnist --experiment x --seconds 5 --epochs 1", "--seconds and --epochs");
    add("train --dataset mnist --experiment x --seconds soon", "--seconds must be a number");
    add("train --dataset mnist --experiment x --seconds 0", "--seconds must be a number above 0");
    add("train --dataset mnist --experiment x --seconds nan", "--seconds must be a number");
    add("train --dataset mnist --experiment x --epochs -1", "--epochs must be a number above 0");
    add("train --dataset mnist --experiment x --threads 0", "--threads must be a whole number");
    add("train --dataset mnist --experiment x --seed 1.5", "--seed must be a whole number");
    add("train --dataset mnist --experiment x --json=yes", "--json takes no value");
    add("train --dataset mnist --experiment x --set loss.margn=1", "loss.margn");
    add("train --dataset mnist --experiment x --set loss.margin=wide", "loss.margin");
    add("train --dataset mnist --experiment x --set loss.margin", "loss.margin");
    add("train --dataset mnist --experiment x y", "\"y\" is one word too many");
    add("train --resume --experiment x --dataset mnist", "--dataset does not go with --resume");
    add("train --dataset mnist --experiment x --cure snake-oil", "semi-hard-miner");
    add("train --resume --experiment x --set seed=2", "--set does not go with --resume");
    add("evaluate", "--experiment is missing");
    add("evaluate --experiment x --kept 1.5", "--kept must be a number");
    add("evaluate --experiment x --threads many", "--threads must be a whole number");
    add("recognize --experiment x", "nothing to recognise");
    add("embed --experiment x --dataset mnist", "--out is missing");
    add("embed --experiment x --out y.npy", "--dataset is missing");
  }
  void wrongCallsAreTold() {
    QFETCH(QStringList, words);
    QFETCH(QString, fault);
    const CliRun run = runCli(words);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains(fault.toUtf8()), run.err.constData());
    QVERIFY2(run.err.contains("--help"), run.err.constData());
    QCOMPARE(run.err.count('\n'), 2);
  }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "test_cli_usage.moc"
