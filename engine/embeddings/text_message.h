#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// A message in the text format of Protocol Buffers (protobuf.dev/reference/protobuf/textformat-spec): its
/// fields in their order, whatever they mean.
struct TextMessage {
  struct Field {
    std::string name;
    std::string value;  // a text without its quotation marks and escapes; or a number, a word
    std::shared_ptr<TextMessage> message;  // of a field that is a message; else null
  };
  std::vector<Field> fields;  // a list [a, b] is two fields of one name

  /// All fields of a name.
  std::vector<const Field*> all(std::string_view name) const;
  /// The value of the last field of a name, as Protocol Buffers has it; empty where there is none.
  std::string value(std::string_view name) const;
};

/// Errors: fileDamaged with the line for what is no such text, messages more than 32 deep, and more than
/// 100,000 fields.
TextMessage parseTextMessage(std::string_view text, const std::filesystem::path& file);

/// A text in quotation marks as the format has it: what is no printable letter of ASCII or UTF-8, and
/// quotation marks and backslashes, are escaped.
std::string quotedText(std::string_view text);

}  // namespace likeness
