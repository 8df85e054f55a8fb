package dev.fixdex.cli;

import dev.fixdex.report.FindingFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A format for findings and where they go.
 *
 * @param file from the current directory; empty for standard output
 */
record ReportTarget(FindingFormat format, Optional<String> file) {
  /** Name under which GitLab's documentation has a job keep its report. */
  private static final String GITLAB_FILE = "gl-code-quality-report.json";

  private static ReportTarget to(FindingFormat format) {
    return new ReportTarget(format, Optional.empty());
  }

  /** What suits the place where the program runs, when nobody says. */
  static List<ReportTarget> suiting(Map<String, String> environment) {
    if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
      return List.of(to(FindingFormat.GITHUB));
    }
    if ("true".equals(environment.get("GITLAB_CI"))) {
      return List.of(
          to(FindingFormat.TEXT), new ReportTarget(FindingFormat.GITLAB, Optional.of(GITLAB_FILE)));
    }
    return List.of(to(FindingFormat.TEXT));
  }

  /** Reads {@code sarif} and {@code sarif=lint.sarif}. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String value) {
      int equals = value.indexOf('=');
      String word = equals < 0 ? value : value.substring(0, equals);
      FindingFormat format =
          Arrays.stream(FindingFormat.values())
              .filter(known -> known.word().equalsIgnoreCase(word))
              .findFirst()
              .orElseThrow(() -> new TypeConversionException(unknown(word)));
      String file = equals < 0 ? "" : value.substring(equals + 1);
      return new ReportTarget(format, Optional.of(file).filter(name -> !name.isEmpty()));
    }

    private static String unknown(String word) {
      return "`%s` is none of %s"
          .formatted(
              word,
              Arrays.stream(FindingFormat.values())
                  .map(FindingFormat::word)
                  .collect(Collectors.joining(", ")));
    }
  }
}
