package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder.Content;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Edit;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.Settings;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives an entry another id: its file, every mention of it, and an alias that leads there. */
public final class MoveEntry {
  private final KnowledgeBase base;
  private final Reading reading;
  private final CatalogEntry moved;
  private final String id;
  private final Pattern mention;

  private MoveEntry(KnowledgeBase base, CatalogEntry moved, String id) {
    this.base = base;
    this.reading = new Reading(base);
    this.moved = moved;
    this.id = id;
    String old = Pattern.quote(moved.id().value());
    this.mention = Pattern.compile("(?<![A-Za-z0-9_])" + old + "(?![A-Za-z0-9_])");
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
  public record Refused(String message, String help) implements Result {}

  /** Renames an entry. */
  public static Result move(KnowledgeBase base, String from, String to) {
    Catalog catalog = CatalogStage.read(base);
    String id = to.toUpperCase(Locale.ROOT);
    List<CatalogEntry> found = catalog.withId(from);
    if (found.size() != 1) {
      String message =
          found.isEmpty() ? "There is no entry `%s`" : "Several entries have the id `%s`";
      return new Refused(message.formatted(from), "`fixdex search` finds entries");
    }
    if (!Settings.ID.matcher(id).matches()) {
      return new Refused(
          "`%s` cannot be an id".formatted(to),
          "Write PLATFORM_TOPIC_NUMBER, such as CROSS_DOCKER_002");
    }
    Optional<CatalogEntry> taken =
        catalog.find(id).filter(other -> !other.path().equals(found.getFirst().path()));
    if (taken.isPresent()) {
      return new Refused(
          "`%s` is taken by %s".formatted(id, taken.get().path()), "Choose a free number");
    }
    return new MoveEntry(base, found.getFirst(), id).move();
  }

  private Result move() {
    ReadResult result = reading.read(moved.path());
    if (!(result instanceof ReadResult.Accepted(Entry entry))) {
      return new Refused(moved.path() + " cannot be read", "Run `fixdex lint` on it");
    }
    List<FixRun.Change> others = new ArrayList<>();
    for (String path : base.content().paths()) {
      if (!path.equals(moved.path())) {
        SourceText source = reading.source(path);
        List<Edit> edits = mentions(source);
        if (!edits.isEmpty() && source.damage().invalidBytes().isEmpty()) {
          byte[] after = new FixPlan(List.of(), edits).bytes(source);
          others.add(new FixRun.Change(path, bytes(path), after));
        }
      }
    }
    List<Edit> own = new ArrayList<>(mentions(entry.source()));
    own.add(alias(entry));
    own.sort(Comparator.comparing(Edit::span));
    String path = newPath();
    byte[] after = new FixPlan(List.of(), own).bytes(entry.source());
    base.content().move(moved.path(), path, bytes(moved.path()), after);
    FixRun.write(base, others);
    return new Moved(path, others.stream().map(FixRun.Change::path).toList());
  }

  private String newPath() {
    String path = moved.path();
    int name = path.lastIndexOf('/') + 1;
    return path.substring(0, name) + id + ".md";
  }

  private List<Edit> mentions(SourceText source) {
    List<Edit> edits = new ArrayList<>();
    Matcher matcher = mention.matcher(source.original());
    while (matcher.find()) {
      edits.add(new Edit(new Span(matcher.start(), matcher.end()), id));
    }
    return edits;
  }

  /** The old id as one more alias, in the way in which the entry writes its list. */
  private Edit alias(Entry entry) {
    SourceText source = entry.source();
    String old = "\"" + moved.id().value() + "\"";
    Optional<YamlValue> aliases = entry.frontMatter().fields().get(Defaults.ALIASES);
    if (aliases.isPresent() && aliases.get() instanceof Sequence list) {
      String written = source.slice(list.span());
      if (written.startsWith("[")) {
        int end = source.originalSpan(list.span()).end() - 1;
        return new Edit(Span.at(end), list.items().isEmpty() ? old : ", " + old);
      }
    }
    Span id = entry.fields().id().orElseThrow().span();
    int end = source.originalSpan(id).end();
    String text = source.original();
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String lineEnd = text.startsWith("\r\n", end) ? "\r\n" : "\n";
    return new Edit(Span.at(end), lineEnd + "aliases: [" + old + "]");
  }

  private byte[] bytes(String path) {
    return switch (base.content().read(path)) {
      case Content.Bytes(byte[] bytes) -> bytes;
      case Content.TooLarge _ -> new byte[0];
    };
  }
}
