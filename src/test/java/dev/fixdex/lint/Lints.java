package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.picture.Picture;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.Settings;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Lints texts as the program does, by all rules, on a fixed day. */
final class Lints {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private Lints() {}

  static Linter linter(Settings settings) {
    return new Linter(Rules.ALL, new LintContext(settings, TODAY));
  }

  /** Findings of a knowledge base, given as bytes by path. */
  static List<Finding> findings(Map<String, byte[]> files) {
    List<ReadResult> results = new ArrayList<>();
    files.forEach((path, bytes) -> results.add(read(path, bytes)));
    List<CatalogEntry> facts = new ArrayList<>();
    Map<String, Likeness> likenesses = new LinkedHashMap<>();
    EntryReader reader = new EntryReader(Defaults.SETTINGS.types());
    Map<String, SourceText> sources = new LinkedHashMap<>();
    for (ReadResult result : results) {
      sources.put(result.source().path(), result.source());
      if (result instanceof ReadResult.Accepted(var entry)) {
        facts.add(CatalogEntry.of(entry));
        reader
            .digest(entry.source())
            .ifPresent(digest -> likenesses.put(entry.path(), digest.likeness()));
      }
    }
    Catalog catalog = Catalog.of(facts, likenesses);
    Linter linter = linter(Defaults.SETTINGS).knowing(new BesidePictures(catalog));
    List<Finding> findings =
        new ArrayList<>(
            linter.lint(catalog, path -> Objects.requireNonNull(sources.get(path), path)));
    results.forEach(result -> findings.addAll(linter.lint(result)));
    findings.sort(null);
    Map<String, List<Suppression>> suppressions = new TreeMap<>();
    results.forEach(
        result -> suppressions.put(result.source().path(), SuppressionReader.read(result)));
    return linter
        .review(findings, suppressions, path -> Objects.requireNonNull(sources.get(path)))
        .findings();
  }

  /** A catalog's entries and the picture of the examples, {@link RuleExample#PICTURE}. */
  private record BesidePictures(Catalog catalog) implements Neighbours {
    @Override
    public Optional<CatalogEntry> find(String id) {
      return catalog.find(id);
    }

    @Override
    public List<CatalogEntry> withId(String id) {
      return catalog.withId(id);
    }

    @Override
    public boolean hasIdsLike(String text) {
      return catalog.hasIdsLike(text);
    }

    @Override
    public Optional<String> nearest(String id) {
      return catalog.nearest(id);
    }

    @Override
    public boolean hasAnchor(String path, String anchor) {
      return catalog.hasAnchor(path, anchor);
    }

    @Override
    public List<CatalogEntry> referrers(String path) {
      return catalog.referrers(path);
    }

    @Override
    public Picture picture(String path) {
      return path.equals(RuleExample.PICTURE)
          ? new Picture.Shown("pictures/panel.png", 40, 30)
          : catalog.picture(path);
    }
  }

  static List<Finding> findings(String path, String text) {
    return findings(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Findings of one entry that has neighbours, the second of which names CROSS_DOCKER_004. */
  static List<Finding> amongNeighbours(String path, byte[] bytes) {
    String second = neighbour("CROSS_DOCKER_002", "linux", "exec format error in an arm image");
    String third =
        neighbour("CROSS_DOCKER_008", "windows", "no matching manifest for linux in the list")
            .replace("related_kb: []", "related_kb: [CROSS_DOCKER_004]");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("docker/CROSS_DOCKER_002.md", second.getBytes(StandardCharsets.UTF_8));
    files.put("docker/CROSS_DOCKER_008.md", third.getBytes(StandardCharsets.UTF_8));
    files.put(path, bytes);
    return findings(files).stream().filter(finding -> finding.place().path().equals(path)).toList();
  }

  static String neighbour(String id, String platform, String errorText) {
    return exampleEntry()
        .replace("CROSS_DOCKER_001", id)
        .replace("platform: \"cross-platform\"", "platform: \"%s\"".formatted(platform))
        .replace("exec /usr/bin/app: exec format error", errorText);
  }

  static ReadResult read(String path, byte[] bytes) {
    Settings settings = Defaults.SETTINGS;
    SourceText source = new SourceDecoder(settings.types().signs()).decode(path, bytes);
    return new EntryReader(settings.types()).read(source);
  }

  /** The entry that a text is, at the path of the examples. */
  static Entry entry(String text) {
    ReadResult result = read(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8));
    if (result instanceof ReadResult.Accepted(var entry)) {
      return entry;
    }
    throw new IllegalArgumentException("no entry: " + text);
  }

  /** The text of the examples' path after the fixes of some findings. */
  static String fixed(String text, List<Finding> findings, boolean unsafe) {
    SourceText source = read(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8)).source();
    return new String(FixPlan.of(source, findings, unsafe).bytes(source), StandardCharsets.UTF_8);
  }

  /** The entry that rules' examples are pieces of. */
  static String exampleEntry() {
    return resource("/lint/example.md");
  }

  static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = Lints.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finding in one line: place, code and message. */
  static String line(Finding finding) {
    var place = finding.place();
    return "%s-%s %s %s %s"
        .formatted(
            place.start(),
            place.end(),
            finding.severity().word(),
            finding.rule().code(),
            finding.message());
  }
}
