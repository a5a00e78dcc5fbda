// Recognises pictures with a network that Likeness exported, without Likeness.
//
//   recognize FOLDER PICTURE.pgm...      one line of JSON a picture
//
// FOLDER is the export; a picture is a .pgm of 28x28, light ink on dark paper, framed as MNIST was made: ink
// fitted into 20x20 and put into 28x28 by its centre of mass (recognize.py has a function that does it).
//
// With OpenCV, for model.onnx:    g++ -std=c++17 recognize.cpp -o recognize $(pkg-config --cflags --libs
// opencv4) With LibTorch, for model.pt:    the same file with -DWITH_TORCH, linked as LibTorch wants it
// nlohmann-json (nlohmann-json3-dev) is needed for either.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>
#ifdef WITH_TORCH
#include <torch/script.h>
#else
#include <opencv2/dnn.hpp>
#endif

using Floats = std::vector<float>;

std::string readAll(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(file + " cannot be read");
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The numbers of a NumPy file of version 1.0, as Likeness writes them, and how many make up a row.
template <class Number>
std::vector<Number> readNpy(const std::string& file) {
  const std::string bytes = readAll(file);
  if (bytes.size() < 10 || bytes.compare(0, 6, "\x93NUMPY", 6) != 0)
    throw std::runtime_error(file + " is no NumPy file");
  const std::size_t begin =
      10 + static_cast<unsigned char>(bytes[8]) + 256 * static_cast<unsigned char>(bytes[9]);
  std::vector<Number> numbers((bytes.size() - begin) / sizeof(Number));
  if (!numbers.empty()) std::memcpy(numbers.data(), bytes.data() + begin, numbers.size() * sizeof(Number));
  return numbers;
}

std::vector<std::uint8_t> readPicture(const std::string& file) {
  const std::string bytes = readAll(file);
  const std::string head = "P5\n28 28\n255\n";
  if (bytes.size() != head.size() + 28 * 28 || bytes.compare(0, head.size(), head) != 0)
    throw std::runtime_error(file + " is no grey picture (P5) of 28x28");
  return {bytes.begin() + static_cast<std::ptrdiff_t>(head.size()), bytes.end()};
}

/// One picture, ink 1 on paper 0, to its embedding.
class Network {
 public:
#ifdef WITH_TORCH
  explicit Network(const std::string& file) : network_(torch::jit::load(file)) {
    network_.eval();
  }
  Floats embed(Floats picture) {
    const torch::NoGradGuard noGrad;
    const auto input = torch::from_blob(picture.data(), {1, 1, 28, 28});
    const auto output = network_.forward({input}).toTensor().contiguous();
    return {output.data_ptr<float>(), output.data_ptr<float>() + output.numel()};
  }

 private:
  torch::jit::Module network_;
#else
  explicit Network(const std::string& file) : network_(cv::dnn::readNetFromONNX(file)) {}
  Floats embed(Floats picture) {
    const int sizes[] = {1, 1, 28, 28};
    network_.setInput(cv::Mat(4, sizes, CV_32F, picture.data()));
    const cv::Mat output = network_.forward();
    return {output.ptr<float>(), output.ptr<float>() + output.total()};
  }

 private:
  cv::dnn::Net network_;
#endif
};

class Recognizer {
 public:
  explicit Recognizer(const std::string& folder)
      : info_(nlohmann::json::parse(readAll(folder + "/recognizer.json"))),
        network_(folder + "/" + info_["model"].get<std::string>()),
        dimension_(info_["dimension"].get<std::size_t>()),
        metric_(readNpy<float>(folder + "/metric.npy")),
        gallery_(readNpy<float>(folder + "/gallery.npy")),
        labels_(readNpy<std::int64_t>(folder + "/gallery-labels.npy")),
        taught_(readNpy<float>(folder + "/taught.npy")),
        taughtWeights_(readNpy<float>(folder + "/taught-weights.npy")),
        method_(info_["method"].get<std::string>()) {
    if (method_ == "class-mean" || method_ == "mahalanobis" || method_ == "contrast")
      means_ = readNpy<float>(folder + "/means.npy");
    if (method_ == "contrast") outsiders_ = readNpy<float>(folder + "/outsiders.npy");
  }

  nlohmann::json recognize(const std::vector<std::uint8_t>& picture) {
    Floats ink;
    for (const std::uint8_t value : picture) ink.push_back(static_cast<float>(value) / 255);
    const Floats embedding = embed(ink);
    const Floats place = placed(embedding);
    const float threshold = info_["threshold"];
    std::size_t label = 0;
    const Floats near = nearest(place, label);
    const float others = near.front();
    float distance = strangeness(embedding, place, near) * info_["classScales"][label].get<float>();
    const bool blank =
        std::all_of(picture.begin(), picture.end(), [](std::uint8_t value) { return value == 0; });
    const bool accepted = distance <= threshold && !blank;
    // What was taught takes an answer over where it is near enough.
    std::size_t best = info_["taught"].size();
    float own = std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < info_["taught"].size(); ++i) {
      const float each = toTaught(place, info_["taught"][i]);
      if (each >= own) continue;
      own = each;
      best = i;
    }
    if (best < info_["taught"].size()) {
      const float scaled = own * info_["taught"][best]["scale"].get<float>();
      if (scaled <= threshold ? preferred(best, own, others, place, ink) : !accepted && own < others) {
        distance = scaled;
        label = info_["taught"][best]["label"];
      }
    }
    const std::string name = info_["classes"][label];
    nlohmann::json answer;
    answer["answer"] = distance <= threshold && !blank ? nlohmann::json(name) : nlohmann::json(nullptr);
    answer["nearest"] = name;
    answer["distance"] = distance;
    return answer;
  }

 private:
  static float lengthOf(const Floats& row) {
    return std::sqrt(std::inner_product(row.begin(), row.end(), row.begin(), 0.0F));
  }

  /// The mean of the embeddings of a picture and of its shifts by a pixel, at the mean of their lengths.
  Floats embed(const Floats& ink) {
    constexpr int side = 28;
    const int shifts[5][2] = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};  // to the right, down
    const int views = info_["views"];
    Floats mean(dimension_);
    float lengths = 0;
    for (int view = 0; view < views; ++view) {
      Floats moved(ink.size());
      for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
          const int fromX = x - shifts[view][0];
          const int fromY = y - shifts[view][1];
          const bool inside = fromX >= 0 && fromX < side && fromY >= 0 && fromY < side;
          moved[static_cast<std::size_t>(y * side + x)] =
              inside ? ink[static_cast<std::size_t>(fromY * side + fromX)] : 0.0F;
        }
      }
      const Floats row = network_.embed(moved);
      for (std::size_t i = 0; i < dimension_; ++i) mean[i] += row[i];
      lengths += lengthOf(row);
    }
    const float factor = lengths / static_cast<float>(views) / std::max(lengthOf(mean), 1e-30F);
    for (float& value : mean) value *= factor;
    return mean;
  }

  Floats placed(const Floats& embedding) const {
    Floats place(dimension_);
    for (std::size_t row = 0; row < dimension_; ++row) {
      for (std::size_t i = 0; i < dimension_; ++i) place[row] += metric_[row * dimension_ + i] * embedding[i];
    }
    return place;
  }

  float distanceTo(const Floats& place, const Floats& rows, std::size_t row) const {
    float sum = 0;
    for (std::size_t i = 0; i < dimension_; ++i) {
      const float difference = place[i] - rows[row * dimension_ + i];
      sum += difference * difference;
    }
    return std::sqrt(sum);
  }

  /// Distances to all rows, of which the first `count` are the least, ascending.
  Floats leastDistances(const Floats& place, const Floats& rows, std::size_t count) const {
    Floats all;
    for (std::size_t row = 0; row < rows.size() / dimension_; ++row)
      all.push_back(distanceTo(place, rows, row));
    count = std::min(count, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end());
    all.resize(count);
    return all;
  }

  /// How unlike anything known, by the method; `near`: distances of the nearest references, ascending.
  float strangeness(const Floats& embedding, const Floats& place, const Floats& near) const {
    if (method_ == "nearest-reference") return near.front();
    if (method_ == "kth-neighbour") return near.back();
    if (method_ == "class-mean") {
      Floats unit = embedding;
      for (float& value : unit) value /= std::max(lengthOf(embedding), 1e-30F);
      const float least = leastDistances(unit, means_, 1).front();
      return least * least / 2;
    }
    const float known = leastDistances(place, means_, 1).front();
    if (method_ == "mahalanobis") return known;
    if (method_ != "contrast") throw std::runtime_error("recognizer.json: there is no method " + method_);
    const Floats outside = leastDistances(place, outsiders_, info_["outsidersAsked"]);
    const float mean =
        std::accumulate(outside.begin(), outside.end(), 0.0F) / static_cast<float>(outside.size());
    return known + mean > 0 ? known / (known + mean) : 0.5F;
  }

  /// Distances of the nearest, and the class that most of them have, among equals the one whose nearest is
  /// nearer.
  Floats nearest(const Floats& place, std::size_t& label) const {
    std::vector<std::pair<float, std::size_t>> all;
    for (std::size_t row = 0; row < labels_.size(); ++row)
      all.emplace_back(distanceTo(place, gallery_, row), row);
    const auto k = std::min(info_["neighbours"].get<std::size_t>(), all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(k), all.end());
    std::map<std::int64_t, int> votes;
    int most = 0;
    for (std::size_t i = 0; i < k; ++i) most = std::max(most, ++votes[labels_[all[i].second]]);
    for (std::size_t i = k; i-- > 0;) {
      if (votes[labels_[all[i].second]] == most) label = static_cast<std::size_t>(labels_[all[i].second]);
    }
    Floats distances;
    for (std::size_t i = 0; i < k; ++i) distances.push_back(all[i].first);
    return distances;
  }

  float toTaught(const Floats& place, const nlohmann::json& taught) const {
    float least = std::numeric_limits<float>::infinity();
    for (std::size_t row = taught["begin"]; row < taught["end"].get<std::size_t>(); ++row)
      least = std::min(least, distanceTo(place, taught_, row));
    return least;
  }

  /// Whether a taught class that is near enough is one.
  bool preferred(std::size_t taught, float own, float others, const Floats& place, const Floats& ink) const {
    const nlohmann::json& rule = info_["taughtRule"];
    if (own < rule["surest"].get<float>() * others) return true;
    if (own >= rule["farthest"].get<float>() * others) return false;
    const std::size_t cells = rule["cells"];
    const std::size_t cell = 28 / cells;
    const float unit = rule["cellWeight"].get<float>() / static_cast<float>(cell * cell);
    const float* weights = taughtWeights_.data() + taught * (dimension_ + cells * cells);
    float value = std::inner_product(place.begin(), place.end(), weights, 0.0F);
    for (std::size_t i = 0; i < ink.size(); ++i) {
      const std::size_t at = i / 28 / cell * cells + i % 28 / cell;
      value += weights[dimension_ + at] * unit * ink[i];
    }
    return value + info_["taught"][taught]["bias"].get<float>() > 0;
  }

  nlohmann::json info_;
  Network network_;
  std::size_t dimension_;
  Floats metric_;
  Floats gallery_;
  std::vector<std::int64_t> labels_;
  Floats taught_;
  Floats taughtWeights_;
  std::string method_;
  Floats means_;
  Floats outsiders_;
};

int main(int count, char** words) {
  try {
    if (count < 3) throw std::runtime_error("recognize FOLDER PICTURE.pgm...");
    Recognizer recognizer(words[1]);
    for (int i = 2; i < count; ++i) {
      nlohmann::json answer = recognizer.recognize(readPicture(words[i]));
      answer["file"] = words[i];
      std::cout << answer.dump() << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
