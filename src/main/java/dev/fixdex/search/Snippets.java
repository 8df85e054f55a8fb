package dev.fixdex.search;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses the line of an entry that has most of what was searched for, and marks it. */
final class Snippets {
  private static final int LONGEST = 200;
  private static final int BEFORE = 60;

  /**
   * Part of the query that the title or a line of the symptoms has to have, for no other line to be
   * looked at.
   */
  private static final double ENOUGH = 0.5;

  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> stems = new HashMap<>();
  private final List<String> beginnings = new ArrayList<>();
  private final double enough;

  Snippets(List<QueryLine> lines) {
    enough = ENOUGH * lines.stream().mapToDouble(Snippets::said).max().orElse(0);
    for (QueryLine line : lines) {
      for (QueryWord word : line.words()) {
        double says = word.weight() * word.idf();
        words.merge(word.text(), says, Math::max);
        word.others().forEach(other -> words.merge(other.text(), says, Math::max));
        if (!word.stem().isEmpty()) {
          stems.merge(word.stem(), says, Math::max);
        }
        if (word.open()) {
          beginnings.add(word.text());
        }
      }
    }
  }

  Snippet of(IndexDocument entry) {
    String best = entry.tldr().isEmpty() ? entry.title() : entry.tldr();
    double most = 0;
    double titled = says(entry.title()); // is seen above the snippet
    for (List<String> lines : lines(entry)) {
      for (String line : lines) {
        double says = says(line);
        if (says > most * 1.0001) {
          most = says;
          best = line;
        }
      }
      if (Math.max(most, titled) >= enough) {
        break;
      }
    }
    return marked(best.strip());
  }

  /** The lines of the symptoms, then all others, in the order of what a reader would rather see. */
  static List<List<String>> lines(IndexDocument entry) {
    Stream<String> symptoms =
        Stream.of(entry.errorTexts(), entry.symptoms(), List.of(entry.tldr()))
            .flatMap(List::stream);
    Stream<String> rest = Stream.of(entry.solution(), entry.context(), entry.code());
    return List.of(filled(symptoms), filled(rest));
  }

  private static List<String> filled(Stream<String> texts) {
    return texts.flatMap(String::lines).filter(line -> !line.isBlank()).distinct().toList();
  }

  private double says(String line) {
    double sum = 0;
    Set<String> seen = new HashSet<>();
    for (Token token : ErrorText.tokens(line)) {
      sum += seen.add(token.text()) ? says(token) : 0;
    }
    return sum;
  }

  private static double said(QueryLine line) {
    double said = 0;
    for (QueryWord word : line.words()) {
      said += word.inSequence() ? word.share() : 0;
    }
    return said;
  }

  private double says(Token token) {
    String text = text(token);
    double says = words.getOrDefault(text, 0.0);
    for (String part : token.parts()) {
      says = Math.max(says, words.getOrDefault(part, 0.0));
    }
    if (says == 0) {
      says = stems.getOrDefault(Stemmer.stem(text), 0.0);
    }
    boolean begins = says == 0 && beginnings.stream().anyMatch(text::startsWith);
    return begins ? 1 : says;
  }

  private static String text(Token token) {
    return switch (token.kind()) {
      case CODE -> LineWord.CODE + token.text();
      default -> token.text();
    };
  }

  private Snippet marked(String line) {
    List<Mark> marks = new ArrayList<>();
    for (Token token : ErrorText.tokens(line)) {
      boolean apart = marks.isEmpty() || token.start() >= marks.getLast().end();
      if (apart && says(token) > 0) {
        marks.add(new Mark(token.start(), token.end()));
      }
    }
    return cut(line, marks);
  }

  /** A window of the line around its first mark, beginning and ending between words. */
  private static Snippet cut(String line, List<Mark> marks) {
    if (line.length() <= LONGEST) {
      return new Snippet(line, marks);
    }
    int first = marks.isEmpty() ? 0 : marks.getFirst().start();
    int from = Math.max(0, first - BEFORE);
    while (from > 0 && from < first && line.charAt(from - 1) != ' ') {
      from++;
    }
    int to = Math.min(line.length(), from + LONGEST);
    if (to < line.length() && Character.isLowSurrogate(line.charAt(to))) {
      to--;
    }
    String before = from > 0 ? "… " : "";
    String after = to < line.length() ? " …" : "";
    int start = from;
    int end = to;
    List<Mark> kept =
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .map(mark -> moved(mark, before.length() - start))
            .toList();
    return new Snippet(before + line.substring(from, to) + after, kept);
  }

  private static Mark moved(Mark mark, int by) {
    return new Mark(mark.start() + by, mark.end() + by);
  }
}
