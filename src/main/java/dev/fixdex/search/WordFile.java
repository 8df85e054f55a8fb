package dev.fixdex.search;

import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file of words with their entries, all words of a stem together. */
final class WordFile {
  private final ShardBytes out = new ShardBytes();
  private final Places places;

  WordFile(Places places) {
    this.places = places;
  }

  /**
   * Adds the words of a stem: each with how many entries have it, the places of those kept, and
   * their impacts; then how many entries have any of the words when there are several.
   *
   * @param words in order, one or more
   */
  void add(String stem, Collection<String> words, WordCursor all, WordCursor stems)
      throws IOException {
    out.text(stem);
    out.number(words.size());
    String last = stem;
    for (String word : words) {
      out.textAfter(last, word);
      write(all.postings(word));
      last = word;
    }
    if (words.size() > 1) {
      out.number(stems.postings(stem).count());
    }
  }

  private void write(Postings postings) {
    out.number(postings.count());
    out.ascending(Arrays.stream(postings.entries()).map(places::place).toArray());
    for (int impact : postings.impacts()) {
      out.number(impact);
    }
  }

  /** The file. Empties this. */
  byte[] take() {
    return out.take();
  }

  /** The words of a stem as they stand in a file. */
  private record Group(List<String> words, byte[] bytes) {}

  /**
   * A file with some words anew.
   *
   * @param edited of the words that belong there those that more, fewer or other entries have now
   */
  static byte[] edited(
      byte[] file, Collection<String> edited, WordCursor all, WordCursor stems, Places places)
      throws IOException {
    Map<String, Group> groups = groups(file);
    Map<String, SortedSet<String>> anew = new TreeMap<>();
    for (String word : edited) {
      anew.computeIfAbsent(WordShards.key(word), key -> new TreeSet<>()).add(word);
    }
    anew.forEach((stem, words) -> {
      Group before = groups.remove(stem);
      if (before != null) {
        words.addAll(before.words());
      }
    });
    for (Map.Entry<String, SortedSet<String>> stem : anew.entrySet()) {
      List<String> words = new ArrayList<>();
      for (String word : stem.getValue()) {
        if (all.postings(word).count() > 0) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        WordFile group = new WordFile(places);
        group.add(stem.getKey(), words, all, stems);
        groups.put(stem.getKey(), new Group(words, group.take()));
      }
    }
    ShardBytes whole = new ShardBytes();
    groups.values().forEach(group -> whole.raw(group.bytes()));
    return whole.take();
  }

  private static Map<String, Group> groups(byte[] file) {
    Map<String, Group> groups = new TreeMap<>();
    ShardInput in = new ShardInput(file);
    while (in.hasMore()) {
      int from = in.position();
      String stem = in.text();
      int size = in.number();
      List<String> words = new ArrayList<>(size);
      String last = stem;
      for (int i = 0; i < size; i++) {
        last = in.textAfter(last);
        words.add(last);
        int kept = Math.min(in.number(), Postings.MOST);
        in.ascending(kept);
        for (int rest = kept; rest > 0; rest--) {
          in.number();
        }
      }
      if (size > 1) {
        in.number();
      }
      groups.put(stem, new Group(words, in.read(from, in.position())));
    }
    return groups;
  }
}
