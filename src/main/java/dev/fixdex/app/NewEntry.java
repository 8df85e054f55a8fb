package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.EntryTypes;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.IdShape;
import dev.fixdex.schema.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the skeleton of an entry under a free id. */
public final class NewEntry {
  private static final Pattern FOLDER =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*");
  private static final Map<String, String> PLATFORMS =
      Map.of("CROSS", "cross-platform", "WIN", "windows", "LINUX", "linux", "MAC", "macos");

  private final KnowledgeBase base;
  private final Catalog catalog;

  private NewEntry(KnowledgeBase base, Catalog catalog) {
    this.base = base;
    this.catalog = catalog;
  }

  /**
   * What is wanted.
   *
   * @param id whole, or without its number
   * @param title null for a TODO
   * @param category null to choose one
   * @param type which kind of entry
   */
  public record Request(
      String id,
      @Nullable String title,
      @Nullable String category,
      EntryType type,
      LocalDate today) {}

  /** What came of it. */
  public sealed interface Result {}

  /** The skeleton was written. */
  public record Created(Path path) implements Result {}

  /**
   * Nothing was written.
   *
   * @param message one short sentence that stands alone
   * @param help a way out
   */
  public record Refused(String message, String help) implements Result {}

  /** Writes a skeleton; never over a file that is there. */
  public static Result create(KnowledgeBase base, Request request) {
    return new NewEntry(base, CatalogStage.read(base)).create(request);
  }

  private Result create(Request request) {
    Optional<String> chosen = id(request);
    if (chosen.isEmpty()) {
      String help =
          request.type().ids().equals(IdShape.NUMBERED)
              ? "Write PLATFORM_TOPIC or PLATFORM_TOPIC_NUMBER, such as CROSS_DOCKER or"
                  + " CROSS_DOCKER_002"
              : "Write " + request.type().ids().advice();
      return new Refused("`%s` cannot be an id".formatted(request.id()), help);
    }
    String id = chosen.get();
    Optional<CatalogEntry> taken = catalog.find(id);
    if (taken.isPresent()) {
      String help =
          numbers(request)
              .nextLike(id)
              .map("The next free id is "::concat)
              .orElse("Choose another name, or write on in that file");
      return new Refused("`%s` is taken by %s".formatted(id, taken.get().path()), help);
    }
    boolean needed =
        request.type().field(Defaults.CATEGORY).filter(FieldSpec::required).isPresent();
    return needed ? inCategory(request, id) : inFolder(request, id);
  }

  /** As it was given where it is one, or else with the next free number. */
  private Optional<String> id(Request request) {
    if (request.type().ids().matches(request.id())) {
      return Optional.of(request.id());
    }
    String upper = request.id().toUpperCase(Locale.ROOT);
    List<String> wanted = List.of(request.id(), upper, upper.replace('-', '_'));
    FreeIds numbers = numbers(request);
    return wanted.stream()
        .filter(request.type().ids()::matches)
        .findFirst()
        .or(() -> wanted.stream().flatMap(prefix -> numbers.next(prefix).stream()).findFirst());
  }

  private FreeIds numbers(Request request) {
    return new FreeIds(catalog.ids(), request.type().ids());
  }

  /** Names say what an entry is about; other ids only tell it from others. */
  private static boolean isNumbered(EntryType type) {
    return type.ids().isTelling();
  }

  private Result inCategory(Request request, String id) {
    Optional<String> found = category(request, id);
    if (found.isEmpty()) {
      return new Refused(
          "No category is known for `%s`".formatted(id), "Name one with --category WORD");
    }
    String category = found.get();
    Optional<Vocabulary> categories = base.settings().vocabulary(Defaults.CATEGORY);
    if (categories.isPresent() && !categories.get().contains(category)) {
      String help =
          categories
              .get()
              .closest(category)
              .map("Did you mean `%s`?"::formatted)
              .orElse("Known: " + String.join(", ", categories.get().terms()));
      return new Refused("`%s` is no category".formatted(category), help);
    }
    return write(request, id, Optional.of(category), category + "/");
  }

  /** Where entries need no category, it is only the folder. */
  private Result inFolder(Request request, String id) {
    String folder =
        request.category() != null ? request.category() : folderOf(request.type()).orElse("");
    if (!folder.isEmpty() && !FOLDER.matcher(folder).matches()) {
      return new Refused(
          "`%s` cannot be a folder".formatted(folder), "Write one such as runbooks/kubernetes");
    }
    return write(request, id, Optional.empty(), folder.isEmpty() ? "" : folder + "/");
  }

  private Optional<String> folderOf(EntryType type) {
    return base.settings().types().folders().stream()
        .filter(each -> each.type().equals(type.name()))
        .map(EntryTypes.InFolder::folder)
        .findFirst();
  }

  private Result write(Request request, String id, Optional<String> category, String folder) {
    String usual = isNumbered(request.type()) ? "TODO the problem in a few words" : id;
    String title = request.title() == null ? usual : request.title();
    String oneLine = title.strip().replaceAll("\\s+", " ");
    EntrySkeleton skeleton =
        new EntrySkeleton(
            base.settings(), request.type(), id, oneLine, category, platform(id), request.today());
    return new Created(base.content().create(folder + id + ".md", skeleton.text()));
  }

  private String platform(String id) {
    int end = id.indexOf('_');
    String word = end < 0 ? "CROSS" : id.substring(0, end);
    List<String> terms =
        base.settings().vocabulary(Defaults.PLATFORM).map(Vocabulary::terms).orElse(List.of());
    String known = PLATFORMS.getOrDefault(word, word.toLowerCase(Locale.ROOT));
    return terms.isEmpty() || terms.contains(known) ? known : terms.getFirst();
  }

  /** As asked; as most entries with a like id have it; or the id's own subject. */
  private Optional<String> category(Request request, String id) {
    if (request.category() != null) {
      return Optional.of(request.category());
    }
    String prefix = FreeIds.prefix(id);
    String topic = EntrySkeleton.topic(id).toLowerCase(Locale.ROOT).replace('_', '-');
    return mostCommon(prefix)
        .or(() ->
            base.settings()
                .vocabulary(Defaults.CATEGORY)
                .filter(categories -> categories.contains(topic))
                .map(categories -> topic));
  }

  private Optional<String> mostCommon(String prefix) {
    Optional<Vocabulary> known = base.settings().vocabulary(Defaults.CATEGORY);
    return catalog.entries().stream()
        .filter(entry -> !prefix.isEmpty() && entry.id().value().startsWith(prefix))
        .flatMap(entry -> entry.category().stream())
        .filter(category -> known.isEmpty() || known.get().contains(category))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Comparator.comparing((Map.Entry<String, Long> group) -> group.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}
