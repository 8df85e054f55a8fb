package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Likeness.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The error texts of all entries that say enough to be told from others, by their words. */
final class QuotedTexts {
  /** A command or a name is quoted by many entries, a line of a log by one. */
  private static final int LEAST_WORDS = 4;

  /** Entries that a text is compared with; a word that more of them have tells nothing. */
  private static final int MOST_COMPARED = 64;

  private final List<Text> texts = new ArrayList<>();
  private final Map<List<Integer>, List<CatalogEntry>> byWords = new HashMap<>();
  private final Map<Integer, List<Text>> byWord = new HashMap<>();

  private record Text(CatalogEntry entry, Quoted quoted) {}

  private QuotedTexts() {}

  static QuotedTexts of(Catalog catalog) {
    QuotedTexts texts = new QuotedTexts();
    for (CatalogEntry entry : catalog.entries()) {
      List<Quoted> quoted = catalog.likeness(entry).map(Likeness::errorTexts).orElse(List.of());
      quoted.stream()
          .filter(text -> text.size() >= LEAST_WORDS)
          .forEach(text -> texts.add(new Text(entry, text)));
    }
    return texts;
  }

  private void add(Text text) {
    List<Integer> words = text.quoted.words();
    texts.add(text);
    List<CatalogEntry> same = byWords.computeIfAbsent(words, w -> new ArrayList<>(1));
    // An entry's texts come one after the other.
    if (!isLast(text.entry, same) && same.size() < MOST_COMPARED) {
      same.add(text.entry);
    }
    words.stream()
        .filter(word -> word != 0)
        .distinct()
        .forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(text));
  }

  /** Whether neither of two entries is known to take the other's place. */
  static boolean areStrangers(CatalogEntry one, CatalogEntry other, Catalog catalog) {
    return !one.path().equals(other.path())
        && !one.status().equals("deprecated")
        && !other.status().equals("deprecated")
        && !catalog.areRelated(one, other);
  }

  void forEach(BiConsumer<CatalogEntry, Quoted> action) {
    texts.forEach(text -> action.accept(text.entry, text.quoted));
  }

  /** Entries that quote a text of just these words, by id. */
  List<CatalogEntry> withWords(List<Integer> words) {
    return byWords.getOrDefault(words, List.of());
  }

  /** Entries that quote a longer text which has these words side by side, by id. */
  List<CatalogEntry> around(List<Integer> words) {
    List<Text> rarest =
        words.stream()
            .filter(word -> word != 0)
            .map(word -> byWord.getOrDefault(word, List.of()))
            .min(Comparator.comparingInt(List::size))
            .orElse(List.of());
    List<CatalogEntry> around = new ArrayList<>();
    for (Text text : rarest.subList(0, Math.min(MOST_COMPARED, rarest.size()))) {
      if (!isLast(text.entry, around) && isAround(text.quoted.words(), words)) {
        around.add(text.entry);
      }
    }
    return around;
  }

  private static boolean isLast(CatalogEntry entry, List<CatalogEntry> entries) {
    return !entries.isEmpty() && entries.getLast().path().equals(entry.path());
  }

  private static boolean isAround(List<Integer> outer, List<Integer> inner) {
    for (int from = 0; from + inner.size() <= outer.size(); from++) {
      if (outer.size() > inner.size() && outer.subList(from, from + inner.size()).equals(inner)) {
        return true;
      }
    }
    return false;
  }
}
