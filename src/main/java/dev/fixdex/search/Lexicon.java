package dev.fixdex.search;

import dev.fixdex.source.EditDistance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of an index by their first letters, to complete a word that is being typed and to
 * correct one that is misspelled. A letter's words are read when they are first asked for.
 */
final class Lexicon {
  private final IndexReader reader;
  private final LiveDocuments live;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  Lexicon(IndexReader reader, LiveDocuments live) {
    this.reader = reader;
    this.live = live;
  }

  /**
   * Words that begin alike.
   *
   * @param counts how many entries have each
   * @param letters which letters each has, one bit a letter
   */
  private record Page(String[] words, int[] counts, int[] letters) {}

  private record Counted(String word, int count) {}

  /** Words and codes that begin so and are longer, the most frequent ones first. */
  List<String> startingWith(String prefix, int most) {
    return Stream.concat(counted(prefix), counted(LineWord.CODE + prefix))
        .sorted(Comparator.comparingInt((Counted c) -> -c.count()).thenComparing(Counted::word))
        .limit(most)
        .map(Counted::word)
        .toList();
  }

  private Stream<Counted> counted(String prefix) {
    Page page = page(firstOf(prefix));
    int from = Arrays.binarySearch(page.words(), prefix);
    return IntStream.range(from < 0 ? -from - 1 : from + 1, page.words().length)
        .takeWhile(i -> page.words()[i].startsWith(prefix))
        .mapToObj(i -> new Counted(page.words()[i], page.counts()[i]));
  }

  /** The words with the fewest typing errors, those that begin alike only, in order. */
  List<String> near(String word, int most) {
    Page page = page(firstOf(word));
    int letters = letters(word);
    int edits = most;
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i < page.words().length; i++) {
      if (Integer.bitCount(letters ^ page.letters()[i]) > 2 * edits) {
        continue;
      }
      int distance = EditDistance.between(word, page.words()[i], edits);
      if (distance < edits) {
        found.clear();
        edits = distance;
      }
      if (distance <= edits) {
        found.add(page.words()[i]);
      }
    }
    return List.copyOf(found);
  }

  /** The first letter; of a code the mark of codes with it. */
  private static String firstOf(String word) {
    int start = LineWord.isCode(word) ? LineWord.CODE.length() : 0;
    int end = Math.min(word.length(), start + 1);
    boolean pair = end < word.length() && Character.isHighSurrogate(word.charAt(start));
    return word.substring(0, pair ? end + 1 : end);
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  private Page page(String first) {
    return pages.computeIfAbsent(first, this::read);
  }

  private Page read(String first) {
    List<Counted> all = new ArrayList<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      BytesRef start = new BytesRef(first);
      boolean more = each.seekCeil(start) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(each.term(), start)) {
        String word = each.term().utf8ToString();
        if (LineWord.isCode(word) == LineWord.isCode(first)) {
          int count = live.count(each);
          if (count > 0) {
            all.add(new Counted(word, count));
          }
        }
        more = each.next() != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparing(Counted::word));
    return new Page(
        all.stream().map(Counted::word).toArray(String[]::new),
        all.stream().mapToInt(Counted::count).toArray(),
        all.stream().mapToInt(counted -> letters(counted.word())).toArray());
  }
}
