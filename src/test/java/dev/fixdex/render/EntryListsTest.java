package dev.fixdex.render;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.json.Json;
import dev.fixdex.page.Address;
import dev.fixdex.page.EntryCard;
import dev.fixdex.schema.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryListsTest {
  private static final Site SITE =
      new Site(
          "Problems",
          "Known ones",
          Optional.of("https://kb.example/"),
          Optional.empty(),
          Optional.empty(),
          "en",
          0,
          false);

  private static final Pattern LINK = Pattern.compile("]\\(https://kb\\.example/([^)]*)\\)");

  @Test
  void chainsOfBoundedFilesNameEveryEntryOnce() {
    Map<String, String> files = files(2 * EntryLists.ENTRIES_A_FILE + 1);

    List<Object> ids = new ArrayList<>();
    String file = "entries.json";
    while (!file.isEmpty()) {
      Map<String, Object> list = Json.object(requireNonNull(files.get(file)));
      List<?> entries = (List<?>) requireNonNull(list.get("entries"));
      assertTrue(entries.size() <= EntryLists.ENTRIES_A_FILE, file);
      assertEquals(2 * EntryLists.ENTRIES_A_FILE + 1, list.get("total"), file);
      entries.forEach(entry -> ids.add(((Map<?, ?>) entry).get("id")));
      file = String.valueOf(list.getOrDefault("next", "")).replace("https://kb.example/", "");
    }
    assertEquals(ids(2 * EntryLists.ENTRIES_A_FILE + 1), ids);

    List<String> linked = new ArrayList<>();
    file = "llms.txt";
    while (!file.isEmpty()) {
      List<String> links =
          LINK.matcher(requireNonNull(files.get(file)))
              .results()
              .map(found -> found.group(1))
              .toList();
      file = links.getLast().startsWith("llms-") ? links.getLast() : "";
      linked.addAll(file.isEmpty() ? links : links.subList(0, links.size() - 1));
    }
    assertEquals(
        ids(2 * EntryLists.ENTRIES_A_FILE + 1).stream()
            .map(id -> "entries/" + id + "/index.md")
            .toList(),
        linked);
    assertEquals(6, files.size());
  }

  @Test
  void aListThatFitsHasNoMore() {
    Map<String, String> files = files(EntryLists.ENTRIES_A_FILE);
    assertEquals(List.of("entries.json", "llms.txt"), List.copyOf(files.keySet()));
    assertFalse(Json.object(requireNonNull(files.get("entries.json"))).containsKey("next"));
    assertFalse(requireNonNull(files.get("llms.txt")).contains("## More"));
    assertEquals(2, files(0).size());
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("e-%05d"::formatted).toList();
  }

  private static Map<String, String> files(int count) {
    List<EntryCard> cards = ids(count).stream().map(EntryListsTest::card).toList();
    Map<String, String> files = new TreeMap<>();
    for (SiteFile file : new EntryLists(SITE, cards).files()) {
      files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
    }
    return files;
  }

  private static EntryCard card(String id) {
    return new EntryCard(
        id,
        "Title",
        "Short",
        new Address("entries/" + id + "/"),
        Optional.of("docker"),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        "published");
  }
}
