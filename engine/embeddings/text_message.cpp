#include "engine/embeddings/text_message.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr int deepest = 32;
constexpr std::size_t mostFields = 100000;

bool isWordLetter(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '.' ||
         letter == '-' || letter == '+';
}

class MessageParser {
 public:
  MessageParser(std::string_view text, const std::filesystem::path& file) : text_(text), file_(file) {}

  TextMessage parse() {
    TextMessage message = fieldsUntil('\0', 0);
    return message;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    throw Error(ErrorCode::fileDamaged, {file_.string(), "line " + std::to_string(line) + ": " + fault});
  }

  char peek() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
        ++at_;
      } else {
        if (text_[at_] == '\0') refuse("it is no text");
        return text_[at_];
      }
    }
    return '\0';
  }
  bool accept(char wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }

  TextMessage fieldsUntil(char end, int depth) {
    if (depth > deepest) refuse("it is nested too deeply");
    TextMessage message;
    while (peek() != end) {
      if (peek() == '\0') refuse(std::string("a '") + end + "' is missing");
      readField(message, depth);
      while (accept(',') || accept(';')) {
      }
    }
    if (end != '\0') ++at_;
    return message;
  }

  void readField(TextMessage& message, int depth) {
    const std::string name = accept('[') ? extensionName() : word("the name of a field");
    const bool colon = accept(':');
    if (accept('[')) {
      if (accept(']')) return;
      do {
        readValue(message, name, true, depth);
      } while (accept(','));
      if (!accept(']')) refuse("a ']' is missing");
    } else {
      readValue(message, name, colon, depth);
    }
  }

  void readValue(TextMessage& message, const std::string& name, bool plainAllowed, int depth) {
    if (++fields_ > mostFields) refuse("it has more than 100,000 fields");
    TextMessage::Field field{name, {}, nullptr};
    const char next = peek();
    if (next == '{' || next == '<') {
      ++at_;
      field.message = std::make_shared<TextMessage>(fieldsUntil(next == '{' ? '}' : '>', depth + 1));
    } else if (!plainAllowed) {
      refuse("a ':' or a '{' is missing behind \"" + name.substr(0, 60) + "\"");
    } else if (next == '"' || next == '\'') {
      while (peek() == '"' || peek() == '\'') field.value += quoted();
    } else {
      field.value = word("a value");
    }
    message.fields.push_back(std::move(field));
  }

  std::string word(const std::string& wanted) {
    peek();
    std::size_t end = at_;
    while (end < text_.size() && isWordLetter(text_[end])) ++end;
    if (end == at_) refuse(wanted + " is missing");
    const std::string result(text_.substr(at_, end - at_));
    at_ = end;
    return result;
  }

  std::string extensionName() {
    const std::size_t end = text_.find(']', at_);
    if (end == std::string_view::npos) refuse("a ']' is missing");
    const std::string result(text_.substr(at_, end - at_));
    at_ = end + 1;
    return result;
  }

  std::string quoted() {
    const char mark = text_[at_++];
    std::string result;
    while (at_ < text_.size() && text_[at_] != mark) {
      const char letter = text_[at_];
      if (letter == '\n' || letter == '\0') break;
      ++at_;
      result += letter == '\\' ? escaped() : letter;
    }
    if (at_ == text_.size() || text_[at_] != mark) refuse("a quotation mark is missing");
    ++at_;
    return result;
  }

  char escaped() {
    if (at_ == text_.size()) refuse("a quotation mark is missing");
    const char letter = text_[at_];
    static constexpr std::string_view letters = "abfnrtv\\'\"?";
    static constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\'\"?";
    if (const auto place = letters.find(letter); place != std::string_view::npos) {
      ++at_;
      return meanings[place];
    }
    if (letter == 'x' || letter == 'X') {
      ++at_;
      return code(16, 2);
    }
    return code(8, 3);
  }

  char code(int base, int most) {
    static constexpr std::string_view digits = "0123456789abcdef";
    int value = 0;
    int count = 0;
    for (; count < most && at_ < text_.size(); ++count, ++at_) {
      const auto lower = static_cast<char>(std::tolower(static_cast<unsigned char>(text_[at_])));
      const auto digit = digits.substr(0, static_cast<std::size_t>(base)).find(lower);
      if (digit == std::string_view::npos) break;
      value = value * base + static_cast<int>(digit);
    }
    if (count == 0 || value > 255) refuse("it has an escape that is not known");
    return static_cast<char>(value);
  }

  std::string_view text_;
  const std::filesystem::path& file_;
  std::size_t at_ = 0;
  std::size_t fields_ = 0;
};

}  // namespace

std::vector<const TextMessage::Field*> TextMessage::all(std::string_view name) const {
  std::vector<const Field*> found;
  for (const Field& field : fields) {
    if (field.name == name) found.push_back(&field);
  }
  return found;
}

std::string TextMessage::value(std::string_view name) const {
  const auto found = all(name);
  return found.empty() ? std::string() : found.back()->value;
}

TextMessage parseTextMessage(std::string_view text, const std::filesystem::path& file) {
  return MessageParser(text, file).parse();
}

std::string quotedText(std::string_view text) {
  static constexpr std::string_view digits = "01234567";
  std::string quoted = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      quoted += {'\\', letter};
    } else if (byte < 0x20 || byte == 0x7f) {
      quoted += {'\\', digits[byte >> 6], digits[byte >> 3 & 7], digits[byte & 7]};
    } else {
      quoted += letter;
    }
  }
  return quoted + '"';
}

}  // namespace likeness
