#include "ui/faces/index_report.h"

#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/core/session.h"
#include "ui/faces/index_run.h"

namespace likeness::ui {

namespace {

constexpr std::size_t failuresShown = 4;

}  // namespace

IndexReport::IndexReport(Session& session, IndexRun& run, QWidget* parent)
    : QWidget(parent), session_(session), run_(run), failures_(new MessageCard) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->addWidget(failures_);
  clear();
  connect(&run, &IndexRun::progressed, this, &IndexReport::showWork);
  connect(&run, &IndexRun::ended, this, &IndexReport::showEnd);
  connect(failures_, &MessageCard::activated, this, [this] {
    clear();
    emit retryWanted();
  });
}

void IndexReport::clear() {
  failures_->setMessage(Tone::plain, {});
  hide();
}

void IndexReport::showWork() {
  const IndexProgress& progress = run_.progress();
  WorkStatus status;
  status.page = PageId::faces;
  status.running = run_.active();
  status.what =
      (run_.paused() ? tr("Finding faces, paused: %1") : tr("Finding faces: %1")).arg(progressText(progress));
  if (progress.scanned && progress.found > 0)
    status.progress = static_cast<double>(progress.done) / static_cast<double>(progress.found);
  status.secondsLeft = run_.secondsLeft();
  status.paused = run_.paused();
  if (run_.grouping()) {
    status.what = tr("Grouping the faces of %1").arg(progressText(progress));
  } else {
    status.pause = [report = QPointer(this)] {
      if (report) report->run_.setPaused(!report->run_.paused());
    };
    status.stop = [report = QPointer(this)] {
      if (!report) return;
      report->run_.requestStop();
      report->showWork();
    };
  }
  session_.setWork(status);
}

void IndexReport::showEnd() {
  WorkStatus over;
  over.page = PageId::faces;
  session_.setWork(over);
  if (run_.progress().found == 0 && run_.failures().empty() && !run_.stopped())
    session_.postNotice({tr("There are no photos in it."), false, {}});
  if (!run_.failures().empty()) showFailures();
}

void IndexReport::showFailures() {
  const auto& failed = run_.failures();
  QStringList lines;
  for (std::size_t i = 0; i < std::min(failed.size(), failuresShown); ++i) {
    lines << tr("%1: %2").arg(toQString(failed[i].path.filename()), QString::fromStdString(failed[i].reason));
  }
  if (failed.size() > failuresShown)
    lines << tr("and %n more", nullptr, static_cast<int>(failed.size() - failuresShown));
  failures_->setMessage(Tone::warning,
                        tr("%n files could not be looked at:", nullptr, static_cast<int>(failed.size())) +
                            QLatin1Char('\n') + lines.join(QLatin1Char('\n')),
                        canRetry_ ? tr("Try again") : QString());
  show();
}

}  // namespace likeness::ui
