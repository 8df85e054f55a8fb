package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A browser's index that was edited is the one that would be made anew. {@code -Dfixdex.edits=N}
 * makes more edits than usual.
 */
class BrowserIndexEditTest {
  private static final int ROUNDS = Integer.getInteger("fixdex.edits", 12);

  /** Entries of the shipped ones. */
  private static final int ENTRIES = 40;

  @TempDir Path folder;

  private final Random random = new Random(7);

  /** Entries that are not there, yet or any more. */
  private final List<IndexDocument> others = new ArrayList<>();

  private static PublishedParts whole(SearchIndex index) throws IOException {
    BrowserIndex browser = new BrowserIndex(index);
    List<BrowserPart> parts = new ArrayList<>();
    browser.parts().forEach(part -> parts.add(part.get()));
    PublishedParts site = PublishedParts.of(parts);
    site.files().put(Manifest.NAME, browser.manifest(parts));
    return site;
  }

  @Test
  void manyEditsEndInWhatWouldBeMadeAnew() throws IOException {
    List<IndexDocument> entries = new ArrayList<>(ShippedEntries.read());
    others.addAll(entries.subList(ENTRIES, entries.size()));
    others.forEach(entries::remove);
    PublishedParts site = null;
    int followed = 0;
    int kept = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      List<EntryEdit> edits = round == 0 ? List.of() : edit(entries);
      try (SearchIndex index = index(entries, edits, round)) {
        PublishedParts anew = whole(index);
        if (site != null) {
          Optional<BrowserIndexEdit> edit = BrowserIndexEdit.of(index, edits, site);
          followed += edit.isPresent() ? 1 : 0;
          if (edit.isPresent()) {
            kept += assertSame(anew, edit.get(), site, "round " + round);
          }
        }
        site = anew;
      }
    }
    assertTrue(followed > ROUNDS / 2, followed + " edits were followed");
    assertTrue(kept > followed * 100, kept + " parts were kept");
  }

  /** Number of parts that were not made. */
  private static int assertSame(
      PublishedParts anew, BrowserIndexEdit edit, PublishedParts before, String what)
      throws IOException {
    int kept = 0;
    Map<String, byte[]> files = new HashMap<>();
    for (BrowserPart part : edit.parts()) {
      assertEquals(anew.forms().get(part.name()), part.form(), what + ", " + part.name());
      if (part.form().equals(before.forms().get(part.name()))) {
        kept++;
      } else {
        part.write(files::put);
      }
    }
    assertEquals(anew.forms().size(), edit.parts().size(), what);
    assertTrue(!files.isEmpty(), what);
    files.forEach((name, bytes) -> assertArrayEquals(anew.files().get(name), bytes, what + name));
    assertArrayEquals(anew.files().get(Manifest.NAME), edit.manifest(), what);
    return kept;
  }

  private SearchIndex index(List<IndexDocument> entries, List<EntryEdit> edits, int round)
      throws IOException {
    Path index = folder.resolve("index");
    try (SearchIndexWriter writer =
        round == 0
            ? SearchIndexWriter.create(index, List.of())
            : SearchIndexWriter.update(index, List.of())) {
      for (IndexDocument entry : round == 0 ? entries : List.<IndexDocument>of()) {
        writer.add(entry);
      }
      for (EntryEdit edit : edits) {
        if (edit.after().isPresent()) {
          writer.replace(edit.after().get());
        } else {
          writer.remove(edit.before().orElseThrow().id());
        }
      }
      writer.commit("round " + round);
    }
    return SearchIndex.open(index);
  }

  /** Some entries say something else, one comes, one goes. */
  private List<EntryEdit> edit(List<IndexDocument> entries) {
    Map<Integer, EntryEdit> edits = new TreeMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int number = random.nextInt(entries.size());
      if (!edits.containsKey(number)) {
        IndexDocument after = edited(entries.get(number));
        edits.put(number, new EntryEdit(Optional.of(entries.get(number)), Optional.of(after)));
        entries.set(number, after);
      }
    }
    List<EntryEdit> all = new ArrayList<>(edits.values());
    if (random.nextBoolean()) {
      int number = random.nextInt(entries.size());
      if (!edits.containsKey(number)) {
        all.add(new EntryEdit(Optional.of(entries.get(number)), Optional.empty()));
        others.add(entries.remove(number));
      }
    }
    if (random.nextBoolean()) {
      IndexDocument more = others.remove(random.nextInt(others.size()));
      if (all.stream().noneMatch(edit -> edit.before().equals(Optional.of(more)))) {
        all.add(new EntryEdit(Optional.empty(), Optional.of(more)));
        entries.add(more);
      }
    }
    return all;
  }

  private IndexDocument edited(IndexDocument entry) {
    String word =
        List.of("zebra", "quagga" + random.nextInt(9), "error", "0x80070005", "ab")
            .get(random.nextInt(5));
    int part = random.nextInt(7);
    return new IndexDocument(
        entry.id(),
        part == 6 ? entry.url() + "x/" : entry.url(),
        part == 0 ? entry.title() + " " + word : entry.title(),
        part == 1 ? word + " → " + entry.tldr() : entry.tldr(),
        entry.symptoms(),
        entry.quotes(),
        part == 2 ? "" : entry.code(),
        entry.commands(),
        part == 3 ? entry.solution() + "\n" + word : entry.solution(),
        part == 4 ? shorter(entry.context()) : entry.context() + " " + word,
        entry.facets(),
        part == 5 ? Standing.DEPRECATED : entry.standing());
  }

  private String shorter(String text) {
    return text.substring(random.nextInt(text.length() + 1));
  }
}
