#include <array>
#include <cstdio>
#include <string>

#include "engine/embeddings/map_plot.h"

namespace likeness {

namespace {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    switch (letter) {
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '&':
        result += "&amp;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        // XML has no place for control characters.
        result += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
    }
  }
  return result;
}

std::string tenths(float number) {
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(number));
  return text.data();
}

std::string hexOf(const Rgb& colour) {
  std::array<char, 8> text;
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour[0], colour[1], colour[2]);
  return text.data();
}

std::string textAt(float x, float y, const std::string& attributes, const std::string& text) {
  return "<text x=\"" + tenths(x) + "\" y=\"" + tenths(y) + "\" " + attributes + ">" + escaped(text) +
         "</text>\n";
}

/// One path for all points of a colour: lines of no length with round ends.
std::string pointsOf(const MapPlot& plot, std::size_t colour) {
  std::string path;
  for (std::size_t i = 0; i < plot.points.size(); ++i) {
    if (plot.colours.indices[i] != colour) continue;
    path += "M" + tenths(plot.points[i][0]) + " " + tenths(plot.points[i][1]) + "h0";
  }
  if (path.empty()) return path;
  return "<path stroke=\"" + hexOf(plot.colours.palette[colour]) + "\" d=\"" + path + "\"/>\n";
}

std::string legend(const MapPlot& plot) {
  std::string text;
  const auto left = static_cast<float>(plot.legendLeft());
  float y = 110;
  const auto& entries = plot.colours.entries;
  for (std::size_t i = 0; i < plot.legendEntries(); ++i) {
    text += "<circle cx=\"" + tenths(left + 8) + "\" cy=\"" + tenths(y - 5) + "\" r=\"6\" fill=\"" +
            hexOf(entries[i].colour) + "\"/>\n";
    text += textAt(left + 24, y, "font-size=\"15\"",
                   entries[i].name + "  (" + std::to_string(entries[i].count) + ")");
    y += 25;
  }
  if (plot.legendEntries() < entries.size()) {
    text += textAt(left + 24, y, "font-size=\"15\"",
                   "and " + std::to_string(entries.size() - plot.legendEntries()) + " more");
  }
  return text;
}

}  // namespace

std::string plotSvg(const MapPlot& plot) {
  const std::string size =
      "width=\"" + std::to_string(plot.width) + "\" height=\"" + std::to_string(plot.height) + "\"";
  std::string svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" " +
                    size + " viewBox=\"0 0 " + std::to_string(plot.width) + " " +
                    std::to_string(plot.height) + "\" font-family=\"sans-serif\" fill=\"#1f2328\">\n" +
                    "<rect " + size + " fill=\"#ffffff\"/>\n";
  svg += textAt(32, 42, "font-size=\"24\" font-weight=\"bold\"", plot.title);
  svg += textAt(32, 68, "font-size=\"15\" fill=\"#57606a\"", plot.subtitle);
  svg += "<g fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\"0.8\" stroke-width=\"" +
         tenths(2 * plot.radius) + "\">\n";
  for (std::size_t colour = 0; colour < plot.colours.palette.size(); ++colour) svg += pointsOf(plot, colour);
  svg +=
      "</g>\n<g font-size=\"17\" font-weight=\"bold\" text-anchor=\"middle\" stroke=\"#ffffff\" "
      "stroke-width=\"4\" paint-order=\"stroke\">\n";
  for (const auto& label : plot.labels) svg += textAt(label.middle[0], label.middle[1] + 6, "", label.text);
  return svg + "</g>\n" + legend(plot) + "</svg>\n";
}

}  // namespace likeness
