#pragma once

#include <QString>
#include <QWidget>
#include <optional>

#include "ui/core/session.h"

namespace likeness::ui {

/// The name that --page and the settings use: "train", "explore", "recognize", "faces", "experiments".
QString pageName(PageId id);
std::optional<PageId> pageFromName(const QString& name);
/// The word in the rail.
QString pageTitle(PageId id);
QString pageIconName(PageId id);

/// A page of the window. Pages are built when they are first needed, which may be after an experiment was
/// opened: show session.experiment() from the constructor on, and subscribe to the session's signals.
class Page : public QWidget {
  Q_OBJECT

 public:
  Page(PageId id, Session& session, QWidget* parent = nullptr);

  PageId id() const { return id_; }
  Session& session() const { return session_; }

  /// The window closes: stop gently what runs, keep its result, and return within a bounded time; false when
  /// something still runs then.
  virtual bool finishWork() { return true; }

 private:
  PageId id_;
  Session& session_;
};

}  // namespace likeness::ui
