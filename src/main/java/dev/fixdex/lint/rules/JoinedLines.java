package dev.fixdex.lint.rules;

import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a block as one text, and the way back to their places. In a quote or a list they do not
 * follow each other in the file.
 *
 * @param text the lines with one character between them
 * @param starts offset of each line in the text
 * @param places of the lines in the file
 */
record JoinedLines(String text, List<Integer> starts, List<Span> places) {
  JoinedLines {
    starts = List.copyOf(starts);
    places = List.copyOf(places);
  }

  static JoinedLines of(List<Located<String>> lines) {
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    for (Located<String> line : lines) {
      starts.add(at);
      at += line.value().length() + 1;
    }
    String text = lines.stream().map(Located::value).collect(Collectors.joining("\n"));
    return new JoinedLines(text, starts, lines.stream().map(Located::span).toList());
  }

  /** Where a piece of the text, which is not empty, stands in the file. */
  Span span(int from, int to) {
    return new Span(place(from), place(to - 1) + 1);
  }

  /** The offset in the text of a place in the file that is within one of the lines. */
  int offset(int place) {
    int line = places.size() - 1;
    while (line > 0 && places.get(line).start() > place) {
      line--;
    }
    return starts.get(line) + place - places.get(line).start();
  }

  private int place(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Span line = places.get(low);
    return Math.min(line.end(), line.start() + offset - starts.get(low));
  }
}
