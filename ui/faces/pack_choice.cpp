#include "ui/faces/pack_choice.h"

#include <QCryptographicHash>
#include <QSettings>
#include <algorithm>

namespace likeness::ui {

namespace {

QString keyOf(const std::filesystem::path& library) {
  const std::string path = std::filesystem::absolute(library).lexically_normal().string();
  const QByteArray sum =
      QCryptographicHash::hash(QByteArray::fromStdString(path), QCryptographicHash::Sha256);
  return QStringLiteral("faces/pack/%1").arg(QString::fromLatin1(sum.toHex().left(16)));
}

}  // namespace

std::optional<PackState> choosePack(const std::vector<PackState>& packs, const FaceLibrary* library,
                                    const std::string& chosen) {
  if (packs.empty()) return std::nullopt;
  const auto usable = [](const PackState& state) { return state.missing.empty(); };
  const auto used = [&](const PackState& state) {
    return library != nullptr && library->findPack(state.key) != 0;
  };
  auto found = std::ranges::find_if(packs, [&](const PackState& state) {
    return state.pack.id == chosen && (usable(state) || used(state));
  });
  if (found == packs.end())
    found = std::ranges::find_if(packs, [&](const auto& state) { return usable(state) && used(state); });
  if (found == packs.end()) found = std::ranges::find_if(packs, used);
  if (found == packs.end()) found = std::ranges::find_if(packs, usable);
  return found == packs.end() ? packs.front() : *found;
}

std::string chosenPack(const std::filesystem::path& library) {
  return QSettings().value(keyOf(library)).toString().toStdString();
}

void rememberPack(const std::filesystem::path& library, const std::string& id) {
  QSettings().setValue(keyOf(library), QString::fromStdString(id));
}

}  // namespace likeness::ui
