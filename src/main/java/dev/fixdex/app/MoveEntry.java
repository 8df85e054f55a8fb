package dev.fixdex.app;

import dev.fixdex.disk.Content;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Edit;
import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryTypes;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gives an entry another id: its file, every mention of it, and an alias that leads there. */
public final class MoveEntry {
  private final CatalogEntry moved;
  private final String id;
  private final Mentions mentions;

  private MoveEntry(CatalogEntry moved, String id) {
    this.moved = moved;
    this.id = id;
    this.mentions = new Mentions(moved.id().value());
  }

  /** What came of it. */
  public sealed interface Result {}

  /**
   * It was done.
   *
   * @param path the entry's new path, relative to the knowledge base
   * @param others paths of the other files that changed
   */
  public record Moved(String path, List<String> others) implements Result {
    public Moved {
      others = List.copyOf(others);
    }
  }

  /**
   * Nothing was changed.
   *
   * @param message one short sentence that stands alone
   * @param help a way out
   */
  public record Refused(String message, String help) implements Result, Planned {}

  /** What would come of it. */
  public sealed interface Planned {}

  /**
   * How it is done.
   *
   * @param from the entry's path, relative to the knowledge base
   * @param to its path afterwards
   * @param fromId the entry's id
   * @param toId its id afterwards
   * @param files the files that change, the entry's own last; that one before it is renamed
   */
  public record Plan(String from, String to, String fromId, String toId, List<FileEdits> files)
      implements Planned {
    public Plan {
      files = List.copyOf(files);
    }
  }

  /**
   * What changes in one file.
   *
   * @param edits spans of {@link SourceText#original()}, in order, not overlapping
   */
  public record FileEdits(SourceText source, List<Edit> edits) {
    public FileEdits {
      edits = List.copyOf(edits);
    }

    private byte[] bytes() {
      return new FixPlan(List.of(), edits).bytes(source);
    }
  }

  /** Renames an entry. */
  public static Result move(KnowledgeBase base, String from, String to) {
    Reading reading = new Reading(base);
    List<String> paths = base.content().paths();
    EntryTypes types = base.settings().types();
    return switch (plan(types, CatalogStage.read(base), paths, reading, from, to)) {
      case Refused refused -> refused;
      case Plan plan -> carryOut(plan, base);
    };
  }

  private static Moved carryOut(Plan plan, KnowledgeBase base) {
    FileEdits own = plan.files().getLast();
    List<FixRun.Change> others = new ArrayList<>();
    for (FileEdits file : plan.files().subList(0, plan.files().size() - 1)) {
      String path = file.source().path();
      others.add(new FixRun.Change(path, bytes(base, path), file.bytes()));
    }
    others.addAll(QueryFiles.renamed(base, plan.fromId(), plan.toId()));
    base.content().move(plan.from(), plan.to(), bytes(base, plan.from()), own.bytes());
    FixRun.write(base, others);
    return new Moved(plan.to(), others.stream().map(FixRun.Change::path).toList());
  }

  /** Works out how to rename an entry; changes nothing. */
  static Planned plan(
      EntryTypes types,
      Catalog catalog,
      List<String> paths,
      Reading reading,
      String from,
      String to) {
    String id = types.isId(to) ? to : to.toUpperCase(Locale.ROOT);
    List<CatalogEntry> found = catalog.withId(from);
    if (found.size() != 1) {
      String message =
          found.isEmpty() ? "There is no entry `%s`" : "Several entries have the id `%s`";
      return new Refused(message.formatted(from), "`fixdex search` finds entries");
    }
    if (!types.isId(id)) {
      return new Refused(
          "`%s` cannot be an id".formatted(to), "Write " + types.usual().ids().advice());
    }
    if (found.getFirst().id().value().equals(id)) {
      return new Refused("`%s` is the entry's id already".formatted(id), "Name another id");
    }
    Optional<CatalogEntry> taken =
        catalog.find(id).filter(other -> !other.path().equals(found.getFirst().path()));
    if (taken.isPresent()) {
      return new Refused(
          "`%s` is taken by %s".formatted(id, taken.get().path()), "Choose a free number");
    }
    return new MoveEntry(found.getFirst(), id).plan(paths, reading);
  }

  private Planned plan(List<String> paths, Reading reading) {
    ReadResult result = reading.read(moved.path());
    if (!(result instanceof ReadResult.Accepted(Entry entry))) {
      return new Refused(moved.path() + " cannot be read", "Run `fixdex lint` on it");
    }
    List<FileEdits> files = new ArrayList<>();
    for (String path : paths) {
      if (!path.equals(moved.path())) {
        SourceText source = reading.source(path);
        List<Edit> edits = mentions(source);
        if (!edits.isEmpty() && source.damage().invalidBytes().isEmpty()) {
          files.add(new FileEdits(source, edits));
        }
      }
    }
    List<Edit> own = new ArrayList<>(mentions(entry.source()));
    own.add(alias(entry));
    own.sort(Comparator.comparing(Edit::span));
    files.add(new FileEdits(entry.source(), own));
    return new Plan(moved.path(), newPath(), moved.id().value(), id, files);
  }

  private String newPath() {
    String path = moved.path();
    int name = path.lastIndexOf('/') + 1;
    return path.substring(0, name) + id + ".md";
  }

  private List<Edit> mentions(SourceText source) {
    return mentions.in(source).stream().map(span -> new Edit(span, id)).toList();
  }

  /**
   * The old id as one more alias, in the way in which the entry writes its list; in the place of
   * the new one, where that was an alias until now.
   */
  private Edit alias(Entry entry) {
    SourceText source = entry.source();
    String old = "\"" + moved.id().value() + "\"";
    Optional<YamlValue.Pair> aliases =
        entry.frontMatter().fields().pairs().stream()
            .filter(pair -> pair.key().text().equals(Defaults.ALIASES))
            .findFirst();
    if (aliases.isPresent() && aliases.get().value() instanceof Sequence list) {
      return among(list, old, source);
    }
    if (aliases.isPresent() && entry.source().slice(aliases.get().value().span()).isEmpty()) {
      int colon = source.text().indexOf(':', aliases.get().key().span().end());
      return new Edit(Span.at(source.originalSpan(Span.at(colon + 1)).start()), " [" + old + "]");
    }
    String line = "aliases: [" + old + "]";
    return entry
        .fields()
        .id()
        .map(id -> new Edit(Span.at(endOfLine(id.span(), source)), lineEnd(source) + line))
        .orElseGet(() -> inNewPlace(entry, line));
  }

  private Edit among(Sequence list, String old, SourceText source) {
    Optional<YamlValue> own =
        list.items().stream()
            .filter(item -> item instanceof Scalar word && word.text().equalsIgnoreCase(id))
            .findFirst();
    if (own.isPresent()) {
      return new Edit(source.originalSpan(own.get().span()), old);
    }
    Span whole = source.originalSpan(list.span());
    if (list.items().isEmpty()) {
      return new Edit(Span.at(whole.end() - 1), old);
    }
    Span last = source.originalSpan(list.items().getLast().span());
    if (source.slice(list.span()).startsWith("[")) {
      return new Edit(Span.at(last.end()), ", " + old);
    }
    String text = source.original();
    int line = Math.max(text.lastIndexOf('\n', last.start()), text.lastIndexOf('\r', last.start()));
    String added = lineEnd(source) + text.substring(line + 1, last.start()) + old;
    return new Edit(Span.at(endOfLine(list.items().getLast().span(), source)), added);
  }

  /** Where an entry has its id from its file's name: as its first field. */
  private static Edit inNewPlace(Entry entry, String line) {
    String text = entry.source().original();
    String end = lineEnd(entry.source());
    if (entry.frontMatter().state() == FrontMatter.State.ABSENT) {
      return new Edit(Span.at(0), "---" + end + line + end + "---" + end + end);
    }
    return new Edit(Span.at(text.indexOf('\n') + 1), line + end);
  }

  private static int endOfLine(Span span, SourceText source) {
    int end = source.originalSpan(span).end();
    String text = source.original();
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static String lineEnd(SourceText source) {
    return source.original().contains("\r\n") ? "\r\n" : "\n";
  }

  static byte[] bytes(KnowledgeBase base, String path) {
    return switch (base.content().read(path)) {
      case Content.Bytes(byte[] bytes) -> bytes;
      case Content.TooLarge _, Content.Unusable _ -> new byte[0];
    };
  }
}
