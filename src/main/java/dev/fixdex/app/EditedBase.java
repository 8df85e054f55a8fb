package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.DiskException;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.SuppressionReader;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.EntryTypes;
import dev.fixdex.source.Encoding;
import dev.fixdex.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base while people edit it: its catalog stays in memory, and the texts that editors
 * show stand in front of the files on disk. Finds what {@link LintRun} finds. To be used by one
 * thread at a time, with a stack of 16 MB.
 */
public final class EditedBase {
  /** As in {@link FixRun}: for two fixes that undo each other. */
  private static final int MOST_ROUNDS = 20;

  private final KnowledgeBase base;
  private final Linter usual;
  private final Map<String, byte[]> shown = new HashMap<>();
  private final Map<String, Encoding> encodings = new HashMap<>();
  private final Reading reading;
  private Pictures pictures;
  private Catalog catalog = Catalog.of(List.of());
  private long changes;

  private EditedBase(KnowledgeBase base, Linter usual) {
    this.base = base;
    this.usual = usual;
    this.reading = new Reading(base, shown);
    this.pictures = Pictures.anew(base);
  }

  /** Reads what there is. */
  public static EditedBase of(KnowledgeBase base, LocalDate today) {
    Linter linter = new Linter(Rules.ALL, new LintContext(base.settings(), today));
    EditedBase edited = new EditedBase(base, linter);
    edited.readAll();
    return edited;
  }

  /** The knowledge base as it was opened. */
  public KnowledgeBase base() {
    return base;
  }

  /** Number of times at which something changed that entries know of each other. */
  public long changes() {
    return changes;
  }

  /** Reads again what is on disk; what editors show stays. */
  public void readAll() {
    catalog = CatalogStage.read(base);
    refresh(List.copyOf(shown.keySet()));
    changes++;
  }

  /**
   * An editor shows a file.
   *
   * @param path relative to the knowledge base
   * @param text without a byte order mark
   */
  public void show(String path, String text) {
    byte[] bytes = bytes(path, text);
    // A file that nobody has changed has its own bytes, those that are no text among them.
    if (onDisk(path).filter(file -> file.original().equals(text)).isPresent()) {
      shown.remove(path);
    } else {
      shown.put(path, bytes);
    }
    refresh(path);
  }

  private byte[] bytes(String path, String text) {
    Encoding encoding =
        encodings.computeIfAbsent(
            path, p -> onDisk(p).map(SourceText::encoding).orElse(Encoding.UTF_8));
    String mark = encoding.byteOrderMark() ? "\uFEFF" : "";
    return (mark + text).getBytes(encoding.charset());
  }

  /** No editor shows a file any more. */
  public void hide(String path) {
    shown.remove(path);
    encodings.remove(path);
    refresh(path);
  }

  /** Looks at a file again: it may have come, gone or changed. */
  public void refresh(String path) {
    refresh(List.of(path));
  }

  /** Looks at files again. */
  public void refresh(Collection<String> paths) {
    Map<String, Optional<Digest>> now = new TreeMap<>();
    paths.forEach(path -> now.put(path, digest(path)));
    Catalog before = catalog;
    catalog = before.with(now);
    if (paths.stream().anyMatch(path -> !before.at(path).equals(catalog.at(path)))) {
      changes++;
    }
  }

  private Optional<Digest> digest(String path) {
    try {
      return ContentFolder.isNameOfEntry(path)
          ? reading.bytes(path).flatMap(bytes -> reading.digest(path, bytes).digest())
          : Optional.empty();
    } catch (DiskException e) {
      return Optional.empty(); // it is not there any more
    }
  }

  private Optional<SourceText> onDisk(String path) {
    try {
      return Optional.of(new Reading(base).source(path));
    } catch (DiskException e) {
      return Optional.empty(); // it is not there yet
    }
  }

  /** All entries, as editors show them. */
  public Catalog catalog() {
    return catalog;
  }

  /** A file as an editor shows it, or else as it is on disk. */
  public ReadResult read(String path) {
    return reading.read(path);
  }

  /** A file's text as an editor shows it, or else as it is on disk. */
  public SourceText source(String path) {
    return reading.source(path);
  }

  /** What is wrong with one file, alone and among the others, as {@link LintRun} says it. */
  public List<Finding> lint(String path) {
    ReadResult result = reading.read(path);
    pictures = pictures.again(); // a keystroke is no reason to read all of them
    Linter linter = usual.knowing(new ReadNeighbours(catalog, reading, pictures));
    List<Finding> findings = new ArrayList<>(linter.lint(result));
    catalog
        .at(path)
        .ifPresent(entry -> findings.addAll(linter.lint(entry, catalog, p -> result.source())));
    findings.sort(null);
    return linter
        .review(findings, Map.of(path, SuppressionReader.read(result)), p -> result.source())
        .findings();
  }

  /**
   * A file's text after all safe fixes, as {@link FixRun} makes them; empty when there are none, or
   * when they would make the file unreadable or never settle.
   */
  public Optional<String> mended(String path) {
    String original = source(path).original();
    byte[] before = shown.get(path);
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        SourceText source = source(path);
        List<Finding> findings = lint(path);
        if (round > 0 && findings.stream().anyMatch(FixRun::saysUnreadable)) {
          return Optional.empty();
        }
        FixPlan plan = FixPlan.of(source, findings, false);
        if (plan.isEmpty()) {
          return Optional.of(source.original()).filter(text -> !text.equals(original));
        }
        shown.put(path, plan.bytes(source));
        refresh(path);
      }
      return Optional.empty();
    } finally {
      putBack(path, before);
    }
  }

  private void putBack(String path, byte @Nullable [] before) {
    if (before == null) {
      shown.remove(path);
    } else {
      shown.put(path, before);
    }
    refresh(path);
  }

  /** The base as it is now, for work that takes longer than an editor may be kept waiting. */
  public Frozen frozen() {
    return new Frozen(
        base.settings().types(),
        catalog(),
        Stream.concat(base.content().paths().stream(), shown.keySet().stream())
            .distinct()
            .sorted()
            .toList(),
        new Reading(base, Map.copyOf(shown)));
  }

  /** A base in which nothing changes any more but the disk. Thread-safe. */
  public static final class Frozen {
    private final EntryTypes types;
    private final Catalog catalog;
    private final List<String> paths;
    private final Reading reading;

    private Frozen(EntryTypes types, Catalog catalog, List<String> paths, Reading reading) {
      this.types = types;
      this.catalog = catalog;
      this.paths = paths;
      this.reading = reading;
    }

    /**
     * Texts in which an id stands, by path.
     *
     * @param cancelled asked now and then
     */
    public List<SourceText> mentioning(String id, BooleanSupplier cancelled) {
      Mentions mentions = new Mentions(id);
      List<SourceText> found = new ArrayList<>();
      try (Workers workers = Workers.forAllProcessors()) {
        workers.inOrder(
            paths,
            path -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException();
              }
              return Optional.of(reading.source(path)).filter(s -> !mentions.in(s).isEmpty());
            },
            source -> source.ifPresent(found::add));
      }
      return found;
    }

    /** How an entry is given another id, as {@code fixdex mv} does it. */
    public MoveEntry.Planned rename(String from, String to) {
      return MoveEntry.plan(types, catalog, paths, reading, from, to);
    }
  }
}
