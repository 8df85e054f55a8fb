package dev.fixdex.serve;

import dev.fixdex.app.Diagnose;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.Search;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogDiagnosis;
import dev.fixdex.disk.LogFile;
import dev.fixdex.json.Json;
import dev.fixdex.report.DiagnosisJson;
import dev.fixdex.report.HitJson;
import dev.fixdex.search.Filters;
import dev.fixdex.search.SearchRequest;
import dev.fixdex.search.SearchResult;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries and logs from what a preview has built so far, while the next build is under way.
 * Thread-safe.
 */
final class PreviewAnswers implements AutoCloseable {
  private final String build;
  private final ReentrantReadWriteLock searching = new ReentrantReadWriteLock();
  private KnowledgeBase base;
  private @Nullable Search search;
  private @Nullable Diagnose diagnose;

  /** Answers about a knowledge base of which nothing is built yet. */
  PreviewAnswers(KnowledgeBase base, String build) {
    this.base = base;
    this.build = build;
  }

  /** Whether there is an index. */
  boolean canSearch() {
    return search != null;
  }

  /** Answers a query with what the last index has. */
  String search(SearchQuery query) {
    long start = System.nanoTime();
    SearchResult result = result(query);
    return Json.compact(HitJson.of(query.text(), (System.nanoTime() - start) / 1_000_000, result));
  }

  private SearchResult result(SearchQuery query) {
    searching.readLock().lock();
    try {
      Filters filters = new Filters(query.filters());
      return search == null
          ? new SearchResult(0, List.of())
          : search.search(new SearchRequest(query.text(), query.limit(), filters));
    } finally {
      searching.readLock().unlock();
    }
  }

  /** Answers a log, in the form of {@code fixdex diagnose --format json}. */
  String diagnose(byte[] log, int limit) {
    Diagnose by = diagnose();
    LogDiagnosis run = by.start(LogDiagnosis.USUAL_LEAST_SCORE);
    OptionalLong damagedAfter =
        LogFile.read("log", new ByteArrayInputStream(log), in -> run.read("log", in));
    Diagnosis read = run.result(limit);
    Diagnosis diagnosis = damagedAfter.isPresent() ? read.asCut() : read;
    return Json.compact(DiagnosisJson.of(diagnosis, by.advice(diagnosis)));
  }

  /** Made when it is first asked for: most previews are never sent a log. */
  private synchronized Diagnose diagnose() {
    if (diagnose == null) {
      diagnose = Diagnose.by(base, true, build);
    }
    return diagnose;
  }

  /** Takes note that entries have changed; the index stays as it is. */
  synchronized void changed(KnowledgeBase now) {
    diagnose = null;
    base = now;
  }

  /** Answers from another index. Nobody is searching in the old one while it is closed. */
  void replace(KnowledgeBase now, Search next) {
    changed(now);
    replace(next);
  }

  private void replace(@Nullable Search next) {
    searching.writeLock().lock();
    try {
      if (search != null) {
        search.close();
      }
      search = next;
    } finally {
      searching.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    replace(null);
  }
}
