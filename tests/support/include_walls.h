#pragma once

#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace likeness::tests {

/// Text of the source files by path from the root of the repository.
using Sources = std::map<std::string, std::string>;

inline bool matches(const std::string& text, const char* pattern) {
  return std::regex_search(text, std::regex(pattern));
}

inline std::string withoutComments(const std::string& text) {
  static const std::regex comment(R"(//[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)");
  return std::regex_replace(text, comment, " ");
}

inline std::vector<std::string> includesOf(const std::string& text) {
  static const std::regex include(R"((?:^|\n)[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"])");
  const std::string code = withoutComments(text);
  std::vector<std::string> names;
  for (std::sregex_iterator match(code.begin(), code.end(), include), end; match != end; ++match) {
    names.push_back((*match)[1]);
  }
  return names;
}

inline bool isTorch(const std::string& include) {
  return matches(include, "^(torch|ATen|c10|caffe2)/");
}
inline bool isOpenCv(const std::string& include) {
  return matches(include, "^opencv");
}
inline bool isQt(const std::string& include) {
  return matches(include, "^(Q[A-Z][A-Za-z0-9]*$|Qt[A-Za-z0-9]*(/|$)|q[a-z]+\\.h$)");
}

/// Whether a file of ours leads to torch or OpenCV, itself or through the headers of ours that it includes.
inline bool leadsToTorchOrOpenCv(const std::string& file, const Sources& sources,
                                 std::set<std::string>& seen) {
  const auto found = sources.find(file);
  if (found == sources.end() || !seen.insert(file).second) return false;
  for (const std::string& include : includesOf(found->second)) {
    if (isTorch(include) || isOpenCv(include) || leadsToTorchOrOpenCv(include, sources, seen)) return true;
  }
  return false;
}

/// What is wrong with one include of a file; empty when nothing is.
inline std::string faultOf(const std::string& file, const std::string& include, const Sources& sources) {
  const bool engine = file.starts_with("engine/");
  const auto isDoor = [](const std::string& name) {
    return name == "engine/metric/torch.h" || name == "engine/metric/torch_distributed.h" ||
           name == "engine/metric/torch_script.h";
  };
  const bool door = isDoor(file);
  if (isTorch(include) && !door)
    return "torch is included through engine/metric/torch.h and torch_distributed.h alone";
  if (isDoor(include) && !matches(file, "^engine/(metric|train)/")) {
    return "torch belongs to engine/metric and engine/train";
  }
  if (engine && (isQt(include) || matches(include, "^(ui|app)/")))
    return "the engine is free of Qt and the window";
  if (include == "qcustomplot.h" && !file.starts_with("ui/plots/")) return "plots are made in ui/plots alone";
  if (file.starts_with("engine/faces/") &&
      matches(include, "^(sys/socket|netdb|netinet/|arpa/|curl/|asio|boost/asio)")) {
    return "faces never open a socket";
  }
  std::set<std::string> seen;
  if (!engine && (isOpenCv(include) || leadsToTorchOrOpenCv(include, sources, seen))) {
    return "it leads to torch or OpenCV, which stay inside the engine";
  }
  return {};
}

/// One line for every breach of the walls: "file: fault".
inline std::vector<std::string> findBreaches(const Sources& sources) {
  std::vector<std::string> breaches;
  for (const auto& [file, text] : sources) {
    for (const std::string& include : includesOf(text)) {
      const std::string fault = faultOf(file, include, sources);
      if (!fault.empty()) breaches.push_back(file + ": " + include + ": " + fault);
    }
    if (matches(file, "^engine/.*\\.h$") &&
        matches(withoutComments(text), R"(\b(slots|signals|emit|foreach)\b)")) {
      breaches.push_back(file + ": it uses a name that Qt's macros take");
    }
  }
  return breaches;
}

}  // namespace likeness::tests
