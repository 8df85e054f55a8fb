package dev.fixdex.app;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.CacheMemory;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.ReaderCaches;
import dev.fixdex.disk.Stamp;
import dev.fixdex.disk.TemplateFolder;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.LintSettings;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsProblem;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.ContentHash;
import dev.fixdex.source.SignLexicon;
import dev.fixdex.source.SourceDecoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder of entries with its settings.
 *
 * @param content the folder
 * @param settings what it says of itself
 * @param written hash of the file that says it, as it was when it was read: it may be another by
 *     now; empty without one
 * @param memory of a process that builds it again and again
 * @param caches the reader's own, used when nothing can be written beside the folder
 */
public record KnowledgeBase(
    ContentFolder content,
    Settings settings,
    Optional<ContentHash> written,
    CacheMemory memory,
    Path caches) {
  /** A folder without settings of its own, of which nothing is remembered. */
  public KnowledgeBase(ContentFolder content, Settings settings) {
    this(content, settings, Optional.empty());
  }

  private KnowledgeBase(ContentFolder content, Settings settings, Optional<ContentHash> written) {
    this(content, settings, written, CacheMemory.NONE, ReaderCaches.usual());
  }

  /** What came of opening one. */
  public sealed interface Opened {
    /** It can be used. */
    record Ready(KnowledgeBase knowledgeBase) implements Opened {}

    /**
     * There is none.
     *
     * @param message one short sentence that stands alone
     */
    record Missing(String message) implements Opened {}

    /**
     * Its settings cannot be followed.
     *
     * @param settings the file
     */
    record Unusable(Path settings, List<SettingsProblem> problems) implements Opened {
      public Unusable {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Opens a knowledge base.
   *
   * @param directory where to look when none is named
   * @param named the folder, null to look for one
   */
  public static Opened open(Path directory, @Nullable Path named) {
    Optional<ContentFolder> found =
        named == null ? ContentFolder.find(directory) : ContentFolder.at(directory.resolve(named));
    if (found.isEmpty()) {
      return new Opened.Missing(
          named == null
              ? "There is no knowledge base in this folder or above it"
              : "%s is no folder".formatted(named));
    }
    return open(found.get());
  }

  private static Opened open(ContentFolder content) {
    Optional<byte[]> bytes = content.settings();
    if (bytes.isEmpty()) {
      return new Opened.Ready(new KnowledgeBase(content, Defaults.SETTINGS));
    }
    SettingsReader.Result result =
        SettingsReader.read(
            new SourceDecoder(SignLexicon.NONE).decode(ContentFolder.SETTINGS, bytes.get()),
            Rules.known(),
            content::beside);
    return result.problems().isEmpty()
        ? new Opened.Ready(
            new KnowledgeBase(content, result.settings(), bytes.map(ContentHash::of)))
        : new Opened.Unusable(content.root().resolve(ContentFolder.SETTINGS), result.problems());
  }

  /** The same with values to fill in for placeholders when the site is built, by name. */
  public KnowledgeBase withValues(Map<String, String> values) {
    return new KnowledgeBase(content, settings.withValues(values), written, memory, caches);
  }

  /** The same, linted otherwise. */
  public KnowledgeBase withLint(LintSettings lint) {
    return new KnowledgeBase(content, settings.withLint(lint), written, memory, caches);
  }

  /** The same, by a process that remembers what it worked out. */
  public KnowledgeBase with(CacheMemory other) {
    return new KnowledgeBase(content, settings, written, other, caches);
  }

  /** The same for a reader with caches elsewhere. */
  public KnowledgeBase withCaches(Path others) {
    return new KnowledgeBase(content, settings, written, memory, others);
  }

  /** The same with a list of its entries, see {@link ContentFolder#listing}. */
  public KnowledgeBase listing(SortedMap<String, Stamp> entries) {
    return new KnowledgeBase(content.listing(entries), settings, written, memory, caches);
  }

  /** Whether the file with its settings says what it said when it was read. */
  boolean isAsRead() {
    return content.settings().map(ContentHash::of).equals(written);
  }

  /** The folder, absolute. */
  public Path folder() {
    return content.root();
  }

  /** Whether a command in a directory finds a knowledge base, or one to be, without being told. */
  public static boolean isFoundFrom(Path directory, ContentFolder content) {
    return ContentFolder.find(directory)
        .filter(found -> found.root().equals(content.root()))
        .isPresent();
  }

  /** Where its site goes unless said otherwise: beside the folder. */
  public Path defaultOutput() {
    return beside("site");
  }

  /** What was worked out before, beside the folder; safe to delete at any time. */
  public CacheFolder cache() {
    return CacheFolder.beside(folder(), caches).with(memory);
  }

  /** Its own theme, beside the folder. */
  public TemplateFolder templates() {
    return TemplateFolder.at(templatesFolder());
  }

  /** Where its own theme is, whether or not it has one: beside the folder. */
  public Path templatesFolder() {
    return beside("templates");
  }

  private Path beside(String name) {
    return folder().resolveSibling(name);
  }
}
