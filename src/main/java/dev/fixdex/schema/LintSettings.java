package dev.fixdex.schema;

import dev.fixdex.finding.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How a knowledge base wants to be linted.
 *
 * @param severities of rules, by code or name, where they differ from the rule's own; an empty
 *     value switches the rule off
 * @param options of rules, by code and then by the option's name, where they differ from the usual;
 *     words joined by line ends
 * @param overrides for folders, in the order in which they are written; the last that speaks of a
 *     rule holds
 * @param staleDays after how many days without a look an entry is stale; empty for never
 * @param names of products, as they are written
 * @param shellcheck whether ShellCheck is asked about shell blocks where it is installed
 */
public record LintSettings(
    Map<String, Optional<Severity>> severities,
    Map<String, Map<String, String>> options,
    List<InFolder> overrides,
    OptionalInt staleDays,
    List<String> names,
    boolean shellcheck) {
  /** Names that are often written otherwise. */
  static final List<String> USUAL_NAMES =
      List.of(
          "GitHub",
          "GitLab",
          "JavaScript",
          "MariaDB",
          "MongoDB",
          "MySQL",
          "OpenSSH",
          "OpenSSL",
          "PostgreSQL",
          "PowerShell",
          "RabbitMQ",
          "SQLite",
          "TypeScript",
          "macOS");

  /** Settings that leave every rule as it is. */
  public static final LintSettings DEFAULT =
      new LintSettings(Map.of(), Map.of(), List.of(), OptionalInt.empty(), USUAL_NAMES, false);

  public LintSettings {
    severities = Collections.unmodifiableMap(new TreeMap<>(severities));
    options = Collections.unmodifiableMap(new TreeMap<>(options));
    overrides = List.copyOf(overrides);
    names = List.copyOf(names);
  }

  /** Settings with the usual names, in which rules have their usual options. */
  public LintSettings(
      Map<String, Optional<Severity>> severities, List<InFolder> overrides, OptionalInt staleDays) {
    this(severities, Map.of(), overrides, staleDays, USUAL_NAMES, false);
  }

  /**
   * What holds within a folder.
   *
   * @param folder relative to the knowledge base, with {@code /}, without one at its end; or a file
   */
  public record InFolder(
      String folder,
      Map<String, Optional<Severity>> severities,
      Map<String, Map<String, String>> options) {
    public InFolder {
      severities = Collections.unmodifiableMap(new TreeMap<>(severities));
      options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Severities within a folder. */
    public InFolder(String folder, Map<String, Optional<Severity>> severities) {
      this(folder, severities, Map.of());
    }

    /** Whether a file lies in the folder. */
    public boolean covers(String path) {
      return path.startsWith(folder)
          && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
  }

  /** The same with another age for stale entries. */
  public LintSettings withStaleDays(int days) {
    return new LintSettings(
        severities, options, overrides, OptionalInt.of(days), names, shellcheck);
  }

  /**
   * How much a rule's findings matter in a file; empty when it is switched off there.
   *
   * @param own what the rule itself says
   */
  public Optional<Severity> severity(String path, String code, String name, Severity own) {
    Optional<Severity> severity = given(severities, code, name, Optional.of(own));
    for (InFolder override : overrides) {
      if (override.covers(path)) {
        severity = given(override.severities(), code, name, severity);
      }
    }
    return severity;
  }

  private static Optional<Severity> given(
      Map<String, Optional<Severity>> severities,
      String code,
      String name,
      Optional<Severity> otherwise) {
    return severities.getOrDefault(code, severities.getOrDefault(name, otherwise));
  }

  /** A rule's option that is a number, for a file. */
  public int number(String path, String code, RuleOption option) {
    return Integer.parseInt(value(path, code, option));
  }

  /** A rule's option that is an age, for a file, in days; empty where there is none. */
  public OptionalInt days(String path, String code, RuleOption option) {
    return Age.days(value(path, code, option));
  }

  /** A rule's option that is a list of words, for a file. */
  public List<String> words(String path, String code, RuleOption option) {
    String value = value(path, code, option);
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\n"));
  }

  private String value(String path, String code, RuleOption option) {
    String value = given(options, code, option, option.usual().replace(", ", "\n"));
    for (InFolder override : overrides) {
      if (override.covers(path)) {
        value = given(override.options(), code, option, value);
      }
    }
    return value;
  }

  private static String given(
      Map<String, Map<String, String>> options, String code, RuleOption option, String otherwise) {
    return options.getOrDefault(code, Map.of()).getOrDefault(option.name(), otherwise);
  }
}
