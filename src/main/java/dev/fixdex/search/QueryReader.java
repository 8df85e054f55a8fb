package dev.fixdex.search;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a query's text, which is never syntax: a few words as they are typed, an error, or a whole
 * log. Whatever its length, a bounded number of lines and words is searched for, the rarest ones.
 */
final class QueryReader {
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int MOST_LINES = 24;

  /** Weight of a line's words above which it tells no more: that of a dozen words of a message. */
  private static final int MOST_TELLING = 1200;

  private static final int MOST_WORDS = 48;
  private static final int MOST_WORDS_OF_LOG_LINE = 32;
  private static final int MOST_MISSPELLED = 8;

  private static final int ONE_EDIT_FROM = 4;
  private static final int TWO_EDITS_FROM = 8;
  private static final int SHORTEST_OPEN = 2;

  /** How often one word counts where a line is compared in order: a whole file may be one line. */
  private static final int MOST_TIMES = 8;

  private static final double MISSPELLED = 0.6;
  private static final double SYNONYM = 0.8;

  /** What a word says with which people ask, and speak of themselves, whatever it is about. */
  private static final double ASKING = 0.3;

  private static final Set<String> ASKING_WORDS =
      Set.of(
          "i", "me", "my", "mine", "we", "us", "our", "ours", "im", "ive", "id", "how", "why",
          "what", "which", "cant", "wont", "dont", "doesnt", "didnt", "isnt");

  /** Least weight of a word that typing errors are looked for in. */
  private static final double SPELLED = 0.3;

  private final TermSource terms;
  private final Synonyms synonyms;
  private final Map<String, Integer> counts = new HashMap<>();
  private int misspelled;

  QueryReader(TermSource terms, Synonyms synonyms) {
    this.terms = terms;
    this.synonyms = synonyms;
  }

  /**
   * A line of the text with its words, before anything is looked up.
   *
   * @param text as it was asked
   * @param end offset in the text after the line's last word
   */
  private record Raw(String text, WordLine words, double cue, int end) {}

  /** The lines that are searched for. */
  List<QueryLine> read(String text) {
    String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Raw> lines = distinctLines(bounded);
    if (lines.size() == 1) {
      boolean open = lines.getFirst().end() == bounded.length();
      return List.of(line(lines.getFirst(), MOST_WORDS, true, open));
    }
    return mostTelling(lines).stream()
        .map(line -> line(line, MOST_WORDS_OF_LOG_LINE, false, false))
        .toList();
  }

  private static List<Raw> distinctLines(String text) {
    Map<String, Raw> distinct = new LinkedHashMap<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        add(text, from, i, distinct);
        from = i + 1;
      }
    }
    return List.copyOf(distinct.values());
  }

  private static void add(String text, int from, int to, Map<String, Raw> distinct) {
    List<Token> tokens = ErrorText.tokens(text.substring(from, to));
    WordLine words = WordLine.of(tokens, true);
    if (!words.words().isEmpty()) {
      String stable =
          tokens.stream().filter(Token::isStable).map(Token::text).collect(Collectors.joining(" "));
      int end = from + tokens.getLast().end();
      distinct.putIfAbsent(
          stable, new Raw(text.substring(from, to).strip(), words, Cues.of(tokens), end));
    }
  }

  /** The lines of a log that say most, in the order of the log. */
  private static List<Raw> mostTelling(List<Raw> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    double[] telling = lines.stream().mapToDouble(QueryReader::telling).toArray();
    double[] sorted = telling.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - MOST_LINES];
    return IntStream.range(0, lines.size())
        .filter(i -> telling[i] >= least)
        .limit(MOST_LINES)
        .mapToObj(lines::get)
        .toList();
  }

  /** By the line alone: to look up all words of a long log would take a browser too long. */
  private static double telling(Raw line) {
    int sum = line.words().words().stream().mapToInt(LineWord::weight).sum();
    return line.cue() * Math.min(sum, MOST_TELLING);
  }

  private int count(String word) {
    return counts.computeIfAbsent(word, terms::count);
  }

  private QueryLine line(Raw raw, int most, boolean typed, boolean open) {
    Map<String, LineWord> heaviest = new LinkedHashMap<>();
    raw.words().words().forEach(word -> heaviest.merge(word.text(), word, QueryReader::heavier));
    Map<String, LineWord> alone = Map.copyOf(heaviest);
    raw.words().wholes().forEach(word -> heaviest.merge(word.text(), word, QueryReader::heavier));
    Map<String, Integer> places = new HashMap<>();
    List<QueryWord> words = new ArrayList<>();
    List<LineWord> sequence = raw.words().words();
    String last = open ? sequence.getLast().text() : "";
    for (LineWord word : rarest(heaviest.values(), most)) {
      boolean typing = word.text().equals(last) && last.length() >= SHORTEST_OPEN;
      places.put(word.text(), words.size());
      words.add(word(word, alone.containsKey(word.text()), typed, typing));
    }
    return new QueryLine(
        raw.text(),
        words,
        places(sequence, places),
        places(raw.words().wholes(), places),
        cue(raw));
  }

  /** That of the line, or of a code where it has the name of an entry's error. */
  private double cue(Raw raw) {
    for (LineWord whole : raw.words().wholes()) {
      if (LineWord.isCode(whole.text()) && count(whole.text()) > 0) {
        return Math.max(raw.cue(), Cues.CODE);
      }
    }
    return raw.cue();
  }

  private static LineWord heavier(LineWord a, LineWord b) {
    return a.weight() >= b.weight() ? a : b;
  }

  private List<LineWord> rarest(Collection<LineWord> words, int most) {
    if (words.size() <= most) {
      return List.copyOf(words);
    }
    return words.stream()
        .sorted(
            Comparator.comparingDouble(
                    (LineWord word) -> -word.weight() * Idf.of(count(word.text()), terms.size()))
                .thenComparing(LineWord::text))
        .limit(most)
        .toList();
  }

  private static int[] places(List<LineWord> words, Map<String, Integer> places) {
    int[] times = new int[places.size()];
    return words.stream()
        .map(LineWord::text)
        .filter(places::containsKey)
        .mapToInt(places::get)
        .filter(place -> times[place]++ < MOST_TIMES)
        .toArray();
  }

  private QueryWord word(LineWord word, boolean inSequence, boolean typed, boolean open) {
    String text = word.text();
    int count = count(text);
    boolean code = LineWord.isCode(text);
    List<QueryWord.Other> others = new ArrayList<>();
    synonyms.of(text).forEach(same -> others.add(new QueryWord.Other(same, SYNONYM)));
    if (typed && count == 0 && !code && word.weight() >= 100 * SPELLED) {
      others.addAll(near(text));
    }
    return new QueryWord(
        text,
        code ? "" : Stemmer.stem(text),
        typed && ASKING_WORDS.contains(text)
            ? ASKING * word.weight() / 100.0
            : word.weight() / 100.0,
        word.plain(),
        inSequence,
        open && !code,
        count > 0 || !others.isEmpty(),
        Idf.of(count, terms.size()),
        others);
  }

  /** How many typing errors a word of this length may have. */
  private static int misspellings(int length) {
    return length >= TWO_EDITS_FROM ? 2 : length >= ONE_EDIT_FROM ? 1 : 0;
  }

  private List<QueryWord.Other> near(String text) {
    int edits = misspellings(text.length());
    if (edits == 0 || misspelled >= MOST_MISSPELLED) {
      return List.of();
    }
    misspelled++;
    List<String> near = terms.near(text, edits);
    return (near.isEmpty() ? nearByFirstLetter(text) : near)
        .stream().map(word -> new QueryWord.Other(word, MISSPELLED)).toList();
  }

  /** Known words that the first letter leads to when it is one too many, or the second one. */
  private List<String> nearByFirstLetter(String text) {
    String without = text.substring(1);
    String swapped = text.charAt(1) + text.substring(0, 1) + text.substring(2);
    return Stream.of(without, swapped).filter(word -> count(word) > 0).toList();
  }
}
