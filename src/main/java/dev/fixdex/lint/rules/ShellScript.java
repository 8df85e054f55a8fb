package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.Variable;
import dev.fixdex.shell.ShellSyntax;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shell block as another program is shown it: with examples in place of placeholders, and with
 * the way back to the places in the entry.
 */
public final class ShellScript {
  /** A value that is a word for every shell, as a reader's own will be once it is quoted. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./:@%+=,-]{0,200}");

  private final String language;
  private final List<Line> lines;

  private ShellScript(String language, List<Line> lines) {
    this.language = language;
    this.lines = List.copyOf(lines);
  }

  /** A piece of a line: as shown, and where it stands; a text of its own has the same length. */
  private record Piece(String shown, Span span) {
    boolean isFilled() {
      return shown.length() != span.length();
    }
  }

  private record Line(List<Piece> pieces, Span span) {}

  /** The blocks of an entry that are scripts of a shell, and whole as far as this program sees. */
  public static List<ShellScript> of(Entry entry, Map<String, Variable> shared) {
    Map<String, Variable> variables = entry.variables(shared);
    return entry.codeBlocks().stream()
        .filter(ShellFaults::isScript)
        .filter(block -> !block.language().equals("zsh"))
        .map(block -> of(block, variables))
        .filter(script -> ShellSyntax.fault(script.text()).isEmpty())
        .toList();
  }

  private static ShellScript of(CodeBlock block, Map<String, Variable> variables) {
    List<Line> lines = block.code().lines().stream().map(line -> line(line, variables)).toList();
    return new ShellScript(block.language(), lines);
  }

  private static Line line(Located<String> line, Map<String, Variable> variables) {
    String text = line.value();
    int base = line.span().start();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Located<String> name : PlaceholderSyntax.find(text, 0)) {
      Span span = name.span();
      pieces.add(
          new Piece(
              text.substring(from, span.start()), new Span(base + from, base + span.start())));
      String written = text.substring(span.start(), span.end());
      String value = value(variables.get(name.value()), written);
      pieces.add(new Piece(value, new Span(base + span.start(), base + span.end())));
      from = span.end();
    }
    pieces.add(new Piece(text.substring(from), new Span(base + from, base + text.length())));
    return new Line(pieces, new Span(base, base + text.length()));
  }

  private static String value(@Nullable Variable variable, String written) {
    return variable == null
        ? written
        : Stream.of(variable.value(), variable.initial(), variable.example())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(value -> WORD.matcher(value).matches())
            .findFirst()
            .orElse(written);
  }

  /** The fence's word. */
  public String language() {
    return language;
  }

  /** What the other program is shown, without a line end at its end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "\n");
      lines.get(i).pieces().forEach(piece -> text.append(piece.shown()));
    }
    return text.toString();
  }

  /**
   * Where in the entry something stands.
   *
   * @param line of the shown text, from 1
   * @param column in code points, from 1
   * @param endLine of its end
   * @param endColumn of the code point after its end
   */
  public Span place(int line, int column, int endLine, int endColumn) {
    int start = offset(line, column, false);
    return new Span(start, Math.max(start, offset(endLine, endColumn, true)));
  }

  /** Within a value that was filled in there is no place: its beginning or end is meant. */
  private int offset(int line, int column, boolean isEnd) {
    if (lines.isEmpty()) {
      return 0;
    }
    Line at = lines.get(Math.clamp(line - 1L, 0, lines.size() - 1));
    int left = Math.max(0, column - 1);
    for (Piece piece : at.pieces()) {
      int points = piece.shown().codePointCount(0, piece.shown().length());
      if (left < points || (isEnd && left == points)) {
        if (!piece.isFilled()) {
          return piece.span().start() + piece.shown().offsetByCodePoints(0, left);
        }
        return isEnd && left > 0 ? piece.span().end() : piece.span().start();
      }
      left -= points;
    }
    return at.span().end();
  }
}
