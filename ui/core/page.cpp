#include "ui/core/page.h"

#include <QCoreApplication>
#include <array>

namespace likeness::ui {

namespace {

struct PageText {
  PageId id;
  const char* name;
  const char* title;
  const char* icon;
};

constexpr std::array pageTexts = {
    PageText{PageId::train, "train", QT_TRANSLATE_NOOP("likeness::ui::Page", "Train"), "train"},
    PageText{PageId::explore, "explore", QT_TRANSLATE_NOOP("likeness::ui::Page", "Explore"), "explore"},
    PageText{PageId::recognize, "recognize", QT_TRANSLATE_NOOP("likeness::ui::Page", "Recognise"),
             "recognize"},
    PageText{PageId::faces, "faces", QT_TRANSLATE_NOOP("likeness::ui::Page", "Faces"), "faces"},
    PageText{PageId::experiments, "experiments", QT_TRANSLATE_NOOP("likeness::ui::Page", "Experiments"),
             "experiments"},
};

const PageText& textOf(PageId id) {
  return pageTexts[static_cast<std::size_t>(id)];
}

}  // namespace

QString pageName(PageId id) {
  return QString::fromLatin1(textOf(id).name);
}

std::optional<PageId> pageFromName(const QString& name) {
  for (const auto& text : pageTexts) {
    if (name == QLatin1String(text.name)) return text.id;
  }
  return std::nullopt;
}

QString pageTitle(PageId id) {
  return Page::tr(textOf(id).title);
}

QString pageIconName(PageId id) {
  return QString::fromLatin1(textOf(id).icon);
}

Page::Page(PageId id, Session& session, QWidget* parent) : QWidget(parent), id_(id), session_(session) {}

}  // namespace likeness::ui
