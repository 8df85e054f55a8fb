package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.Search;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.json.Json;
import dev.fixdex.json.JsonException;
import dev.fixdex.report.ExplanationJson;
import dev.fixdex.report.ExplanationText;
import dev.fixdex.report.HitJson;
import dev.fixdex.report.HitText;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.search.Explanation;
import dev.fixdex.search.Filters;
import dev.fixdex.search.Hit;
import dev.fixdex.search.SearchRequest;
import dev.fixdex.search.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex search}. */
@Command(
    name = "search",
    description = "Finds the entries that explain an error.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What you type is text, never query syntax. Put words that begin with a hyphen after --:",
      "  fixdex search -- --platform linux/amd64 exec format error"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int BATCH_LIMIT = 10;

  private final Session session;

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What the tool printed.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Print at most N entries. Default: 10.")
  private int limit = BATCH_LIMIT;

  @Mixin private final OutputFormatOption output = new OutputFormatOption();

  @Option(names = "--explain", description = "Say why each hit is where it is.")
  private boolean explain;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Answer many queries: reads one {\"qid\",\"query\"} a line, - for standard input.")
  private @Nullable Path batch;

  @Option(names = "--category", paramLabel = "WORD", description = "Only this category.")
  private List<String> categories = new ArrayList<>();

  @Option(names = "--platform", paramLabel = "WORD", description = "Only this platform.")
  private List<String> platforms = new ArrayList<>();

  @Option(names = "--technology", paramLabel = "WORD", description = "Only this technology.")
  private List<String> technologies = new ArrayList<>();

  @Option(names = "--criticality", paramLabel = "WORD", description = "Only this criticality.")
  private List<String> criticalities = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "WORD", description = "Only with this tag.")
  private List<String> tags = new ArrayList<>();

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  SearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw CommandFailure.usage("--limit must be 1 or more", null);
    }
    if (explain && batch != null) {
      throw CommandFailure.usage("--explain and --batch do not go together", null);
    }
    if (words.isEmpty() == (batch == null)) {
      throw CommandFailure.usage(
          "Nothing to search for", "Write what the tool printed, or name a file with --batch");
    }
    KnowledgeBase base = knowledgeBase.open(session);
    try (Search index = Search.in(base, false, ProgramBuild.id())) {
      return batch != null ? many(index, batch) : explain ? explained(index) : one(index);
    }
  }

  private int explained(Search index) {
    String query = String.join(" ", words);
    List<Explanation> hits = index.explain(new SearchRequest(query, limit, filters()));
    switch (output.format()) {
      case TEXT -> session.out().print(ExplanationText.of(hits, session.style(color.when())));
      case JSON -> session.out().println(Json.compact(ExplanationJson.of(query, hits)));
    }
    return hits.isEmpty() ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private int one(Search index) {
    String query = String.join(" ", words);
    long start = System.nanoTime();
    SearchResult result = index.search(new SearchRequest(query, limit, filters()));
    long millis = (System.nanoTime() - start) / 1_000_000;
    switch (output.format()) {
      case TEXT -> session.out().print(hits(result));
      case JSON -> session.out().println(Json.compact(HitJson.of(query, millis, result)));
    }
    if (result.hits().isEmpty() && output.format() == OutputFormat.TEXT) {
      session.err().printf("Nothing found among %,d entries%n", index.size());
      sayUnknown(index);
    }
    return result.hits().isEmpty() ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private String hits(SearchResult result) {
    return HitText.of(result, session.program(), session.style(color.when()));
  }

  /** Words to narrow the search to that no entry has: the likely reason why nothing was found. */
  private void sayUnknown(Search index) {
    new TreeMap<>(filters().values())
        .forEach((facet, wanted) -> {
          Set<String> known = index.values(facet);
          wanted.stream()
              .filter(word -> !known.contains(word))
              .forEach(word -> session.err().println(unknown(facet, word, known)));
        });
  }

  private static String unknown(String facet, String word, Set<String> known) {
    String meant =
        Suggestion.closest(word, known).map(": did you mean `%s`?"::formatted).orElse("");
    return "  help: No entry has the %s `%s`%s".formatted(facet, word, meant);
  }

  private int many(Search index, Path file) {
    int number = 0;
    for (String line : new InputLines(session).of(file)) {
      number++;
      if (!line.isBlank()) {
        session.out().println(Json.compact(answer(index, line, number)));
      }
    }
    return ExitStatus.OK;
  }

  private Map<String, Object> answer(Search index, String line, int number) {
    Map<String, Object> question = question(line, number);
    if (!(question.get("qid") instanceof String id)
        || !(question.get("query") instanceof String query)) {
      throw CommandFailure.usage(
          "Line %d of the batch has no `qid` or no `query`".formatted(number),
          "Each line is {\"qid\": \"...\", \"query\": \"...\"}");
    }
    SearchResult result = index.search(new SearchRequest(query, limit, filters()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("qid", id);
    answer.put("ids", result.hits().stream().map(Hit::id).toList());
    return answer;
  }

  private static Map<String, Object> question(String line, int number) {
    try {
      return Json.object(line);
    } catch (JsonException e) {
      throw CommandFailure.usage(
          "Line %d of the batch is no JSON object: %s".formatted(number, e.getMessage()), null);
    }
  }

  private Filters filters() {
    Map<String, Set<String>> values = new TreeMap<>();
    put(values, "category", categories);
    put(values, "platform", platforms);
    put(values, "technology", technologies);
    put(values, "criticality", criticalities);
    put(values, "tag", tags);
    return new Filters(values);
  }

  private static void put(Map<String, Set<String>> values, String facet, List<String> words) {
    if (!words.isEmpty()) {
      values.put(facet, new TreeSet<>(words));
    }
  }
}
