#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/error.h"

namespace likeness::cli {

/// An option of a command, "--name VALUE" ("-n VALUE" where the name is a letter), or a switch where `value`
/// is empty.
struct Option {
  std::string name;  // without the hyphens
  std::string value;
  std::string help;
  bool repeatable = false;

  /// The name with its hyphens.
  std::string written() const { return (name.size() == 1 ? "-" : "--") + name; }
};

/// What a person typed was wrong: exit code 2.
Error usageError(const std::string& sentence);

/// The words after the command, told apart strictly: an unknown option, a missing value, a value for a
/// switch or an option given twice is a usage error. "--name=value" works too; after "--" all is a file.
class Arguments {
 public:
  Arguments(std::span<const Option> options, std::span<const std::string> words);

  bool has(const std::string& name) const;
  /// The value of an option; empty when it was not given.
  std::optional<std::string> text(const std::string& name) const;
  /// The value of an option that has to be given.
  std::string required(const std::string& name) const;
  const std::vector<std::string>& all(const std::string& name) const;
  /// A number in (above, most].
  std::optional<double> number(const std::string& name, double above, double most) const;
  std::optional<std::uint64_t> wholeNumber(const std::string& name, std::uint64_t least,
                                           std::uint64_t most) const;
  /// What is no option.
  const std::vector<std::string>& files() const { return files_; }
  void refuseFiles() const;

 private:
  void add(const Option& option, std::string value);

  std::map<std::string, std::vector<std::string>> values_;  // a switch that was given has one empty value
  std::vector<std::string> files_;
};

}  // namespace likeness::cli
