// What FacesController writes into a library.
#include "ui/faces/faces_controller.h"

namespace likeness::ui {

void FacesController::correct(const QString& done, std::function<void(FaceLibrary&)> change,
                              bool canBeUndone) {
  if (!worker_) return;
  cuts_.forget();  // they were made of what users had said before
  worker_->add([this, done, change = std::move(change),
                canBeUndone](FaceLibrary* library) -> LibraryWorker::Announcement {
    if (library == nullptr) return {};
    change(*library);
    return [this, done, canBeUndone] {
      if (!done.isEmpty()) emit corrected(done, canBeUndone);
      refresh();
    };
  });
}

void FacesController::rename(RowId person, const QString& name) {
  const QString trimmed = name.trimmed();
  correct(trimmed.isEmpty() ? tr("The name is taken away.") : tr("Named %1.").arg(trimmed),
          [person, text = trimmed.toStdString()](FaceLibrary& library) { library.name(person, text); });
}

void FacesController::merge(RowId target, const std::vector<RowId>& others) {
  correct(tr("Merged %n albums.", nullptr, static_cast<int>(others.size()) + 1),
          [target, others](FaceLibrary& library) { library.merge(target, others); });
}

void FacesController::split(const std::vector<RowId>& faces) {
  correct(tr("%n faces are a person of their own now.", nullptr, static_cast<int>(faces.size())),
          [faces](FaceLibrary& library) { library.split(faces); });
}

void FacesController::reject(const std::vector<RowId>& faces, const QString& name) {
  correct(tr("%n faces are not %1.", nullptr, static_cast<int>(faces.size())).arg(name),
          [faces](FaceLibrary& library) { library.reject(faces); });
}

void FacesController::confirm(const std::vector<RowId>& faces, RowId person, const QString& name) {
  correct(tr("%n faces are %1.", nullptr, static_cast<int>(faces.size())).arg(name),
          [faces, person](FaceLibrary& library) { library.confirm(faces, person); });
}

void FacesController::assignByName(const std::vector<RowId>& faces, const QString& name) {
  for (const StoredPerson& person : view_.people) {
    const QString known = QString::fromStdString(person.name);
    if (known.compare(name, Qt::CaseInsensitive) == 0) return confirm(faces, person.id, known);
  }
  correct(tr("%n faces are %1.", nullptr, static_cast<int>(faces.size())).arg(name),
          [faces, text = name.toStdString()](FaceLibrary& library) {
            library.asOneStep("split", text, [&] { library.name(library.split(faces), text); });
          });
}

void FacesController::mark(const std::vector<RowId>& faces, FaceMark mark) {
  const int count = static_cast<int>(faces.size());
  const QString done = mark == FaceMark::notAFace  ? tr("%n are no faces.", nullptr, count)
                       : mark == FaceMark::ignored ? tr("%n faces are ignored.", nullptr, count)
                                                   : tr("%n faces are back.", nullptr, count);
  correct(done, [faces, mark](FaceLibrary& library) { library.mark(faces, mark); });
}

void FacesController::hide(const std::vector<RowId>& people, bool hidden) {
  const int count = static_cast<int>(people.size());
  correct(hidden ? tr("%n albums are hidden.", nullptr, count) : tr("%n albums are shown.", nullptr, count),
          [people, hidden](FaceLibrary& library) {
            library.asOneStep("hide", {}, [&] {
              for (const RowId person : people) library.hide(person, hidden);
            });
          });
}

void FacesController::setCover(RowId person, RowId face) {
  correct(tr("The album has a new cover."),
          [person, face](FaceLibrary& library) { library.setCover(person, face); });
}

void FacesController::answer(const PersonPair& pair, Answer answer) {
  if (answer == Answer::same) return merge(pair.first, {pair.second});
  const bool different = answer == Answer::different;
  correct(different ? tr("They are two people.") : tr("Not asked again about these two."),
          [pair, different](FaceLibrary& library) {
            if (different) {
              library.answerDifferent(pair.first, pair.second);
            } else {
              library.answerUnsure(pair.first, pair.second);
            }
          });
}

void FacesController::undo() {
  travel(true);
}

void FacesController::redo() {
  travel(false);
}

void FacesController::travel(bool back) {
  const auto& step = back ? view_.undoable : view_.redoable;
  const QString name = step ? stepName(*step) : QString();
  if (!worker_) return;
  cuts_.forget();
  worker_->add([this, back, name](FaceLibrary* library) -> LibraryWorker::Announcement {
    if (library == nullptr || !(back ? library->undo() : library->redo())) return {};
    return [this, back, name] {
      const QString text = back ? tr("Taken back: %1") : tr("Done again: %1");
      emit corrected(text.arg(name), false);
      refresh();
    };
  });
}

void FacesController::forgetPerson(RowId person, const QString& name) {
  correct(
      tr("%1 is forgotten: the name, the faces and what was computed of them are deleted.").arg(name),
      [person](FaceLibrary& library) { library.forgetPerson(person); }, false);
}

QString stepName(const HistoryStep& step) {
  struct Text {
    const char* kind;
    const char* text;
  };
  static constexpr Text texts[] = {
      {"name", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "name")},
      {"merge", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "merge")},
      {"split", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "new person")},
      {"reject", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "not this person")},
      {"confirm", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "this person")},
      {"mark", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "set faces aside")},
      {"hide", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "hide")},
      {"cover", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "cover")},
      {"different", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "two people")},
      {"unsure", QT_TRANSLATE_NOOP("likeness::ui::FacesController", "not sure")},
  };
  QString name = QString::fromStdString(step.kind);
  for (const Text& text : texts) {
    if (step.kind == text.kind) name = FacesController::tr(text.text);
  }
  if (step.subject.empty()) return name;
  return FacesController::tr("%1 (%2)").arg(name, QString::fromStdString(step.subject));
}

}  // namespace likeness::ui
