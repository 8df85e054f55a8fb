package dev.fixdex.render;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.page.CodePart;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Site;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site of a few entries, in memory. */
final class SmallSite {
  static final String URL = "https://kb.example/help/";

  private final Settings settings;
  private final List<Entry> entries = new ArrayList<>();

  private SmallSite(Settings settings) {
    this.settings = settings;
  }

  static SmallSite with(Map<String, String> values) {
    Settings defaults = Defaults.SETTINGS;
    Site site =
        new Site(
            "Known problems",
            "What broke, and what helped",
            Optional.of(URL),
            Optional.of("https://git.example/kb/edit/"),
            Optional.of("https://git.example/new?title={query}"),
            "en",
            365,
            false);
    return new SmallSite(
        new Settings(
                site,
                defaults.types(),
                defaults.vocabularies(),
                defaults.variables(),
                defaults.synonyms(),
                defaults.lint())
            .withValues(values));
  }

  SmallSite entry(String path, String text) {
    return entry(SourceText.of(path, text));
  }

  /** An entry as it is on a disk. */
  SmallSite entry(String path, byte[] bytes) {
    return entry(new SourceDecoder(settings.types().signs()).decode(path, bytes));
  }

  private SmallSite entry(SourceText source) {
    ReadResult result = new EntryReader(settings.types()).read(source);
    if (result instanceof ReadResult.Accepted accepted) {
      entries.add(accepted.entry());
      return this;
    }
    throw new IllegalArgumentException("not an entry: " + source.path());
  }

  /** An entry with a body and the fields that a page shows. */
  SmallSite entry(String id, String fields, String body) {
    return entry("docker/" + id + ".md", "---\nkb_id: " + id + "\n" + fields + "---\n\n" + body);
  }

  PagePlanner planner() {
    return new PagePlanner(settings, Catalog.of(entries.stream().map(CatalogEntry::of).toList()));
  }

  /** The blocks of code of an entry, in order. */
  List<CodePart> code(String path) {
    return entries.stream()
        .filter(entry -> entry.path().equals(path))
        .flatMap(entry -> planner().entryPage(entry).stream())
        .flatMap(page -> page.code().values().stream())
        .sorted(Comparator.comparingInt(CodePart::number))
        .toList();
  }

  /** All files by path. */
  SortedMap<String, byte[]> files() {
    return files(Theme.standard());
  }

  /** All files by path, in a theme. */
  SortedMap<String, byte[]> files(Theme theme) {
    PagePlanner planner = planner();
    SiteRenderer renderer = new SiteRenderer(settings.site(), theme);
    Map<String, byte[]> files = new HashMap<>();
    planner.listPages().map(renderer::render).forEach(f -> files.put(f.path(), f.bytes()));
    for (Entry entry : entries) {
      planner
          .entryPage(entry)
          .ifPresent(page -> {
            SiteFile html = renderer.render(page);
            files.put(html.path(), html.bytes());
            EntryExport.files(settings.site(), page, entry)
                .forEach(file -> files.put(file.path(), file.bytes()));
          });
    }
    ThemeAssets.of(theme).files().forEach(file -> files.put(file.path(), file.bytes()));
    new SiteExtras(settings.site(), planner)
        .files()
        .forEach(file -> files.put(file.path(), file.bytes()));
    return new TreeMap<>(files);
  }

  String page(String path) {
    byte[] bytes = files().get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no page " + path + " in " + files().keySet());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
