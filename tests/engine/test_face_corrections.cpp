#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <set>

#include "engine/faces/people_builder.h"
#include "tests/support/fake_faces.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr float cut = 0.8F;

/// What a user sees of a library, to be compared before and after.
std::string picture(const FaceLibrary& library, RowId pack) {
  std::string text;
  for (const StoredPerson& person : library.people(pack)) {
    text += std::to_string(person.id) + " " + person.name + " " + std::to_string(person.cover) +
            (person.hidden ? " hidden:" : ":");
    for (const StoredFace& face : library.facesOfPerson(person.id, pack)) {
      text += " " + std::to_string(face.id) + (face.byUser ? "!" : "");
    }
    text += "\n";
  }
  for (const StoredFace& face : library.unassignedFaces(pack)) text += " " + std::to_string(face.id);
  for (const StoredFace& face : library.markedFaces(pack)) {
    text += " " + std::to_string(face.id) + (face.mark == FaceMark::ignored ? "i" : "n");
  }
  const FaceTable table = library.faceTable(pack);
  const FaceConstraints constraints = library.constraints(table);
  for (const auto& [a, b] : constraints.mustLinks) text += "\n" + std::to_string(a) + "=" + std::to_string(b);
  for (const auto& [a, b] : constraints.cannotLinks)
    text += "\n" + std::to_string(a) + "/" + std::to_string(b);
  return text;
}

}  // namespace

class TestFaceCorrections : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { library_.reset(); }
  void clusters();
  void namesStay();
  void mergesStay();
  void splitsStay();
  void rejectionsStay();
  void lastWordCounts();
  void marksStay();
  void newFacesJoin();
  void undoesEverything_data();
  void undoesEverything();
  void undoesAfterMachine();
  void dropsRedoOnNewStep();
  void joinsSteps();
  void rollsBackBrokenSteps();
  void keepsAThousandSteps();
  void forgetsForGood();
  void forgetsInEveryPack();
  void wordsHoldForAnotherPack();
  void asksWhatSettlesMost();
  void suggestsNames();
  void neverContradicts();

 private:
  static constexpr int people = 4;
  static constexpr int each = 5;
  void regroup(float at = cut) {
    recluster(*library_, pack_, [&](const FaceTable& table, const FaceConstraints& constraints) {
      return fakeClusters(table, constraints, at);
    });
  }
  void reopen() { library_ = std::make_unique<FaceLibrary>(file_); }
  RowId personOf(int person, int variant = 0) const {
    return library_->face(faces_.at(person)[static_cast<std::size_t>(variant)]).person;
  }
  std::set<RowId> facesOf(RowId person) const {
    std::set<RowId> all;
    for (const StoredFace& face : library_->facesOfPerson(person, pack_)) all.insert(face.id);
    return all;
  }
  bool together(int a, int b) const { return personOf(a) != 0 && personOf(a) == personOf(b); }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path file_;
  std::unique_ptr<FaceLibrary> library_;
  RowId pack_ = 0;
  std::map<int, std::vector<RowId>> faces_;
};

void TestFaceCorrections::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  file_ = folder_->path().toStdString() + "/library";
  reopen();
  pack_ = library_->packRow(fakePack);
  faces_.clear();
  for (int person = 0; person < people; ++person) {
    for (int variant = 0; variant < each; ++variant) {
      faces_[person].push_back(
          storeOneFace(*library_, pack_, person, variant, 1 + static_cast<float>(variant)));
    }
  }
  regroup();
}

void TestFaceCorrections::clusters() {
  QCOMPARE(library_->people(pack_).size(), std::size_t{people});
  const std::string before = picture(*library_, pack_);
  regroup();
  QCOMPARE(picture(*library_, pack_), before);  // people keep their numbers
  QVERIFY(!library_->undoable());               // and nobody undoes what the machine thinks
}

void TestFaceCorrections::namesStay() {
  const RowId anna = personOf(1);
  library_->name(anna, "Anna");
  QCOMPARE(library_->undoable()->kind, std::string("name"));
  QCOMPARE(library_->undoable()->subject, std::string("Anna"));
  regroup(0.001F);  // everybody alone
  QCOMPARE(library_->person(anna, pack_).name, std::string("Anna"));
  QCOMPARE(library_->person(anna, pack_).faces, 1);
  reopen();
  regroup();
  QCOMPARE(library_->person(anna, pack_).faces, each);
}

void TestFaceCorrections::mergesStay() {
  const RowId target = personOf(0);
  library_->name(personOf(2), "Carl");
  library_->merge(target, {personOf(1), personOf(2)});
  QCOMPARE(library_->person(target, pack_).faces, 3 * each);
  QCOMPARE(library_->person(target, pack_).name, std::string("Carl"));
  QCOMPARE(library_->people(pack_).size(), std::size_t{2});
  QCOMPARE(library_->undoable()->count, 3);
  for (const float at : {0.001F, cut, 1.0F}) {
    regroup(at);
    QCOMPARE(facesOf(target).size(), std::size_t{3 * each});
  }
}

void TestFaceCorrections::splitsStay() {
  const RowId whole = personOf(0);
  const RowId part = library_->split({faces_[0][1], faces_[0][2]});
  QCOMPARE(facesOf(part), (std::set<RowId>{faces_[0][1], faces_[0][2]}));
  for (const float at : {cut, 3.0F}) {
    regroup(at);
    QCOMPARE(library_->face(faces_[0][1]).person, part);
    QCOMPARE(library_->face(faces_[0][2]).person, part);
    QVERIFY(library_->face(faces_[0][4]).person == whole);  // the best one was pinned
    QVERIFY(part != whole);
  }
}

void TestFaceCorrections::rejectionsStay() {
  const RowId person = personOf(3);
  library_->name(person, "Dora");
  library_->reject({faces_[3][0]});
  QCOMPARE(personOf(3), RowId{0});
  regroup();
  QVERIFY(personOf(3) != person);
  regroup(3.0F);
  QVERIFY(personOf(3) != person);
  reopen();
  // Also when the face that the refusal leans on is marked away.
  library_->confirm({faces_[3][1]}, person);
  library_->mark({faces_[3][4]}, FaceMark::ignored);
  regroup();
  QVERIFY(personOf(3) != person);
  QCOMPARE(library_->face(faces_[3][2]).person, person);
  // Whoever is rejected although it was the anchor hands that on.
  library_->reject({faces_[3][1]});
  regroup();
  QVERIFY(library_->face(faces_[3][1]).person != person);
  QCOMPARE(library_->face(faces_[3][2]).person, person);
  // Two who left one after the other may find together.
  const RowId other = personOf(2, 4);
  library_->reject({faces_[2][0]});
  library_->reject({faces_[2][1]});
  regroup();
  QVERIFY(personOf(2, 0) != 0 && personOf(2, 0) != other);
  QCOMPARE(personOf(2, 0), personOf(2, 1));
  QCOMPARE(facesOf(other).size(), std::size_t{each - 2});
}

void TestFaceCorrections::lastWordCounts() {
  const RowId a = personOf(0);
  const RowId b = personOf(1);
  library_->answerDifferent(a, b);
  regroup(3.0F);
  QVERIFY(library_->face(faces_[0][4]).person != library_->face(faces_[1][4]).person);
  regroup();
  library_->merge(a, {b});
  regroup();
  QVERIFY(together(0, 1));
  library_->reject({faces_[1][0]});
  regroup();
  QVERIFY(!together(0, 1));
  library_->confirm({faces_[1][0]}, a);
  regroup();
  QVERIFY(together(0, 1));
  // What was said of one goes over to whom that one is merged with.
  const RowId c = personOf(2);
  const RowId d = personOf(3);
  library_->reject({faces_[2][0]});
  library_->answerDifferent(a, c);
  library_->merge(d, {c});
  QVERIFY(std::ranges::none_of(library_->unsurePairs(pack_, 2, 1, 100),
                               [&](const PersonPair& pair) { return pair.first == a && pair.second == d; }));
  regroup(3.0F);
  QVERIFY(personOf(2, 0) != d);
  QCOMPARE(facesOf(d).size(), std::size_t{2 * each - 1});
}

void TestFaceCorrections::marksStay() {
  const RowId person = personOf(0);
  library_->mark({faces_[0][0], faces_[0][1]}, FaceMark::notAFace);
  QCOMPARE(library_->person(person, pack_).faces, each - 2);
  QCOMPARE(library_->faceTable(pack_).faces.size(), std::size_t{people * each - 2});
  regroup();
  QCOMPARE(library_->markedFaces(pack_).size(), std::size_t{2});
  library_->mark({faces_[0][0]}, FaceMark::none);
  regroup();
  QCOMPARE(library_->person(person, pack_).faces, each - 1);
}

void TestFaceCorrections::newFacesJoin() {
  const RowId person = personOf(2);
  library_->name(person, "Carl");
  const RowId late = storeOneFace(*library_, pack_, 2, 99);
  const RowId stranger = storeOneFace(*library_, pack_, 50, 1);
  regroup();
  QCOMPARE(library_->face(late).person, person);
  QVERIFY(library_->face(stranger).person != 0);
  QCOMPARE(library_->people(pack_).size(), std::size_t{people + 1});
}

using Step = std::function<void(FaceLibrary&, const std::map<int, std::vector<RowId>>&)>;

void TestFaceCorrections::undoesEverything_data() {
  QTest::addColumn<Step>("step");
  QTest::addColumn<std::string>("kind");
  const auto person = [](const FaceLibrary& library, RowId face) { return library.face(face).person; };
  QTest::newRow("name") << Step([=](auto& l, auto& f) { l.name(person(l, f.at(1)[0]), "Anna"); })
                        << std::string("name");
  QTest::newRow("merge") << Step([=](auto& l, auto& f) {
    l.merge(person(l, f.at(1)[0]), {person(l, f.at(2)[0]), person(l, f.at(3)[0])});
  }) << std::string("merge");
  QTest::newRow("split") << Step([](auto& l, auto& f) {
    l.split({f.at(0)[0], f.at(1)[1]});
  }) << std::string("split");
  QTest::newRow("reject") << Step([](auto& l, auto& f) {
    l.reject({f.at(0)[0], f.at(0)[3]});
  }) << std::string("reject");
  QTest::newRow("confirm") << Step([=](auto& l, auto& f) { l.confirm({f.at(0)[0]}, person(l, f.at(3)[0])); })
                           << std::string("confirm");
  QTest::newRow("not a face") << Step([](auto& l, auto& f) { l.mark({f.at(0)[0]}, FaceMark::notAFace); })
                              << std::string("mark");
  QTest::newRow("ignore") << Step([](auto& l, auto& f) { l.mark({f.at(0)[0]}, FaceMark::ignored); })
                          << std::string("mark");
  QTest::newRow("hide") << Step([=](auto& l, auto& f) { l.hide(person(l, f.at(2)[0]), true); })
                        << std::string("hide");
  QTest::newRow("cover") << Step([=](auto& l, auto& f) { l.setCover(person(l, f.at(2)[0]), f.at(2)[1]); })
                         << std::string("cover");
  QTest::newRow("different") << Step([=](auto& l, auto& f) {
    l.answerDifferent(person(l, f.at(1)[0]), person(l, f.at(2)[0]));
  }) << std::string("different");
}

void TestFaceCorrections::undoesEverything() {
  QFETCH(Step, step);
  QFETCH(std::string, kind);
  library_->merge(personOf(0), {personOf(1)});  // so that there is something to break
  library_->split({faces_[1][2]});
  const std::string before = picture(*library_, pack_);
  step(*library_, faces_);
  const std::string after = picture(*library_, pack_);
  QVERIFY(after != before);
  for (int round = 0; round < 2; ++round) {
    reopen();
    QCOMPARE(library_->undoable()->kind, kind);
    QVERIFY(library_->undo());
    QCOMPARE(picture(*library_, pack_), before);
    reopen();
    QCOMPARE(library_->redoable()->kind, kind);
    QVERIFY(library_->redo());
    QCOMPARE(picture(*library_, pack_), after);
  }
  QVERIFY(library_->undo() && library_->undo() && library_->undo());
  QVERIFY(!library_->undo());
  QCOMPARE(library_->people(pack_).size(), std::size_t{people});
  QCOMPARE(library_->checkIntegrity(), std::string());
}

void TestFaceCorrections::undoesAfterMachine() {
  const RowId a = personOf(0);
  const RowId b = personOf(1);
  library_->merge(a, {b});
  storeOneFace(*library_, pack_, 1, 77);
  regroup();
  QVERIFY(library_->undo());
  regroup();
  QVERIFY(!together(0, 1));
  QCOMPARE(library_->person(b, pack_).faces, each + 1);
  QVERIFY(library_->redo());  // the late face was b's; it is nobody's until the next clustering
  regroup();
  QCOMPARE(library_->person(a, pack_).faces, 2 * each + 1);
  const RowId part = library_->split({faces_[2][0], faces_[2][1]});
  regroup();
  storeOneFace(*library_, pack_, 2, 78);
  regroup();
  QVERIFY(library_->undo());
  regroup();
  QVERIFY(library_->redo());
  QCOMPARE(facesOf(part).contains(faces_[2][0]), true);
  QCOMPARE(library_->checkIntegrity(), std::string());
}

void TestFaceCorrections::dropsRedoOnNewStep() {
  library_->name(personOf(0), "A");
  QVERIFY(library_->undo());
  library_->name(personOf(0), "B");
  QVERIFY(!library_->redoable());
  QVERIFY(!library_->redo());
  QCOMPARE(library_->person(personOf(0), pack_).name, std::string("B"));
  library_->name(personOf(0), "B");  // changes nothing, so it is no step
  QVERIFY(library_->undo());
  QVERIFY(!library_->undoable());
}

void TestFaceCorrections::joinsSteps() {
  library_->asOneStep("import", "names", [&] {
    library_->name(personOf(0), "A");
    library_->name(personOf(1), "B");
  });
  QCOMPARE(library_->undoable()->kind, std::string("import"));
  QVERIFY(library_->undo());
  QCOMPARE(library_->person(personOf(1), pack_).name, std::string());
  QVERIFY(!library_->undoable());
}

void TestFaceCorrections::rollsBackBrokenSteps() {
  const std::string before = picture(*library_, pack_);
  QVERIFY(errorOf([&] {
    library_->asOneStep("import", "", [&] {
      library_->name(personOf(0), "A");
      library_->name(12345, "B");
    });
  }));
  QCOMPARE(picture(*library_, pack_), before);
  QVERIFY(!library_->undoable());
  library_->name(personOf(0), "A");  // and the library goes on
  QCOMPARE(library_->undoable()->kind, std::string("name"));
}

void TestFaceCorrections::keepsAThousandSteps() {
  const RowId person = personOf(0);
  for (int i = 0; i <= 1005; ++i) library_->name(person, "name " + std::to_string(i));
  int undone = 0;
  while (library_->undo()) ++undone;
  QCOMPARE(undone, 1000);
  QCOMPARE(library_->person(person, pack_).name, std::string("name 5"));
}

void TestFaceCorrections::forgetsForGood() {
  const RowId kept = personOf(0);
  library_->name(personOf(1), "Unforgettable");
  library_->name(personOf(2), "Forgotten Name");
  library_->merge(personOf(1), {personOf(2)});
  const auto embedding = library_->embedding(faces_[2][0]);
  const std::string bytes(reinterpret_cast<const char*>(embedding.data()), embedding.size() * sizeof(float));
  const auto stored = [&] {
    std::string all = contentOf(file_);
    for (const char* ending : {"-wal", "-shm"}) {
      if (fs::exists(file_.string() + ending)) all += contentOf(file_.string() + ending);
    }
    return all;
  };
  const FaceLibrary reader(file_, FaceLibrary::Access::read);  // as the window's thumbnails have one
  QCOMPARE(reader.thumbnail(faces_[2][0]).size(), std::size_t{4});
  QVERIFY(stored().find(bytes) != std::string::npos);
  QVERIFY(stored().find("Forgotten Name") != std::string::npos);
  library_->forgetPerson(personOf(1));
  QVERIFY(stored().find(bytes) == std::string::npos);
  QVERIFY(stored().find("Unforgettable") == std::string::npos);
  QVERIFY(stored().find("Forgotten Name") == std::string::npos);
  QVERIFY(!library_->undoable());
  QCOMPARE(library_->person(kept, pack_).faces, each);
  QCOMPARE(library_->counts(pack_).faces, 2 * each);
  QCOMPARE(library_->counts(pack_).photos, people * each);  // the photos are still known
  QCOMPARE(library_->checkIntegrity(), std::string());
}

void TestFaceCorrections::forgetsInEveryPack() {
  const RowId other = library_->packRow({"other", "4567"});
  const RowId photo = library_->face(faces_[1][0]).photo;
  NewFace same = fakeFace(1, 900);
  same.face.box.x += 0.02F;
  const NewFace neighbour = fakeFace(3, 901, 1, 0.6F);
  const std::string name = "/photos/1_0.jpg";
  const std::vector<std::uint8_t> hash(name.begin(), name.end());
  QCOMPARE(library_->storePhoto(name, 10, 20, hash, 640, 480, other, {same, neighbour}), photo);
  QCOMPARE(library_->facesOfPhoto(photo, other).size(), std::size_t{2});
  library_->forgetPerson(personOf(1));
  const auto left = library_->facesOfPhoto(photo, other);
  QCOMPARE(left.size(), std::size_t{1});
  QCOMPARE(left[0].box.x, neighbour.face.box.x);
  const auto& gone = same.face.embedding;
  const std::string bytes(reinterpret_cast<const char*>(gone.data()), gone.size() * sizeof(float));
  QVERIFY(contentOf(file_).find(bytes) == std::string::npos);
}

/// What was said of a face holds for whichever pack sees it; what the machine thought of it does not.
void TestFaceCorrections::wordsHoldForAnotherPack() {
  library_->name(personOf(1), "Anna");
  const RowId anna = personOf(1);
  const RowId carl = personOf(2);
  library_->reject({faces_[2][1]});
  library_->mark({faces_[3][0]}, FaceMark::notAFace);
  const RowId other = library_->packRow({"other", "4567"});
  std::map<int, std::vector<RowId>> seen;
  for (const auto& [person, faces] : faces_) {
    for (std::size_t variant = 0; variant < faces.size(); ++variant) {
      const std::string name = "/photos/" + std::to_string(person) + "_" + std::to_string(variant) + ".jpg";
      const std::vector<std::uint8_t> hash(name.begin(), name.end());
      const RowId photo = library_->storePhoto(name, 10, 20, hash, 640, 480, other,
                                               {fakeFace(person, 500 + variant, 1, 0.12F)});
      seen[person].push_back(library_->facesOfPhoto(photo, other, true).at(0).id);
    }
  }
  QCOMPARE(library_->face(seen[3][0]).mark, FaceMark::notAFace);
  recluster(*library_, other, [](const FaceTable& table, const FaceConstraints& constraints) {
    return fakeClusters(table, constraints, cut);
  });
  QCOMPARE(library_->person(anna, other).faces, each);
  QCOMPARE(library_->people(other).front().name, std::string("Anna"));
  QVERIFY(library_->face(seen[0][0]).person != personOf(0));
  QCOMPARE(library_->face(seen[2][4]).person, carl);  // pinned when a face was taken from them
  QVERIFY(library_->face(seen[2][1]).person != carl);
  QCOMPARE(library_->person(anna, pack_).faces, each);  // the pack before is as it was
  QCOMPARE(library_->checkIntegrity(), std::string());
}

void TestFaceCorrections::asksWhatSettlesMost() {
  regroup(0.001F);
  // Two halves of a person, and a single face of another apart from the rest of theirs.
  const RowId left = library_->split({faces_[0][0], faces_[0][1]});
  const RowId right = library_->split({faces_[0][2], faces_[0][3], faces_[0][4]});
  const auto pairs = library_->unsurePairs(pack_, 0.9F, 0.6F, 100);
  QVERIFY(!pairs.empty());
  QCOMPARE((std::set<RowId>{pairs[0].first, pairs[0].second}), (std::set<RowId>{left, right}));
  QCOMPARE(pairs[0].first, right);  // the larger
  double square = 0;
  for (const RowId a : facesOf(left)) {
    for (const RowId b : facesOf(right)) {
      const auto x = library_->embedding(a);
      const auto y = library_->embedding(b);
      for (std::size_t i = 0; i < x.size(); ++i) square += double{x[i] - y[i]} * (x[i] - y[i]);
    }
  }
  QVERIFY(std::abs(pairs[0].distance - std::sqrt(square / 6)) < 1e-5);
  QCOMPARE(pairs[0].gain, 6.0F / 5 * std::clamp((0.9F - pairs[0].distance) / (0.9F - 0.6F), 0.0F, 1.0F));
  for (std::size_t i = 1; i < pairs.size(); ++i) QVERIFY(pairs[i].gain <= pairs[i - 1].gain);
  const auto asked = [&] {
    const auto now = library_->unsurePairs(pack_, 0.9F, 0.6F, 100);
    return std::ranges::any_of(now, [&](const PersonPair& pair) {
      return std::set<RowId>{pair.first, pair.second} == std::set<RowId>{left, right};
    });
  };
  library_->answerUnsure(left, right);
  QVERIFY(!asked());
  QVERIFY(library_->undo());
  QVERIFY(asked());
  library_->answerDifferent(left, right);
  QVERIFY(!asked());
  library_->hide(left, true);
  QVERIFY(library_->unsurePairs(pack_, 0.9F, 0.6F, 100).size() < pairs.size());
}

void TestFaceCorrections::suggestsNames() {
  const RowId part = library_->split({faces_[0][0]});
  library_->name(personOf(0, 1), "Anna");
  library_->name(personOf(1), "Bert");
  const auto matches = library_->suggestNames(part, pack_, 5);
  QCOMPARE(matches.size(), std::size_t{2});
  QCOMPARE(matches[0].person, personOf(0, 1));
  QVERIFY(matches[0].distance < cut && matches[1].distance > cut);
  const auto nearest = library_->nearestPeople(fakeEmbedding(1, 500), pack_, 1);
  QCOMPARE(nearest.at(0).person, personOf(1));
}

/// Whatever is said in whatever order, the constraints can be obeyed, and are.
void TestFaceCorrections::neverContradicts() {
  Random random(7);
  const auto someFace = [&] { return faces_[static_cast<int>(random.below(people))][random.below(each)]; };
  const auto somebody = [&] {
    const auto all = library_->people(pack_);
    return all[random.below(all.size())].id;
  };
  for (int round = 0; round < 120; ++round) {
    const RowId a = somebody();
    const RowId b = somebody();
    switch (random.below(9)) {
      case 0:
        library_->name(a, "P" + std::to_string(round));
        break;
      case 1:
        library_->merge(a, {b});
        break;
      case 2:
        library_->split({someFace(), someFace()});
        break;
      case 3:
        library_->reject({someFace()});
        break;
      case 4:
        library_->confirm({someFace()}, a);
        break;
      case 5:
        library_->mark({someFace()}, static_cast<FaceMark>(random.below(3)));
        break;
      case 6:
        if (a != b) library_->answerDifferent(a, b);
        break;
      case 7:
        library_->undo();
        break;
      default:
        library_->redo();
    }
    const FaceTable table = library_->faceTable(pack_);
    const FaceConstraints constraints = library_->constraints(table);
    const auto alone = fakeClusters(table, constraints, 0);
    for (const auto& [x, y] : constraints.cannotLinks) QVERIFY(alone[x] != alone[y]);
    regroup();
    for (std::size_t i = 0; i < table.faces.size(); ++i) {
      if (table.byUser[i]) QCOMPARE(library_->face(table.faces[i]).person, table.people[i]);
    }
    if (library_->people(pack_).empty()) regroup();
  }
  QCOMPARE(library_->checkIntegrity(), std::string());
}

QTEST_GUILESS_MAIN(TestFaceCorrections)
#include "test_face_corrections.moc"
