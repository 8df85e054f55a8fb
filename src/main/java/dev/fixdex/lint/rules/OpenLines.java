package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a program that a comment cannot be added to: they end within a text of several
 * lines, or go on in the next one. In doubt a line is one of them. Shells have {@link ShellLines},
 * and YAML has {@link YamlOpenLines}.
 */
final class OpenLines {
  private static final Set<String> HERE_DOCUMENTS =
      Set.of("ruby", "rb", "perl", "pl", "hcl", "terraform", "tf");
  private static final Pattern HERE = Pattern.compile("(?<!<)<<[-~]?([\"'`]?)([A-Za-z_]\\w*)\\1");
  private static final Pattern PHP_HERE = Pattern.compile("<<<[ \\t]*([\"']?)([A-Za-z_]\\w*)\\1");

  /** Ruby's {@code %w[…]} and Perl's {@code qw(…)}. */
  private static final Pattern WORDS =
      Pattern.compile("(?:%[qQwWiIxrs]?|\\bq[qwxr]?[ \\t]*)([({\\[<])");

  private static final Pattern LUA_TEXT = Pattern.compile("\\[(=*)\\[");
  private static final Pattern CPP_TEXT = Pattern.compile("R\"([^ ()\\\\]{0,16})\\(");
  private static final Pattern DOLLARS = Pattern.compile("\\$\\w*\\$");

  private final CodeFamily family;
  private final String language;
  private final Set<Span> open = new HashSet<>();

  /** What ends the text that is being read; empty outside of one. */
  private String close = "";

  /** Whether {@link #close} is a line of its own. */
  private boolean closesWithLine;

  private OpenLines(CodeFamily family, String language) {
    this.family = family;
    this.language = language;
  }

  static Set<Span> of(CodeBlock block) {
    OpenLines lines = new OpenLines(CodeFamily.of(block.language()), block.language());
    block.code().lines().forEach(lines::read);
    return lines.open;
  }

  private void read(Located<String> line) {
    String text = line.value().stripTrailing();
    if (closesWithLine) {
      open.add(line.span());
      closesWithLine = !endsHere(text.strip());
      close = closesWithLine ? close : "";
      return;
    }
    int at = 0;
    while (at < text.length()) {
      at = close.isEmpty() ? outside(text, at) : within(text, at);
    }
    String here = hereName(text);
    boolean continued = text.endsWith("\\");
    boolean command = family == CodeFamily.SQL && text.stripLeading().startsWith("\\"); // psql's
    if (continued || command || !close.isEmpty() || !here.isEmpty()) {
      open.add(line.span());
    }
    if (isQuote(close) && !continued && !runsOverLines(close)) {
      close = "";
    }
    if (!here.isEmpty() && close.isEmpty()) {
      close = here;
      closesWithLine = true;
    }
  }

  private boolean endsHere(String line) {
    boolean begins = line.startsWith(close);
    boolean isWord = line.length() > close.length() && isWord(line.charAt(close.length()));
    return line.equals(close) || (begins && !isWord && language.equals("php"));
  }

  /** Goes on within a text: one character, or to behind its end. */
  private int within(String text, int at) {
    if (text.startsWith(close, at)) {
      int end = at + close.length();
      close = "";
      return end;
    }
    return text.charAt(at) == '\\' && family != CodeFamily.SQL ? at + 2 : at + 1;
  }

  /** Goes on outside of texts: one character, behind what opens a text, or to the line's end. */
  private int outside(String text, int at) {
    char c = text.charAt(at);
    int opened = special(text, at);
    if (opened > 0) {
      return opened;
    }
    if (text.startsWith("/*", at) && (hasSlashes() || family == CodeFamily.SQL)) {
      return open("*/", at + 2);
    }
    if (isComment(text, at)) {
      return text.length();
    }
    if (text.startsWith("\"\"\"", at) || text.startsWith("'''", at)) {
      if (family != CodeFamily.SQL) {
        return open(text.substring(at, at + 3), at + 3);
      }
    }
    if (isQuote(String.valueOf(c)) && !(isRust() && c == '\'')) {
      return open(String.valueOf(c), at + 1);
    }
    return isRust() && text.startsWith("'\"'", at) ? at + 3 : at + 1;
  }

  /** Behind what opens a text in a way of the language's own; 0 when nothing does. */
  private int special(String text, int at) {
    return switch (language) {
      case "lua" -> {
        int from = text.startsWith("--[", at) ? at + 2 : at;
        Matcher matcher = LUA_TEXT.matcher(text).region(from, text.length());
        yield matcher.lookingAt() ? open("]" + matcher.group(1) + "]", matcher.end()) : 0;
      }
      case "cpp", "c++", "hpp", "h" -> {
        Matcher matcher = CPP_TEXT.matcher(text).region(at, text.length());
        yield matcher.lookingAt() ? open(")" + matcher.group(1) + "\"", matcher.end()) : 0;
      }
      case "ruby", "rb", "perl", "pl" -> {
        Matcher matcher = WORDS.matcher(text).region(at, text.length()).useTransparentBounds(true);
        yield matcher.lookingAt() ? open(closing(matcher.group(1)), matcher.end()) : dataFrom(text);
      }
      default -> {
        Matcher matcher = DOLLARS.matcher(text).region(at, text.length());
        boolean opens = family == CodeFamily.SQL && matcher.lookingAt();
        yield opens ? open(matcher.group(), matcher.end()) : 0;
      }
    };
  }

  private static String closing(String opening) {
    return String.valueOf(")}]>".charAt("({[<".indexOf(opening)));
  }

  /** Ruby and Perl read no further than a line {@code __END__}; documentation ends elsewhere. */
  private int dataFrom(String text) {
    return switch (text) {
      case "__END__", "__DATA__" -> open("\n", text.length());
      case "=begin" -> open("=end", text.length());
      default -> text.matches("=(?:pod|head\\d.*|over.*)") ? open("=cut", text.length()) : 0;
    };
  }

  private int open(String closedBy, int next) {
    close = closedBy;
    return next;
  }

  private boolean isComment(String text, int at) {
    boolean hash =
        family == CodeFamily.PYTHON
            || family == CodeFamily.TOML
            || Comments.hasHash(language)
            || language.equals("php");
    boolean dashes = family == CodeFamily.SQL || language.equals("lua");
    return (hash && text.charAt(at) == '#')
        || (hasSlashes() && text.startsWith("//", at))
        || (dashes && text.startsWith("--", at));
  }

  private boolean hasSlashes() {
    boolean hcl = Set.of("hcl", "terraform", "tf").contains(language);
    return family == CodeFamily.CODE
        && !language.equals("lua")
        && (hcl || !Comments.hasHash(language));
  }

  private String hereName(String text) {
    if (!close.isEmpty()) {
      return "";
    }
    Pattern pattern = language.equals("php") ? PHP_HERE : HERE;
    String name = "";
    if (language.equals("php") || HERE_DOCUMENTS.contains(language)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        name = matcher.group(2); // of several, the last one ends last
      }
    }
    return name;
  }

  private boolean isRust() {
    return language.equals("rust") || language.equals("rs");
  }

  private boolean runsOverLines(String quote) {
    List<String> both = List.of("ruby", "rb", "perl", "pl", "php", "r");
    List<String> onlyDouble = List.of("rust", "rs", "csharp", "cs", "c#");
    return quote.equals("`")
        || family == CodeFamily.SQL
        || both.contains(language)
        || (quote.equals("\"") && onlyDouble.contains(language));
  }

  private static boolean isQuote(String text) {
    return text.equals("\"") || text.equals("'") || text.equals("`");
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
