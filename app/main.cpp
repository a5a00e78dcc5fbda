#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>
#include <QWindow>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <tuple>

#include "app/tour.h"
#include "ui/core/error_text.h"
#include "ui/core/page.h"
#include "ui/core/style.h"
#include "ui/main_window.h"

namespace {

using namespace likeness::ui;

QCommandLineOption valueOption(const char* name, const QString& description, const char* value) {
  return {QString::fromLatin1(name), description, QString::fromLatin1(value)};
}

struct Options {
  std::optional<PageId> page;
  QString experiment;
  QString library;
  QString tour;
  QString language;
  Scheme scheme = Scheme::system;
  bool exitAfterStartup = false;
};

[[noreturn]] void refuse(const QString& fault) {
  std::fprintf(stderr, "likeness: %s\n", qUtf8Printable(fault));
  std::exit(2);
}

Options readOptions(const QApplication& application) {
  QCommandLineParser parser;
  const QCommandLineOption page =
      valueOption("page", "Show this page: train, recognize, faces, experiments.", "name");
  const QCommandLineOption experiment = valueOption("experiment", "Open this experiment.", "folder");
  const QCommandLineOption library = valueOption("library", "Open this library of faces.", "file");
  const QCommandLineOption tour =
      valueOption("tour", "Go through the program by itself and save pictures of every page here.", "folder");
  const QCommandLineOption scheme = valueOption("color-scheme", "light, dark or system.", "scheme");
  const QCommandLineOption language =
      valueOption("language", "The language of the window, such as de.", "code");
  const QCommandLineOption exitAfterStartup(QStringLiteral("exit-after-startup"),
                                            QStringLiteral("End as soon as the window can be used."));
  parser.setApplicationDescription(
      QStringLiteral("Likeness: watch a network learn what is alike, and use what it learnt."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOptions({page, experiment, library, tour, scheme, language, exitAfterStartup});
  parser.process(application);
  if (!parser.positionalArguments().isEmpty())
    refuse(QStringLiteral("unexpected argument: ") + parser.positionalArguments().first());

  Options options;
  if (parser.isSet(page)) {
    options.page = pageFromName(parser.value(page));
    if (!options.page) refuse(QStringLiteral("there is no page \"%1\"").arg(parser.value(page)));
  }
  if (parser.isSet(scheme)) {
    const auto named = schemeFromName(parser.value(scheme));
    if (!named) refuse(QStringLiteral("there is no colour scheme \"%1\"").arg(parser.value(scheme)));
    options.scheme = *named;
  }
  options.experiment = parser.value(experiment);
  options.library = parser.value(library);
  options.tour = parser.value(tour);
  options.language = parser.value(language);
  options.exitAfterStartup = parser.isSet(exitAfterStartup);
  return options;
}

/// For measuring the start: ends the program as soon as its window has been drawn.
void closeOnceDrawn(MainWindow& window) {
  auto* watch = new QTimer(&window);
  QObject::connect(watch, &QTimer::timeout, &window, [&window, watch] {
    if (!window.windowHandle() || !window.windowHandle()->isExposed()) return;
    watch->stop();
    window.repaint();
    window.close();
  });
  watch->start(1);
}

/// Our texts and Qt's own, in the user's language or the one asked for.
void loadTranslations(QApplication& application, const QString& language) {
  if (!language.isEmpty()) QLocale::setDefault(QLocale(language));
  const QString own = QStringLiteral(":/translations");
  const QString qt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
  const QLocale english(QLocale::English);  // "1 face" where no other language says it
  for (const auto& [locale, name, folder] : {std::tuple{english, QStringLiteral("likeness"), own},
                                             std::tuple{QLocale(), QStringLiteral("qtbase"), qt},
                                             std::tuple{QLocale(), QStringLiteral("likeness"), own}}) {
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
      application.installTranslator(translator);
  }
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("likeness"));
  QApplication::setApplicationName(QStringLiteral("likeness"));
  QApplication::setApplicationDisplayName(QStringLiteral("Likeness"));
  QApplication::setApplicationVersion(QStringLiteral(LIKENESS_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("likeness"));
  const Options options = readOptions(application);
  loadTranslations(application, options.language);
  applyColorScheme(options.scheme);

  MainWindow window;
  if (!options.tour.isEmpty()) return likeness::ui::runTour(window, options.tour);
  window.restoreState();
  if (options.page) window.showPage(*options.page);
  if (!options.library.isEmpty()) window.openLibrary(toPath(options.library));
  window.show();
  // After the first picture, so that a large experiment does not hold up the window.
  QTimer::singleShot(0, &window, [&] {
    if (options.experiment.isEmpty()) {
      window.restoreExperiment();
    } else {
      window.session().openExperiment(toPath(options.experiment));
    }
    if (options.exitAfterStartup) closeOnceDrawn(window);
  });
  const int code = QApplication::exec();
  // A run that does not end in time is left as if killed; the next start offers to continue it.
  if (!window.workEnded()) std::_Exit(code);
  return code;
}
