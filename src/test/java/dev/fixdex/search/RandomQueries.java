package dev.fixdex.search;

import java.util.List;
import java.util.Random;

/**
 * Queries up to 64 KB: error texts mutated, entries' texts cut anywhere, logs, noise, and single
 * lines that are as long as a query may be.
 */
final class RandomQueries {
  private static final int LONGEST = 1 << 16;
  private static final String SIGNS = "\"'()[]{}<>:;,.*?!~^\\/|&$#@%+-=_`\t\n\r 0123456789\u0000";

  private final List<IndexDocument> entries;
  private final Random random;

  RandomQueries(List<IndexDocument> entries, Random random) {
    this.entries = entries;
    this.random = random;
  }

  String next() {
    if (random.nextInt(100) == 0) {
      return oneLine();
    }
    StringBuilder query = new StringBuilder();
    int parts = random.nextInt(20) == 0 ? random.nextInt(2000) : 1 + random.nextInt(4);
    for (int i = 0; i < parts && query.length() < LONGEST; i++) {
      query.append(part()).append(random.nextInt(3) == 0 ? '\n' : ' ');
    }
    mutate(query);
    return query.substring(0, Math.min(LONGEST, query.length()));
  }

  /** A file that is one line: few words again and again, all different ones, or no words. */
  private String oneLine() {
    IndexDocument entry = entries.get(random.nextInt(entries.size()));
    String text = entry.title() + ' ' + entry.tldr() + ' ';
    StringBuilder line = new StringBuilder(LONGEST);
    while (line.length() < LONGEST) {
      switch (random.nextInt(4)) {
        case 0 -> line.append(text);
        case 1 -> line.append(text.repeat(random.nextInt(400)));
        case 2 -> line.append(part().replace('\n', ' ')).append(' ');
        default -> line.append(Character.toString(0x4e00 + random.nextInt(0x5000)));
      }
    }
    return line.substring(0, LONGEST).replace('\n', ' ');
  }

  private String part() {
    IndexDocument entry = entries.get(random.nextInt(entries.size()));
    return switch (random.nextInt(7)) {
      case 0 -> entry.title();
      case 1, 2 ->
          entry.errorTexts().isEmpty()
              ? entry.tldr()
              : entry.errorTexts().get(random.nextInt(entry.errorTexts().size()));
      case 3 -> cut(entry.solution());
      case 4 -> cut(entry.code());
      case 5 -> noise(1 + random.nextInt(80));
      default ->
          String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))).repeat(random.nextInt(300));
    };
  }

  private String cut(String text) {
    int from = random.nextInt(text.length() + 1);
    return text.substring(from, from + random.nextInt(text.length() - from + 1));
  }

  private String noise(int length) {
    StringBuilder noise = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      noise.append(sign());
    }
    return noise.toString();
  }

  /** Lone halves of pairs included: what is pasted need not be whole. */
  private char sign() {
    return switch (random.nextInt(4)) {
      case 0 -> (char) random.nextInt(0x10000);
      case 1 -> SIGNS.charAt(random.nextInt(SIGNS.length()));
      default -> (char) ('a' + random.nextInt(26));
    };
  }

  private void mutate(StringBuilder query) {
    int changes = random.nextInt(6);
    for (int i = 0; i < changes && !query.isEmpty(); i++) {
      int at = random.nextInt(query.length());
      switch (random.nextInt(3)) {
        case 0 -> query.deleteCharAt(at);
        case 1 -> query.insert(at, sign());
        default -> query.setCharAt(at, sign());
      }
    }
  }
}
