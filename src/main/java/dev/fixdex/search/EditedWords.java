package dev.fixdex.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words of which some edits have changed what an index holds. */
final class EditedWords {
  private final Map<String, Integer> more = new TreeMap<>();

  private EditedWords() {}

  /** The words of some edits. */
  static EditedWords of(List<EntryEdit> edits) {
    EditedWords words = new EditedWords();
    for (EntryEdit edit : edits) {
      words.add(
          edit.before().map(EditedWords::impacts).orElse(Map.of()),
          edit.after().map(EditedWords::impacts).orElse(Map.of()));
    }
    return words;
  }

  private static Map<String, Integer> impacts(IndexDocument document) {
    Map<String, Integer> impacts = new HashMap<>();
    Impacts.of(document, new SymptomWords())
        .forEachWord((word, impact) -> impacts.put(word, impact));
    return impacts;
  }

  /** Adds the words of an entry that says what it said, at another place. */
  void addMoved(IndexDocument document) {
    impacts(document).keySet().forEach(word -> more.merge(word, 0, Integer::sum));
  }

  private void add(Map<String, Integer> before, Map<String, Integer> after) {
    Set<String> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String word : all) {
      if (!after.getOrDefault(word, 0).equals(before.getOrDefault(word, 0))) {
        int entries = (after.containsKey(word) ? 1 : 0) - (before.containsKey(word) ? 1 : 0);
        more.merge(word, entries, Integer::sum);
      }
    }
  }

  /** All of them, in order. */
  Collection<String> all() {
    return more.keySet();
  }

  /** Those that more or fewer entries have now, with how many more; in order. */
  Map<String, Integer> counted() {
    Map<String, Integer> counted = new TreeMap<>(more);
    counted.values().removeIf(entries -> entries == 0);
    return counted;
  }
}
