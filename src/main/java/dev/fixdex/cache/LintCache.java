package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.Suppression;
import dev.fixdex.source.ContentHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The findings of files as they were last. They hold while the file's content, the rules and the
 * settings are the same, and what rules asked about the day and other entries has the same answers.
 * Thread-safe.
 */
public final class LintCache {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 3;

  private static final String NAME = "findings";

  private final CacheFile file;
  private final ContentHash origin;
  private final Outside outside;
  private final Map<String, Kept> before;

  /** Whether all that could be asked has the same answers as before. */
  private final boolean sameOutside;

  private final Map<String, Kept> now = new ConcurrentHashMap<>();
  private final AtomicBoolean added = new AtomicBoolean();

  /**
   * What was found in a file by itself.
   *
   * @param suppressions what its comments accept
   */
  public record Linted(List<Finding> findings, List<Suppression> suppressions) {
    public Linted {
      findings = List.copyOf(findings);
      suppressions = List.copyOf(suppressions);
    }
  }

  private record Kept(
      ContentHash content, List<Question> questions, ContentHash answers, Linted linted) {
    /** Texts of other entries are no part of what is known of them, and pictures are neither. */
    boolean asksForFiles() {
      return questions.stream()
          .map(Question::kind)
          .anyMatch(kind -> kind == Question.Kind.HAS_ANCHOR || kind == Question.Kind.PICTURE);
    }
  }

  private LintCache(CacheFile file, ContentHash origin, Outside outside, Before before) {
    this.file = file;
    this.origin = origin;
    this.outside = outside;
    this.before = before.kept;
    this.sameOutside = before.outside.equals(outside.form());
  }

  /**
   * A cache.
   *
   * @param origin of the rules and the settings
   * @param before what {@link #read(CacheFolder, ContentHash)} gives
   */
  public static LintCache of(
      CacheFolder folder, ContentHash origin, Outside outside, Before before) {
    return new LintCache(new CacheFile(folder, NAME), whole(origin), outside, before);
  }

  /** What was kept; nothing when there is any doubt. */
  public static Before read(CacheFolder folder, ContentHash origin) {
    return new CacheFile(folder, NAME)
        .read(whole(origin), Before.class, LintCache::read)
        .orElse(Before.NONE);
  }

  private static ContentHash whole(ContentHash origin) {
    return ContentHash.of(FORMAT + " " + origin);
  }

  /** What would be found in a file with this content, if that is known. */
  public Optional<Linted> find(String path, ContentHash content) {
    Kept kept = before.get(path);
    if (kept == null
        || !kept.content.equals(content)
        || !((sameOutside && !kept.asksForFiles())
            || kept.answers.equals(outside.answers(kept.questions)))) {
      return Optional.empty();
    }
    now.put(path, kept);
    return Optional.of(kept.linted);
  }

  /**
   * Remembers what was found in a file.
   *
   * @param asked the one that was asked meanwhile
   */
  public void add(String path, ContentHash content, Asked asked, Linted linted) {
    List<Question> questions = asked.questions();
    added.set(true);
    now.put(path, new Kept(content, questions, outside.answers(questions), linted));
  }

  /** Keeps what was found or remembered, unless it is what was kept before. */
  public void keep() {
    if (!sameOutside || !isAsBefore()) {
      file.keep(
          origin,
          new Before(outside.form(), now),
          out -> {
            out.hash(outside.form());
            out.all(new TreeMap<>(now).entrySet(), LintCache::write);
          });
    }
  }

  /** What is known again is the same. */
  private boolean isAsBefore() {
    return !added.get() && now.size() == before.size();
  }

  private static void write(CacheOutput out, Map.Entry<String, Kept> each) {
    Kept kept = each.getValue();
    out.text(each.getKey());
    out.hash(kept.content);
    out.all(kept.questions, Question::write);
    out.hash(kept.answers);
    out.all(kept.linted.findings, FindingsCodec::write);
    out.all(kept.linted.suppressions, FindingsCodec::write);
  }

  /** What was kept, and the form that the outside had. */
  public static final class Before {
    private static final Before NONE = new Before(ContentHash.of(""), Map.of());

    private final ContentHash outside;
    private final Map<String, Kept> kept;

    private Before(ContentHash outside, Map<String, Kept> kept) {
      this.outside = outside;
      this.kept = kept;
    }
  }

  private static Before read(CacheInput in) {
    ContentHash outside = in.hash();
    int count = in.number();
    Map<String, Kept> kept = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String path = in.text();
      ContentHash content = in.hash();
      List<Question> questions = in.all(Question::read);
      ContentHash answers = in.hash();
      List<Finding> findings = in.all(each -> FindingsCodec.finding(path, each));
      Linted linted = new Linted(findings, in.all(FindingsCodec::suppression));
      kept.put(path, new Kept(content, questions, answers, linted));
    }
    return new Before(outside, kept);
  }
}
