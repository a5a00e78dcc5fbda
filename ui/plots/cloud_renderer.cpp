#include "ui/plots/cloud_renderer.h"

#include "ui/plots/cloud_painter.h"

namespace likeness::ui {

CloudRenderer::CloudRenderer(QObject* parent) : QObject(parent) {
  thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

CloudRenderer::~CloudRenderer() {
  thread_.request_stop();
  thread_.join();
}

void CloudRenderer::ask(Wish wish) {
  {
    const std::lock_guard lock(mutex_);
    wish_ = std::move(wish);
  }
  wished_.notify_one();
}

bool CloudRenderer::idle() const {
  const std::lock_guard lock(mutex_);
  return !busy_ && !wish_;
}

void CloudRenderer::work(const std::stop_token& stop) {
  for (;;) {
    Wish wish;
    {
      std::unique_lock lock(mutex_);
      busy_ = false;
      if (!wished_.wait(lock, stop, [this] { return wish_.has_value(); })) return;
      wish = std::move(*wish_);
      wish_.reset();
      busy_ = true;
    }
    Answer answer;
    answer.generation = wish.generation;
    answer.turn = wish.turn;
    if (wish.places) {
      answer.points = std::make_shared<const CloudPoints>(*wish.places, wish.turn);
      wish.scene.points = answer.points;
    }
    if (wish.labels) answer.labels = clusterLabels(*wish.scene.points, *wish.scene.colors);
    answer.picture = paintCloud(wish.scene, wish.frame, stop);
    if (stop.stop_requested()) return;
    if (answers_.put(std::move(answer)))
      QMetaObject::invokeMethod(this, &CloudRenderer::painted, Qt::QueuedConnection);
  }
}

}  // namespace likeness::ui
