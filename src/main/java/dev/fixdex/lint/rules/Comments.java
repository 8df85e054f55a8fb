package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a line of a block can end in a comment.
 *
 * @param sign what begins the comment
 * @param room what parts it from the line before it
 */
record Comments(String sign, String room, Set<Span> open, Map<Span, ShellLines.Line> shell) {
  /** Languages of {@link CodeFamily#CODE} in which a comment begins like a shell's. */
  private static final Set<String> HASH =
      Set.of("ruby", "rb", "perl", "pl", "r", "hcl", "terraform", "tf");

  /** Languages without comments to a line's end, or with text between tags that has none. */
  private static final Set<String> NONE = Set.of("css", "scss", "jsx", "tsx");

  private static final Set<String> MAY_HAVE_TAGS =
      Set.of("javascript", "js", "mjs", "cjs", "typescript", "ts");

  /** For a block in a language whose lines can end in a comment; empty for others. */
  static Optional<Comments> of(CodeBlock block) {
    CodeFamily family = CodeFamily.of(block.language());
    String sign =
        switch (family) {
          case POSIX, CONSOLE, POWERSHELL, PYTHON, YAML, TOML -> "#";
          case CMD -> "& rem";
          case SQL -> "--";
          case CODE -> signOfCode(block);
          case DOCKERFILE, JSON, MARKUP, SETTINGS, OTHER, TEXT -> "";
        };
    // For cmd, blanks before the `&` belong to the command: `set A=b  & rem` sets them, too.
    String room = family == CodeFamily.CMD ? "" : "  ";
    return sign.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comments(sign, room, openLines(family, block), shellLines(block)));
  }

  /** Whether a language of {@link CodeFamily#CODE} has comments like a shell's. */
  static boolean hasHash(String language) {
    return HASH.contains(language);
  }

  private static String signOfCode(CodeBlock block) {
    String language = block.language();
    if (NONE.contains(language) || mayBeMarkup(language, block.code().text())) {
      return "";
    }
    return HASH.contains(language) ? "#" : language.equals("lua") ? "--" : "//";
  }

  private static boolean mayBeMarkup(String language, String code) {
    return MAY_HAVE_TAGS.contains(language)
        ? code.contains("</") || code.contains("/>")
        : language.equals("php") && code.contains("?>");
  }

  private static Set<Span> openLines(CodeFamily family, CodeBlock block) {
    return family == CodeFamily.YAML ? YamlOpenLines.of(block) : OpenLines.of(block);
  }

  /** What is put at a line's end for a comment. */
  String written(String text) {
    return room + sign + " " + text;
  }

  /**
   * Whether a line can end in a comment, and what stands at a place of it is no comment itself. In
   * doubt it cannot: a comment within a string or after a line's continuation changes what is run.
   */
  boolean canEnd(Located<String> line, Span place) {
    if (!shell.isEmpty()) {
      ShellLines.Line found = shell.get(line.span());
      return found != null
          && found.takesComment()
          && isCommand(found, place)
          && !(sign.startsWith("&") && line.value().stripTrailing().endsWith("("));
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

  private static boolean isBalanced(String line) {
    return line.chars().filter(c -> c == '"').count() % 2 == 0
        && line.chars().filter(c -> c == '\'').count() % 2 == 0;
  }
}
