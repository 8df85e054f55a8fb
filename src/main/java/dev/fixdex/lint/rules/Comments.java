package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a line of a block can end in a comment.
 *
 * @param sign what begins the comment
 */
record Comments(String sign, Set<Span> open, Map<Span, ShellLines.Line> shell) {
  /** Languages of {@link CodeFamily#CODE} in which a comment begins like a shell's. */
  private static final Set<String> HASH =
      Set.of("ruby", "rb", "perl", "pl", "r", "hcl", "terraform", "tf");

  private static final Set<String> NONE = Set.of("css", "scss");

  /** For a block in a language whose lines can end in a comment; empty for others. */
  static Optional<Comments> of(CodeBlock block) {
    String sign =
        switch (CodeFamily.of(block.language())) {
          case POSIX, CONSOLE, POWERSHELL, PYTHON, YAML, TOML -> "#";
          case CMD -> "& rem";
          case SQL -> "--";
          case CODE ->
              HASH.contains(block.language()) ? "#" : NONE.contains(block.language()) ? "" : "//";
          case DOCKERFILE, JSON, MARKUP, SETTINGS, OTHER, TEXT -> "";
        };
    return sign.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comments(sign, openLines(block), shellLines(block)));
  }

  /**
   * Whether a line can end in a comment, and what stands at a place of it is no comment itself. In
   * doubt it cannot: a comment within a string or after a line's continuation changes what is run.
   */
  boolean canEnd(Located<String> line, Span place) {
    if (!shell.isEmpty()) {
      ShellLines.Line found = shell.get(line.span());
      return found != null && found.takesComment() && isCommand(found, place);
    }
    String before = line.value().substring(0, place.start() - line.span().start());
    return !open.contains(line.span()) && !before.contains(sign) && isBalanced(line.value());
  }

  private static Map<Span, ShellLines.Line> shellLines(CodeBlock block) {
    Map<Span, ShellLines.Line> lines = new HashMap<>();
    ShellLines.of(block).forEach(line -> lines.put(line.source().span(), line));
    return lines;
  }

  private static boolean isCommand(ShellLines.Line line, Span place) {
    return line.command().charAt(place.start() - line.source().span().start()) != ' ';
  }

  /** Lines that may stand within a text of several lines: all after one that opens it. */
  private static Set<Span> openLines(CodeBlock block) {
    Set<Span> open = new HashSet<>();
    boolean opened = false;
    for (Located<String> line : block.code().lines()) {
      String text = line.value().stripTrailing();
      boolean continued = text.endsWith("\\");
      if (opened || continued) {
        open.add(line.span());
      }
      boolean opens =
          text.endsWith("|") || text.endsWith(">") || text.endsWith("|-") || text.endsWith(">-");
      opened |= opens || text.contains("\"\"\"") || text.contains("'''") || text.indexOf('`') >= 0;
    }
    return open;
  }

  private static boolean isBalanced(String line) {
    return line.chars().filter(c -> c == '"').count() % 2 == 0
        && line.chars().filter(c -> c == '\'').count() % 2 == 0;
  }
}
