package dev.fixdex.dockerfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a Dockerfile into instructions: directives, comments, continued lines, here-documents. */
final class StatementReader {
  private static final Pattern DIRECTIVE =
      Pattern.compile("#[ \\t]*([A-Za-z][A-Za-z0-9]*)[ \\t]*=[ \\t]*(.*?)[ \\t]*");
  private static final Pattern HEREDOC = Pattern.compile("\\d*<<(-?)([^<\\s]+)");
  private static final Set<String> WITH_HEREDOCS = Set.of("RUN", "COPY", "ADD");

  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private char escape = '\\';
  private int at;

  StatementReader(String text) {
    this.text = text;
  }

  List<Statement> read() {
    directives();
    while (at < text.length()) {
      int end = lineEnd(at);
      String line = text.substring(at, end).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        at = end + 1;
      } else {
        Joined joined = joined();
        List<Word> words = words(joined);
        if (!words.isEmpty()) { // a line of an escape sign alone says nothing
          statements.add(statement(joined, words));
        }
      }
    }
    return statements;
  }

  /** Those that stand before everything else; a comment that is none ends them. */
  private void directives() {
    Set<String> seen = new HashSet<>();
    while (at < text.length()) {
      int end = lineEnd(at);
      Matcher directive = DIRECTIVE.matcher(text.substring(at, end).strip());
      String name = directive.matches() ? directive.group(1).toLowerCase(Locale.ROOT) : "";
      if (!Set.of("syntax", "escape", "check").contains(name)) {
        return;
      }
      Word word = new Word(text.substring(at, end), at, end);
      if (!seen.add(name)) {
        throw word.fault("The directive `%s` stands here twice".formatted(name));
      }
      if (name.equals("escape")) {
        String sign = directive.group(2);
        if (!sign.equals("\\") && !sign.equals("`")) {
          throw word.fault("The directive `escape` takes a backslash or a backquote");
        }
        escape = sign.charAt(0);
      }
      at = end + 1;
    }
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The characters of an instruction with their places, as its lines are joined. */
  private static final class Joined {
    final StringBuilder text = new StringBuilder();
    final List<Integer> places = new ArrayList<>();

    void add(String all, int from, int to) {
      for (int i = from; i < to; i++) {
        text.append(all.charAt(i));
        places.add(i);
      }
    }

    Word word(int from, int to) {
      return new Word(text.substring(from, to), places.get(from), places.get(to - 1) + 1);
    }
  }

  private Joined joined() {
    Joined joined = new Joined();
    boolean continued = true;
    boolean first = true;
    while (continued && at < text.length()) {
      int end = lineEnd(at);
      String bare = text.substring(at, end).strip();
      boolean passedOver = !first && (bare.startsWith("#") || bare.isEmpty());
      if (!passedOver) {
        int last = continuation(at, end);
        continued = last >= 0;
        joined.add(text, at, continued ? last : end);
      }
      first = false;
      at = end + 1;
    }
    return joined;
  }

  /** Where a line's escape sign stands when the line goes on after it; -1 when it does not. */
  private int continuation(int from, int end) {
    int last = end - 1;
    while (last >= from && " \t\r".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    boolean escapes = last >= from && text.charAt(last) == escape;
    boolean escaped = escapes && last > from && text.charAt(last - 1) == escape;
    return escapes && !escaped ? last : -1;
  }

  private Statement statement(Joined joined, List<Word> words) {
    Word name = words.getFirst();
    String upper = DockerfileSyntax.upper(name.text());
    int flags = 1;
    while (flags < words.size() && words.get(flags).text().startsWith("--")) {
      flags++;
      if (words.get(flags - 1).text().equals("--")) {
        break;
      }
    }
    List<Word> rest = words.subList(flags, words.size());
    int heredocs = WITH_HEREDOCS.contains(upper) ? heredocs(rest) : 0;
    String plain = rest.isEmpty() ? "" : after(joined, rest.getFirst());
    return new Statement(name, words.subList(1, flags), rest, plain, heredocs);
  }

  private static String after(Joined joined, Word first) {
    return joined.text.substring(joined.places.indexOf(first.start())).strip();
  }

  /** Split at blanks; quotes keep theirs, and so does an escape sign. */
  private List<Word> words(Joined joined) {
    List<Word> words = new ArrayList<>();
    StringBuilder all = joined.text;
    int from = -1;
    char quote = 0;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      boolean blank = quote == 0 && (c == ' ' || c == '\t' || c == '\r');
      if (blank && from >= 0) {
        words.add(joined.word(from, i));
        from = -1;
      } else if (!blank && from < 0) {
        from = i;
      }
      if (c == escape && quote != '\'') {
        i++;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    if (from >= 0) {
      words.add(joined.word(from, all.length()));
    }
    return words;
  }

  /** Passes over the texts that an instruction's line announces. */
  private int heredocs(List<Word> words) {
    int count = 0;
    for (Word word : words) {
      Matcher mark = HEREDOC.matcher(word.text());
      if (mark.matches()) {
        count++;
        String name = mark.group(2).replace("\"", "").replace("'", "");
        passOver(word, name, !mark.group(1).isEmpty());
      }
    }
    return count;
  }

  private void passOver(Word mark, String name, boolean stripsTabs) {
    while (at < text.length()) {
      int end = lineEnd(at);
      String line = text.substring(at, end);
      at = end + 1;
      String bare = stripsTabs ? line.replaceFirst("^\\t+", "") : line;
      if (bare.stripTrailing().equals(name) && bare.startsWith(name)) {
        return;
      }
    }
    throw mark.fault("The here-document `%s` is not ended".formatted(name));
  }
}
