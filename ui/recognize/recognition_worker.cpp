#include "ui/recognize/recognition_worker.h"

#include <algorithm>
#include <utility>

#include "engine/recognize/ink_splitter.h"

namespace likeness::ui {

namespace {

GrayImage prepared(const RecognitionInput& input) {
  if (const auto* ink = std::get_if<Ink>(&input)) return renderInk(*ink);
  return std::get<GrayImage>(input);
}

/// Drawings beside each other; a scribble of many strokes is one.
std::vector<Ink> signsIn(const RecognitionInput& input) {
  constexpr std::size_t most = 12;
  const auto* ink = std::get_if<Ink>(&input);
  if (ink == nullptr) return {};
  std::vector<Ink> signs = splitInk(*ink);
  return signs.size() <= most ? signs : std::vector<Ink>();
}

Recognition recognizeMany(const Recognizer& recognizer, const std::vector<Ink>& signs, const Stroke& newest) {
  LabelledSamples pictures;
  pictures.classNames = {""};
  std::size_t last = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    pictures.add(renderInk(signs[i]).pixels, 0);
    if (std::ranges::find(signs[i].strokes, newest) != signs[i].strokes.end()) last = i;
  }
  Recognition recognition;
  std::vector<Answer> answers = recognizer.recognize(pictures);
  for (std::size_t i = 0; i < signs.size(); ++i)
    recognition.parts.push_back({pictures.grayImage(i), std::move(answers[i])});
  recognition.prepared = recognition.parts[last].prepared;
  recognition.answer = recognition.parts[last].answer;
  return recognition;
}

bool isBlank(const GrayImage& picture) {
  return std::all_of(picture.pixels.begin(), picture.pixels.end(), [](auto value) { return value == 0; });
}

}  // namespace

RecognitionWorker::RecognitionWorker(std::function<void(RecognitionEvent)> report)
    : report_(std::move(report)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

void RecognitionWorker::load(const std::filesystem::path& folder) {
  {
    const std::lock_guard lock(mutex_);
    folder_ = folder;
    loadWanted_ = true;
    recognizer_.reset();
  }
  wake_.notify_one();
}

void RecognitionWorker::unload() {
  const std::lock_guard lock(mutex_);
  folder_.clear();
  loadWanted_ = false;
  recognizer_.reset();
}

void RecognitionWorker::answer(std::uint64_t request, RecognitionInput input) {
  {
    const std::lock_guard lock(mutex_);
    request_ = Request{request, std::move(input)};
  }
  wake_.notify_one();
}

void RecognitionWorker::forget() {
  const std::lock_guard lock(mutex_);
  request_.reset();
}

void RecognitionWorker::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, stop, [this] { return loadWanted_ || (request_ && recognizer_); });
    if (stop.stop_requested()) return;
    const std::filesystem::path folder = folder_;
    try {
      work(lock);
    } catch (...) {
      // Reported like every other event: this thread has nobody above it to tell.
      report_(RecognizerMissing{folder, currentError()});
    }
    if (!lock.owns_lock()) lock.lock();
  }
}

void RecognitionWorker::work(std::unique_lock<std::mutex>& lock) {
  if (loadWanted_) {
    loadNow(lock);
  } else {
    answerNow(lock);
  }
}

void RecognitionWorker::loadNow(std::unique_lock<std::mutex>& lock) {
  loadWanted_ = false;
  LoadedRecognizer loaded{folder_, {}, nullptr, std::nullopt, std::nullopt};
  lock.unlock();
  loaded.name = readExperimentInfo(loaded.folder).name;
  loaded.recognizer = loadRecognizer(loaded.folder);
  try {
    loaded.map = loadMap(loaded.folder);
  } catch (...) {
    loaded.mapProblem = currentError();
  }
  // The first answer takes many times as long as the next: not while somebody draws.
  loaded.recognizer->recognize(loaded.recognizer->gallery().images.grayImage(0));
  lock.lock();
  if (loadWanted_ || folder_ != loaded.folder) return;  // another is wanted by now, or none
  recognizer_ = loaded.recognizer;
  lock.unlock();
  report_(std::move(loaded));
}

void RecognitionWorker::answerNow(std::unique_lock<std::mutex>& lock) {
  const Request request = *std::exchange(request_, std::nullopt);
  const std::shared_ptr<const Recognizer> recognizer = recognizer_;
  lock.unlock();
  const std::vector<Ink> signs = signsIn(request.input);
  if (signs.size() > 1) {
    Recognition many = recognizeMany(*recognizer, signs, std::get<Ink>(request.input).strokes.back());
    many.request = request.number;
    report_(many);
    return explain(*recognizer, many);
  }
  Recognition recognition{request.number, prepared(request.input), false, {}, {}};
  recognition.blank = isBlank(recognition.prepared);
  if (!recognition.blank) recognition.answer = recognizer->recognize(recognition.prepared);
  report_(recognition);
  if (!recognition.blank) explain(*recognizer, recognition);
}

void RecognitionWorker::explain(const Recognizer& recognizer, const Recognition& recognition) {
  {
    const std::lock_guard lock(mutex_);
    if (request_ || loadWanted_) return;
  }
  const Answer& answer = recognition.answer;
  report_(Explanation{recognition.request, recognition.prepared,
                      QString::fromStdString(recognizer.classNames().at(std::size_t(answer.nearestClass))),
                      occlude(recognizer, recognition.prepared, answer)});
}

}  // namespace likeness::ui
