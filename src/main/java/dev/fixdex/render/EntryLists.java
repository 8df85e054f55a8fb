package dev.fixdex.render;

import dev.fixdex.json.Json;
import dev.fixdex.page.EntryCard;
import dev.fixdex.schema.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists of all entries for programs: {@code entries.json} and {@code llms.txt}. Each goes over as
 * many files as it needs, {@code entries-2.json} and so on, and names the next one: who wants a few
 * entries need not fetch all of them.
 */
final class EntryLists {
  /** Entries in a file. */
  static final int ENTRIES_A_FILE = 1_000;

  private final Site site;
  private final List<EntryCard> cards;

  EntryLists(Site site, List<EntryCard> cards) {
    this.site = site;
    this.cards = List.copyOf(cards);
  }

  List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    int parts = Math.max(1, Math.ceilDiv(cards.size(), ENTRIES_A_FILE));
    for (int part = 1; part <= parts; part++) {
      int from = (part - 1) * ENTRIES_A_FILE;
      List<EntryCard> listed = cards.subList(from, Math.min(cards.size(), part * ENTRIES_A_FILE));
      Optional<Integer> next = part < parts ? Optional.of(part + 1) : Optional.empty();
      files.add(SiteFile.text(json(part), json(listed, next)));
      files.add(SiteFile.text(llms(part), llms(listed, part, next)));
    }
    return files;
  }

  private static String json(int part) {
    return part == 1 ? "entries.json" : "entries-" + part + ".json";
  }

  private static String llms(int part) {
    return part == 1 ? "llms.txt" : "llms-" + part + ".txt";
  }

  private String json(List<EntryCard> listed, Optional<Integer> next) {
    StringBuilder lines = new StringBuilder("{\n\"title\": ");
    lines.append(Json.compact(site.title())).append(",\n\"total\": ").append(cards.size());
    next.ifPresent(part ->
        lines.append(",\n\"next\": ").append(Json.compact(site.url().orElse("") + json(part))));
    lines.append(",\n\"entries\": [");
    String separator = "\n";
    for (EntryCard card : listed) {
      lines.append(separator).append(Json.compact(entry(card)));
      separator = ",\n";
    }
    return lines.append("\n]\n}\n").toString();
  }

  /** Addresses are relative to the list's own where the site's is not known. */
  private Map<String, Object> entry(EntryCard card) {
    String url = site.url().orElse("") + card.address().path();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", card.id());
    entry.put("title", card.title());
    entry.put("tldr", card.tldr());
    entry.put("url", url);
    entry.put("markdown", url + EntryExport.MARKDOWN);
    entry.put("json", url + EntryExport.JSON);
    card.category().ifPresent(word -> entry.put("category", word));
    card.platform().ifPresent(word -> entry.put("platform", word));
    card.criticality().ifPresent(word -> entry.put("criticality", word));
    if (!card.fixTime().isEmpty()) {
      entry.put("fix_time", card.fixTime());
    }
    card.changed().ifPresent(day -> entry.put("changed", day.toString()));
    entry.put("status", card.status());
    return entry;
  }

  /** The form that llmstxt.org proposes: what there is, by category, as links to Markdown. */
  private String llms(List<EntryCard> all, int part, Optional<Integer> next) {
    SortedMap<String, List<EntryCard>> groups = new TreeMap<>();
    for (EntryCard card : all) {
      groups.computeIfAbsent(card.category().orElse("Other"), c -> new ArrayList<>()).add(card);
    }
    StringBuilder text = new StringBuilder("# ").append(line(site.title())).append("\n\n> ");
    text.append(line(site.description())).append("\n\n");
    text.append("Each entry is one problem: how to recognise it, commands that solve it, how to");
    text.append(" check. `").append(json(part)).append("` lists them as data.\n");
    groups.forEach((category, listed) -> {
      text.append("\n## ").append(line(category)).append("\n\n");
      for (EntryCard card : listed) {
        text.append("- [").append(linkText(card.title())).append("](");
        text.append(site.url().orElse("")).append(card.address().path());
        text.append(EntryExport.MARKDOWN).append(')');
        text.append(card.tldr().isEmpty() ? "" : ": " + line(card.tldr())).append('\n');
      }
    });
    next.ifPresent(more -> {
      text.append("\n## More\n\n- [Entries from ").append((more - 1) * ENTRIES_A_FILE + 1);
      text.append(" on](").append(site.url().orElse("")).append(llms(more)).append(")\n");
    });
    return text.toString();
  }

  private static String linkText(String text) {
    return line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
