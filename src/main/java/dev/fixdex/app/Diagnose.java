package dev.fixdex.app;

import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.Explanation;
import dev.fixdex.diagnose.LogDiagnosis;
import dev.fixdex.diagnose.Signatures;
import dev.fixdex.diagnose.Subject;
import dev.fixdex.diagnose.Subjects;
import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.eval.JudgedQuery;
import dev.fixdex.eval.Run;
import dev.fixdex.search.IndexDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Diagnoses logs by a knowledge base. Thread-safe. */
public final class Diagnose {
  private static final String SIGNATURES = ".signatures";
  private static final String FINGERPRINT = ".fingerprint";

  private final KnowledgeBase base;
  private final Signatures signatures;

  private Diagnose(KnowledgeBase base, Signatures signatures) {
    this.base = base;
    this.signatures = signatures;
  }

  /**
   * Makes ready to diagnose by a knowledge base as it is on disk now. What is kept of it is only
   * ever a cache: it is made anew when anything changed, or when it cannot be read.
   *
   * @param drafts whether drafts explain logs too
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  public static Diagnose by(KnowledgeBase base, boolean drafts, String build) {
    SortedMap<String, Stamp> files = base.content().stamps();
    String name = drafts ? "diagnose-drafts" : "diagnose";
    String fingerprint = Fingerprint.of(base, files, name + ' ' + build);
    Signatures signatures =
        kept(base.cache(), name, fingerprint)
            .orElseGet(() -> keep(base, List.copyOf(files.keySet()), drafts, name, fingerprint));
    return new Diagnose(base, signatures);
  }

  private static Optional<Signatures> kept(CacheFolder cache, String name, String fingerprint) {
    if (cache.text(name + FINGERPRINT).filter(fingerprint::equals).isEmpty()) {
      return Optional.empty();
    }
    try {
      return cache.text(name + SIGNATURES).map(Signatures::read);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a damaged cache is as good as none
    }
  }

  private static Signatures keep(
      KnowledgeBase base, List<String> paths, boolean drafts, String name, String fingerprint) {
    Reading reading = new Reading(base);
    List<Subject> subjects = new ArrayList<>();
    try (BuildLock _ = BuildLock.take(base.cache());
        Workers workers = Workers.forAllProcessors()) {
      workers.inOrder(
          paths, path -> subject(reading, path, drafts), found -> found.ifPresent(subjects::add));
      Signatures signatures = Signatures.of(subjects, base.settings().synonyms());
      base.cache().forget(name + FINGERPRINT);
      base.cache().keep(name + SIGNATURES, signatures.written());
      base.cache().keep(name + FINGERPRINT, fingerprint);
      return signatures;
    }
  }

  private static Optional<Subject> subject(Reading reading, String path, boolean drafts) {
    if (reading.read(path) instanceof ReadResult.Accepted(Entry entry)
        && (drafts || !entry.status().equals("draft"))) {
      return Optional.of(Subjects.of(entry)).filter(subject -> !subject.errorTexts().isEmpty());
    }
    return Optional.empty();
  }

  /** Number of different signatures. */
  public int size() {
    return signatures.size();
  }

  /**
   * A diagnosis that has read nothing.
   *
   * @param leastScore below which an entry is not named, 0 to 100
   */
  public LogDiagnosis start(double leastScore) {
    return new LogDiagnosis(signatures, leastScore);
  }

  /** Whether an entry with this id has an error text. */
  public boolean has(String id) {
    return signatures.has(id);
  }

  /**
   * The entries that explain each of some queries, taken as logs.
   *
   * @param limit of entries for each
   */
  public Run run(List<JudgedQuery> queries, int limit) {
    return Run.of(queries, log -> ids(log, limit));
  }

  private List<String> ids(String log, int limit) {
    LogDiagnosis diagnosis = start(LogDiagnosis.USUAL_LEAST_SCORE);
    diagnosis.read("", log);
    return diagnosis.result(limit).explanations().stream()
        .map(found -> found.subject().id())
        .toList();
  }

  /** What a reader does next about each entry that explains a log. */
  public List<Advice> advice(Diagnosis diagnosis) {
    Reading reading = new Reading(base);
    return diagnosis.explanations().stream().map(found -> advice(reading, found)).toList();
  }

  private Advice advice(Reading reading, Explanation explanation) {
    Subject subject = explanation.subject();
    String url = base.settings().site().url().orElse("") + subject.url();
    if (reading.read(subject.path()) instanceof ReadResult.Accepted(Entry entry)) {
      return new Advice(explanation, url, entry.tldr(), IndexDocuments.commands(entry));
    }
    return new Advice(explanation, url, "", List.of());
  }
}
