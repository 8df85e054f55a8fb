package dev.fixdex.schema;

import java.util.List;
import java.util.Map;

/** The default format: what holds where {@code kb/fixdex.yaml} says nothing. */
public final class Defaults {
  /** Names of the fields that the program itself knows the meaning of. */
  public static final String ID = "kb_id";

  public static final String TITLE = "title";
  public static final String CATEGORY = "category";
  public static final String PLATFORM = "platform";
  public static final String TECHNOLOGIES = "technologies";
  public static final String COMPLEXITY = "complexity";
  public static final String CRITICALITY = "criticality";
  public static final String CREATED = "created";
  public static final String UPDATED = "updated";
  public static final String REVIEWED = "reviewed";
  public static final String TAGS = "tags";
  public static final String RELATED = "related_kb";
  public static final String ALIASES = "aliases";
  public static final String STATUS = "status";
  public static final String VARIABLES = "variables";

  /** Which kind of entry it is. */
  public static final String TYPE = "type";

  static final Map<String, Vocabulary> VOCABULARIES =
      Map.of(
          CATEGORY,
          new Vocabulary(
              CATEGORY,
              List.of(
                  "terminal",
                  "encoding",
                  "proxy",
                  "dependency",
                  "config",
                  "build",
                  "runtime",
                  "integration",
                  "authentication",
                  "authorization",
                  "security",
                  "certificates",
                  "permissions",
                  "database",
                  "query",
                  "migration",
                  "network",
                  "api",
                  "websocket",
                  "cors",
                  "filesystem",
                  "memory",
                  "disk",
                  "cache",
                  "testing",
                  "debugging",
                  "git",
                  "linting",
                  "docker",
                  "kubernetes",
                  "ci-cd",
                  "deployment",
                  "devops",
                  "ui",
                  "bundler",
                  "ai-agent",
                  "concurrency",
                  "logging",
                  "monitoring",
                  "localization")),
          PLATFORM,
          new Vocabulary(PLATFORM, List.of("cross-platform", "linux", "macos", "windows")),
          CRITICALITY,
          new Vocabulary(CRITICALITY, List.of("low", "medium", "high", "critical")),
          STATUS,
          new Vocabulary(STATUS, List.of("draft", "published", "deprecated")),
          TYPE,
          new Vocabulary(TYPE, List.copyOf(Profiles.BY_NAME.keySet())));

  /** The settings of a knowledge base that says nothing. */
  public static final Settings SETTINGS =
      new Settings(
          Site.DEFAULT,
          EntryTypes.mostly(Profiles.DEFAULT),
          VOCABULARIES,
          Map.of(),
          List.of(),
          LintSettings.DEFAULT);

  private Defaults() {}
}
