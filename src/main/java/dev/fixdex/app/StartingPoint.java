package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settings for a folder that has none, from what is in it already. */
public final class StartingPoint {
  private StartingPoint() {}

  /**
   * What was written.
   *
   * @param settings the settings file
   * @param inferred what was taken from entries, one sentence each
   */
  public record Written(Path settings, List<String> inferred) {
    public Written {
      inferred = List.copyOf(inferred);
    }
  }

  /** Writes {@code fixdex.yaml} into a folder that has none; never over one that is there. */
  public static Written write(ContentFolder folder, String title) {
    Catalog catalog = CatalogStage.read(new KnowledgeBase(folder, Defaults.SETTINGS));
    List<String> inferred = new ArrayList<>();
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Settings of this knowledge base. Everything here has a default.\nsite:\n");
    yaml.append("  title: \"%s\"\n".formatted(title.replace("\\", "").replace("\"", "")));
    yaml.append("  # url: https://kb.example.org/\n\n");
    String before = yaml.toString();
    StringBuilder words = new StringBuilder();
    vocabulary(Defaults.CATEGORY, catalog, words, inferred);
    vocabulary(Defaults.PLATFORM, catalog, words, inferred);
    String vocabularies =
        words.isEmpty()
            ? "# vocabularies:\n#   platform: [linux, windows]\n"
            : "vocabularies:\n" + words;
    String lint = "\n# lint:\n#   severity: {FD405: off}\n#   stale: 365d\n";
    Path file = folder.create(ContentFolder.SETTINGS, before + vocabularies + lint);
    inferred.addFirst("%,d %s".formatted(catalog.entries().size(), "files can be read as entries"));
    return new Written(file, inferred);
  }

  /** Words that entries use and that the default does not know are added to it. */
  private static void vocabulary(
      String field, Catalog catalog, StringBuilder yaml, List<String> inferred) {
    List<String> known =
        Defaults.SETTINGS.vocabulary(field).map(Vocabulary::terms).orElse(List.of());
    Collection<String> used =
        catalog.entries().stream()
            .flatMap(entry -> value(field, entry).stream())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> word.matches("[a-z0-9][a-z0-9+#. -]*"))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> added = used.stream().filter(word -> !known.contains(word)).toList();
    if (!added.isEmpty()) {
      List<String> all = new ArrayList<>(known);
      all.addAll(added);
      yaml.append("  %s: [%s]\n".formatted(field, quoted(all)));
      inferred.add("%s: added %s".formatted(field, String.join(", ", added)));
    }
  }

  private static java.util.Optional<String> value(String field, CatalogEntry entry) {
    return field.equals(Defaults.CATEGORY) ? entry.category() : entry.platform();
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(word -> word.matches("[a-z][a-z0-9-]*") ? word : "\"" + word + "\"")
        .collect(Collectors.joining(", "));
  }
}
