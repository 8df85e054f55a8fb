package dev.fixdex.entry;

import dev.fixdex.entry.Likeness.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the entries that may say what another says without looking at all of them. Answers are in
 * the catalog's order and do not depend on how the changes came about. Immutable: entries that were
 * changed since the index was made stand beside it.
 */
public final class Resemblance {
  /** Texts that one is compared with; a word that more of them have tells nothing. */
  private static final int MOST_TEXTS = 64;

  /** Values of a sketch that two entries share before they are compared: locality-sensitive. */
  private static final int BAND = 4;

  /** Entries of a band that one is compared with, so that a thousand copies stay cheap. */
  private static final int MOST_OF_BAND = 8;

  /** Changed entries are looked at one by one. */
  private static final int MOST_CHANGED = 64;

  private static final Comparator<Text> IN_ORDER =
      Comparator.comparing(Text::entry, Catalog.IN_ORDER).thenComparingInt(Text::number);

  private final List<Member> members;
  private final List<Text> texts;
  private final Postings byBand;
  private final Postings byWords;
  private final Postings byWord;
  private final Map<String, Change> changed;

  /** An entry and what it is like. */
  private record Member(CatalogEntry entry, Likeness likeness) {
    List<Text> texts() {
      List<Text> texts = new ArrayList<>();
      for (Quoted quoted : likeness.errorTexts()) {
        if (QuotedWords.isTelling(quoted.words())) {
          texts.add(new Text(entry, quoted.words(), texts.size()));
        }
      }
      return texts;
    }
  }

  private record Text(CatalogEntry entry, List<Integer> words, int number) {}

  /**
   * A file that is not as it is in the index.
   *
   * @param before what is in the index of it
   * @param now empty for none
   */
  private record Change(List<Text> before, Optional<Member> now) {}

  private Resemblance(
      List<Member> members,
      List<Text> texts,
      Postings byBand,
      Postings byWords,
      Postings byWord,
      Map<String, Change> changed) {
    this.members = members;
    this.texts = texts;
    this.byBand = byBand;
    this.byWords = byWords;
    this.byWord = byWord;
    this.changed = changed;
  }

  /**
   * The index of some entries.
   *
   * @param entries in the catalog's order
   * @param likenesses by path
   */
  static Resemblance of(List<CatalogEntry> entries, Map<String, Likeness> likenesses) {
    return of(members(entries, likenesses), key -> true, word -> true);
  }

  /**
   * An index that answers for some of the entries alone, and is made faster.
   *
   * @param asking paths of those
   */
  static Resemblance of(
      List<CatalogEntry> entries, Map<String, Likeness> likenesses, Set<String> asking) {
    List<Member> members = members(entries, likenesses);
    Set<Integer> keys = new HashSet<>();
    Set<Integer> words = new HashSet<>();
    for (Member member : members) {
      if (asking.contains(member.entry().path())) {
        keys(member.likeness().sketch(), keys::add);
        member.likeness().errorTexts().forEach(quoted -> words.addAll(quoted.words()));
      }
    }
    return of(members, keys::contains, words::contains);
  }

  /** Paths of the entries that have a band of any of some sketches. */
  static Set<String> sharing(
      List<CatalogEntry> entries, Map<String, Likeness> likenesses, Collection<Sketch> sketches) {
    Set<Integer> wanted = new HashSet<>();
    sketches.forEach(sketch -> keys(sketch, wanted::add));
    Set<String> found = new HashSet<>();
    for (Member member : members(entries, likenesses)) {
      keys(
          member.likeness().sketch(),
          key -> {
            if (wanted.contains(key)) {
              found.add(member.entry().path());
            }
          });
    }
    return found;
  }

  private static List<Member> members(
      List<CatalogEntry> entries, Map<String, Likeness> likenesses) {
    List<Member> members = new ArrayList<>(entries.size());
    for (CatalogEntry entry : entries) {
      Likeness likeness = likenesses.get(entry.path());
      if (likeness != null) {
        members.add(new Member(entry, likeness));
      }
    }
    return members;
  }

  private static void keys(Sketch sketch, IntConsumer each) {
    for (int band = 0; band < Sketch.SIZE; band += BAND) {
      if (sketch.value(band) != Sketch.NONE) {
        each.accept(key(sketch, band));
      }
    }
  }

  private static Resemblance of(
      List<Member> members, IntPredicate askedKey, IntPredicate askedWord) {
    Postings.Gathering byBand = new Postings.Gathering();
    for (int i = 0; i < members.size(); i++) {
      int number = i;
      keys(
          members.get(i).likeness().sketch(),
          key -> {
            if (askedKey.test(key)) {
              byBand.add(key, number);
            }
          });
    }
    List<Text> texts = new ArrayList<>();
    Postings.Gathering byWords = new Postings.Gathering();
    Postings.Gathering byWord = new Postings.Gathering();
    for (Member member : members) {
      for (Text text : member.texts()) {
        int number = texts.size();
        texts.add(text);
        byWords.add(text.words().hashCode(), number);
        for (Integer word : QuotedWords.stable(text.words())) {
          if (askedWord.test(word)) {
            byWord.add(word, number);
          }
        }
      }
    }
    return new Resemblance(
        members, List.copyOf(texts), byBand.sorted(), byWords.sorted(), byWord.sorted(), Map.of());
  }

  /** The same with other entries in some files; empty when it is better made anew. */
  Optional<Resemblance> with(Map<String, Optional<Digest>> changes) {
    Map<String, Change> now = new TreeMap<>(changed);
    changes.forEach((path, digest) -> {
      Change known = now.get(path);
      List<Text> before = known == null ? textsIn(path) : known.before();
      now.put(path, new Change(before, digest.map(d -> new Member(d.facts(), d.likeness()))));
    });
    return now.size() > MOST_CHANGED
        ? Optional.empty()
        : Optional.of(new Resemblance(members, texts, byBand, byWords, byWord, now));
  }

  private List<Text> textsIn(String path) {
    return members.stream()
        .filter(member -> member.entry().path().equals(path))
        .flatMap(member -> member.texts().stream())
        .toList();
  }

  /** Entries that may share phrases with one; the first few of each group that is alike. */
  public Collection<CatalogEntry> withPhrasesOf(CatalogEntry entry, Sketch sketch) {
    Map<String, CatalogEntry> found = new LinkedHashMap<>();
    for (int band = 0; band < Sketch.SIZE; band += BAND) {
      if (sketch.value(band) != Sketch.NONE) {
        int at = band;
        int key = key(sketch, band);
        Stream<CatalogEntry> known =
            byBand
                .of(key)
                .mapToObj(members::get)
                .map(Member::entry)
                .filter(this::isUnchanged)
                .filter(other -> !other.path().equals(entry.path()))
                .limit(MOST_OF_BAND);
        Stream<CatalogEntry> others =
            changedMembers()
                .filter(member -> hasKey(member.likeness().sketch(), at, key))
                .map(Member::entry)
                .filter(other -> !other.path().equals(entry.path()));
        Stream.concat(known, others)
            .sorted(Catalog.IN_ORDER)
            .limit(MOST_OF_BAND)
            .forEach(other -> found.put(other.path(), other));
      }
    }
    return found.values();
  }

  private static boolean hasKey(Sketch sketch, int band, int key) {
    return sketch.value(band) != Sketch.NONE && key(sketch, band) == key;
  }

  private static int key(Sketch sketch, int band) {
    long key = band;
    for (int i = band; i < band + BAND; i++) {
      key = key * 0x9E3779B97F4A7C15L + sketch.value(i);
    }
    return (int) (key >>> 32) ^ (int) key;
  }

  /** Entries that quote a text of just these words. */
  public Collection<CatalogEntry> quoting(List<Integer> words) {
    return entries(
        texts(byWords, words.hashCode(), text -> text.words().equals(words)).limit(MOST_TEXTS));
  }

  /** Entries that quote a longer text which has these words in order, gaps filled. */
  public Collection<CatalogEntry> quotingAround(List<Integer> words) {
    Optional<Integer> rarest =
        QuotedWords.stable(words).stream().min(Comparator.comparingInt(this::countOfTexts));
    return entries(
        rarest.stream()
            .flatMap(word -> texts(byWord, word, text -> text.words().contains(word)))
            .limit(MOST_TEXTS)
            .filter(text -> QuotedWords.isAround(text.words(), words)));
  }

  private int countOfTexts(Integer word) {
    int count = byWord.count(word);
    for (Change change : changed.values()) {
      count -= count(change.before(), word);
      count += change.now().map(member -> count(member.texts(), word)).orElse(0);
    }
    return count;
  }

  private static int count(List<Text> texts, Integer word) {
    return (int) texts.stream().filter(text -> text.words().contains(word)).count();
  }

  private Stream<Text> texts(Postings postings, int key, Predicate<Text> fits) {
    Stream<Text> known =
        postings
            .of(key)
            .mapToObj(texts::get)
            .filter(text -> isUnchanged(text.entry()))
            .filter(fits)
            .limit(MOST_TEXTS);
    Stream<Text> others =
        changedMembers().flatMap(member -> member.texts().stream()).filter(fits).sorted(IN_ORDER);
    return changed.isEmpty() ? known : Stream.concat(known, others).sorted(IN_ORDER);
  }

  private static Collection<CatalogEntry> entries(Stream<Text> texts) {
    Map<String, CatalogEntry> entries = new LinkedHashMap<>();
    texts.forEach(text -> entries.putIfAbsent(text.entry().path(), text.entry()));
    return entries.values();
  }

  private Stream<Member> changedMembers() {
    return changed.values().stream().flatMap(change -> change.now().stream());
  }

  private boolean isUnchanged(CatalogEntry entry) {
    return changed.isEmpty() || !changed.containsKey(entry.path());
  }
}
