package dev.fixdex.app;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.entry.Section;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.schema.HeadingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the files of a folder have in common, counted. To be filled by one thread. */
final class FolderFacts {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Heading> headings = new LinkedHashMap<>();
  private int files;
  private int unreadable;
  private int withSummary;
  private int withQuote;
  private int titledByError;
  private int inFolders;
  private int inOtherFolders;

  /** A field of front matter, and what it held. */
  static final class Field {
    private final Map<String, Integer> words = new TreeMap<>();
    private int files;
    private int lists;
    private int maps;

    /** Number of files that have it. */
    int files() {
      return files;
    }

    /** Number of files in which it is a list. */
    int lists() {
      return lists;
    }

    /** Number of files in which it is a map. */
    int maps() {
      return maps;
    }

    /** Its words, and in how many places each stands. */
    Map<String, Integer> words() {
      return words;
    }

    private void add(YamlValue value) {
      files++;
      switch (value) {
        case Scalar scalar -> word(scalar);
        case Sequence sequence -> {
          lists++;
          sequence.items().stream()
              .filter(Scalar.class::isInstance)
              .forEach(item -> word((Scalar) item));
        }
        case YamlValue.Mapping _ -> maps++;
      }
    }

    private void word(Scalar scalar) {
      if (!scalar.isNull() && !scalar.text().isBlank()) {
        words.merge(scalar.text().strip(), 1, Integer::sum);
      }
    }
  }

  /** A heading of level 2 by its words. */
  static final class Heading {
    private final Map<String, Integer> spellings = new HashMap<>();
    private int files;
    private double places;

    /** Number of files that have it. */
    int files() {
      return files;
    }

    /** Where it stands, from 0 for the first heading to 1 for the last, on average. */
    double place() {
      return places / files;
    }

    /** As most files spell it; of several the first in alphabetical order. */
    String title() {
      return spellings.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  /** Counts what a file has. */
  void add(ReadResult result) {
    if (!(result instanceof ReadResult.Accepted(Entry entry))) {
      unreadable++;
      return;
    }
    files++;
    withSummary += entry.summary().filter(s -> !s.labels().isEmpty()).isPresent() ? 1 : 0;
    withQuote += entry.summary().filter(s -> s.labels().isEmpty()).isPresent() ? 1 : 0;
    titledByError += ErrorTitle.matches(entry.title()) ? 1 : 0;
    entry.fields().category().ifPresent(category -> place(entry.path(), category.value()));
    Set<String> seen = new HashSet<>();
    for (Pair pair : entry.frontMatter().fields().pairs()) {
      if (seen.add(pair.key().text())) {
        fields.computeIfAbsent(pair.key().text(), name -> new Field()).add(pair.value());
      }
    }
    count(entry.sections().stream().filter(section -> section.heading().level() == 2).toList());
  }

  private void place(String path, String category) {
    String[] parts = path.split("/");
    if (parts.length > 1) {
      boolean own = parts[parts.length - 2].equals(category);
      inFolders += own ? 1 : 0;
      inOtherFolders += own ? 0 : 1;
    }
  }

  private void count(List<Section> sections) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < sections.size(); i++) {
      String words = HeadingWords.of(sections.get(i).title());
      if (!words.isEmpty() && seen.add(words)) {
        Heading heading = headings.computeIfAbsent(words, w -> new Heading());
        heading.files++;
        heading.places += sections.size() == 1 ? 0.5 : (double) i / (sections.size() - 1);
        heading.spellings.merge(sections.get(i).title(), 1, Integer::sum);
      }
    }
  }

  /** Number of files that can be read as entries. */
  int files() {
    return files;
  }

  /** Number of files that cannot. */
  int unreadable() {
    return unreadable;
  }

  /** Number of files with labels in a block quote under the title, such as a TL;DR. */
  int withSummary() {
    return withSummary;
  }

  /** Number of files with another block quote under the title. */
  int withQuote() {
    return withQuote;
  }

  /** Number of files whose title is an error's number, such as {@code Compiler Error C2065}. */
  int titledByError() {
    return titledByError;
  }

  /** Number of files in the folder that is called as their category. */
  int inFolders() {
    return inFolders;
  }

  /** Number of files in a folder that is not called as their category. */
  int inOtherFolders() {
    return inOtherFolders;
  }

  /** Fields by their names, in the order in which they were met. */
  Map<String, Field> fields() {
    return fields;
  }

  /** A field, if a file has it. */
  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Headings of level 2 by their words. */
  Map<String, Heading> headings() {
    return headings;
  }

  /** Number of files with a heading, by any of its words. */
  int withHeading(List<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(headings.get(name)).stream())
        .mapToInt(Heading::files)
        .sum();
  }

  /** Headings that at least a share of the files have, in the order of the body. */
  List<Heading> common(double share) {
    List<Heading> common = new ArrayList<>();
    headings.values().stream()
        .filter(heading -> heading.files > 1 && heading.files >= share * files)
        .sorted(java.util.Comparator.comparingDouble(Heading::place))
        .forEach(common::add);
    return common;
  }
}
