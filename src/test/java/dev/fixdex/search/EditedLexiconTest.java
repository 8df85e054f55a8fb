package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.ShardInput;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A lexicon with some words anew is the one that would be written with these words. */
class EditedLexiconTest {
  private static final int ROUNDS = 400;
  private static final Duration FOREVER = Duration.ofSeconds(60);

  private final Random random = new Random(11);

  private static LexiconShards whole(SortedMap<String, Integer> words) {
    List<WordShards.Counted> counted = new ArrayList<>();
    words.forEach((word, count) -> counted.add(new WordShards.Counted(word, word, count)));
    return new LexiconShards(counted);
  }

  private static List<BrowserPart> parts(LexiconShards shards) {
    return shards.parts().stream().map(Supplier::get).toList();
  }

  private SortedMap<String, Integer> words() {
    SortedMap<String, Integer> words = new TreeMap<>();
    int count = 200 + random.nextInt(2_000);
    for (int i = 0; i < count; i++) {
      words.put(Integer.toString(random.nextInt(1 << 20), 36), 1 + random.nextInt(300));
    }
    return words;
  }

  /** The words with which files begin. */
  private static List<String> firsts(List<BrowserPart> parts) throws IOException {
    List<String> firsts = new ArrayList<>();
    for (BrowserPart part : parts) {
      List<byte[]> bytes = new ArrayList<>();
      part.write((name, file) -> bytes.add(file));
      firsts.add(new ShardInput(ShardInput.unpacked(bytes.getFirst())).textAfter(""));
    }
    return firsts;
  }

  /** Words that come, go and are counted anew, among them some with which files begin. */
  private Map<String, Integer> edit(SortedMap<String, Integer> words, List<String> firsts) {
    Map<String, Integer> edited = new HashMap<>();
    List<String> all = List.copyOf(words.keySet());
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      String known =
          random.nextBoolean()
              ? firsts.get(random.nextInt(firsts.size()))
              : all.get(random.nextInt(all.size()));
      switch (random.nextInt(3)) {
        case 0 -> edited.put(known, 0);
        case 1 -> edited.put(known, 1 + random.nextInt(300));
        default -> edited.put(known + (char) ('0' + random.nextInt(40)), 1);
      }
    }
    return edited;
  }

  @Test
  void anyEditEndsInWhatWouldBeWritten() {
    assertTimeoutPreemptively(
        FOREVER,
        () -> {
          int followed = 0;
          for (int round = 0; round < ROUNDS; round++) {
            SortedMap<String, Integer> words = words();
            LexiconShards before = whole(words);
            List<BrowserPart> parts = parts(before);
            Map<String, Integer> edit = edit(words, firsts(parts));
            words.putAll(edit);
            words.values().removeIf(count -> count == 0);
            LexiconShards after = whole(words);
            EditedLexicon lexicon = new EditedLexicon(PublishedParts.of(parts), before.starts());
            if (lexicon.edit(edit)) {
              followed++;
              assertEquals(after.starts(), lexicon.starts(), "round " + round + ": " + edit);
              assertEquals(
                  forms(parts(after)), forms(lexicon.parts()), "round " + round + ": " + edit);
            }
          }
          assertTrue(followed > ROUNDS / 2, followed + " edits were followed");
        });
  }

  private static List<ContentHash> forms(List<BrowserPart> parts) {
    return parts.stream().map(BrowserPart::form).toList();
  }
}
