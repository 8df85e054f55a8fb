package dev.fixdex.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same, as the knowledge base's settings say. */
final class Synonyms {
  private final Map<String, Set<String>> others = new HashMap<>();

  /** Groups of words; a group's member of several words is left out. */
  Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      List<String> members = new ArrayList<>();
      for (String member : group) {
        List<LineWord> words = WordLine.of(member).words();
        if (words.size() == 1) {
          members.add(words.getFirst().text());
        }
      }
      for (String member : members) {
        Set<String> same = others.computeIfAbsent(member, key -> new LinkedHashSet<>());
        members.stream().filter(other -> !other.equals(member)).forEach(same::add);
      }
    }
  }

  /** Other words for a word or code, in the order of the settings. */
  Set<String> of(String word) {
    return others.getOrDefault(word, Set.of());
  }
}
