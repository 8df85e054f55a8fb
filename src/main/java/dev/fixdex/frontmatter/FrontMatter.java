package dev.fixdex.frontmatter;

import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The YAML between two {@code ---} lines at the beginning of a file.
 *
 * @param state whether there was any
 * @param span from the first dash to the end of the closing line's dashes; empty at the file's
 *     start when there is none
 * @param fields the map that was read, empty when there was none
 * @param problems what was not accepted, in the order of the text
 * @param bodyStart offset of the first line after it
 */
public record FrontMatter(
    State state, Span span, Mapping fields, List<YamlProblem> problems, int bodyStart) {
  /** A closing line further down than this belongs to something else. */
  private static final int MOST_LINES = 200;

  /** Whether a file has front matter. */
  public enum State {
    PRESENT,
    /** The first line is no {@code ---}. */
    ABSENT,
    /** There is a first {@code ---} and no second one. */
    UNCLOSED
  }

  public FrontMatter {
    problems = List.copyOf(problems);
  }

  /** Finds and reads a file's front matter. Never throws on any text; linear in its length. */
  public static FrontMatter of(SourceText source) {
    String text = source.text();
    int first = endOfLine(text, 0);
    if (!isFence(text, 0, first, false)) {
      return none(State.ABSENT, 0);
    }
    int yamlStart = nextLine(text, first);
    int line = yamlStart;
    for (int count = 0; count < MOST_LINES && line < text.length(); count++) {
      int end = endOfLine(text, line);
      if (isFence(text, line, end, true)) {
        return read(text, new Span(yamlStart, line), new Span(0, end), nextLine(text, end));
      }
      line = nextLine(text, end);
    }
    return none(State.UNCLOSED, yamlStart);
  }

  private static FrontMatter none(State state, int bodyStart) {
    Mapping empty = new Mapping(List.of(), Span.at(0));
    return new FrontMatter(state, Span.at(0), empty, List.of(), bodyStart);
  }

  private static FrontMatter read(String text, Span yaml, Span whole, int bodyStart) {
    YamlDocument document = YamlReader.read(text, yaml);
    List<YamlProblem> problems = new ArrayList<>(document.problems());
    Mapping fields = new Mapping(List.of(), Span.at(yaml.start()));
    switch (document.root()) {
      case Mapping mapping -> fields = mapping;
      case YamlValue other -> {
        String message = "Front matter is %s, not a map of fields".formatted(other.kind());
        problems.add(new YamlProblem(YamlProblem.Kind.SYNTAX, other.span(), message));
      }
      case null -> {}
    }
    return new FrontMatter(State.PRESENT, whole, fields, problems, bodyStart);
  }

  private static boolean isFence(String text, int start, int end, boolean closing) {
    String line = text.substring(start, end).stripTrailing();
    return line.equals("---") || (closing && line.equals("..."));
  }

  private static int endOfLine(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int nextLine(String text, int lineEnd) {
    if (lineEnd >= text.length()) {
      return text.length();
    }
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }
}
