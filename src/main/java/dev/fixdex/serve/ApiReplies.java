package dev.fixdex.serve;

import dev.fixdex.disk.DiskException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers requests to the API. What is not understood is refused, never guessed. */
final class ApiReplies {
  /** In bytes: a log that people paste or send. */
  static final int LARGEST_LOG = 10 * 1024 * 1024;

  private static final String LIMIT = "limit";
  private static final long LONGEST_WAIT_MILLIS = 500;

  private final Api api;
  private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  ApiReplies(Api api) {
    this.api = api;
  }

  boolean diagnoses() {
    return api.diagnose().isPresent();
  }

  Reply search(@Nullable String query) {
    try {
      QueryFields fields = fields(query);
      SearchQuery asked = new SearchQuery(text(fields), limit(fields), filters(fields));
      return bounded(() -> api.search().search(asked));
    } catch (Refused refused) {
      return Reply.jsonError(refused.status, refused.message);
    }
  }

  Reply diagnose(@Nullable String query, byte[] log) {
    try {
      QueryFields fields = fields(query);
      refuseUnknown(fields, Set.of(LIMIT));
      int limit = limit(fields);
      DiagnoseApi diagnose = api.diagnose().orElseThrow();
      return bounded(() -> diagnose.diagnose(log, limit));
    } catch (Refused refused) {
      return Reply.jsonError(refused.status, refused.message);
    }
  }

  /** Only so many are answered at once: the machine's owner is working on it. */
  private Reply bounded(Supplier<String> work) {
    try {
      if (!places.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        return Reply.jsonError(429, "Too many requests at once. Try again in a second.")
            .with("Retry-After", "1");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.jsonError(503, "The server is stopping.");
    }
    try {
      return Reply.json(work.get());
    } catch (DiskException e) {
      return Reply.jsonError(503, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // The asker is whoever runs the program: what went wrong is for them to report.
      return Reply.jsonError(500, "The program failed: " + e);
    } finally {
      places.release();
    }
  }

  private static QueryFields fields(@Nullable String query) {
    Optional<QueryFields> fields = QueryFields.parse(query == null ? "" : query);
    return fields.orElseThrow(() -> new Refused(400, "The URL's query is not well-formed."));
  }

  private static String text(QueryFields fields) {
    List<String> texts = fields.values("q");
    if (texts.size() != 1) {
      throw new Refused(400, "Give one q, the text to search for: /api/search?q=exec+format+error");
    }
    String text = texts.getFirst();
    if (text.getBytes(StandardCharsets.UTF_8).length > SearchQuery.LONGEST_TEXT) {
      throw new Refused(414, "q has more than 64 KB.");
    }
    return text;
  }

  private static int limit(QueryFields fields) {
    List<String> limits = fields.values(LIMIT);
    if (limits.isEmpty()) {
      return SearchQuery.USUAL_LIMIT;
    }
    String limit = limits.getFirst();
    if (limits.size() == 1 && limit.matches("[1-9][0-9]?|100")) {
      return Integer.parseInt(limit);
    }
    throw new Refused(400, "limit must be a number from 1 to 100, given once.");
  }

  private static Map<String, Set<String>> filters(QueryFields fields) {
    Set<String> known = new HashSet<>(SearchQuery.FACETS);
    known.add("q");
    known.add(LIMIT);
    refuseUnknown(fields, known);
    Map<String, Set<String>> filters = new LinkedHashMap<>();
    for (String facet : SearchQuery.FACETS) {
      List<String> values = fields.values(facet);
      if (!values.isEmpty()) {
        filters.put(facet, Set.copyOf(values));
      }
    }
    return filters;
  }

  private static void refuseUnknown(QueryFields fields, Set<String> known) {
    for (String name : fields.names()) {
      if (!known.contains(name)) {
        throw new Refused(
            400,
            "There is no parameter %s; known are %s."
                .formatted(name, String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  /** Why a request is refused; never leaves this class. */
  private static final class Refused extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    private final int status;
    private final String message;

    Refused(int status, String message) {
      super(message);
      this.status = status;
      this.message = message;
    }
  }
}
