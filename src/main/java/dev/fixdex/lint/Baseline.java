package dev.fixdex.lint;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fingerprints;
import dev.fixdex.finding.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Findings that were there when somebody began to lint, and that are accepted until they are
 * mended. A finding is known by its {@link Fingerprints fingerprint}, so that the lines above it
 * may change.
 */
public final class Baseline {
  private static final String HEAD =
      "# Findings that `fixdex lint --baseline` accepts: fingerprint, rule, file.\n"
          + "# Written by `fixdex lint --write-baseline`; delete lines as the findings are mended.\n";

  private final Map<String, Line> lines;

  private Baseline(Map<String, Line> lines) {
    this.lines = lines;
  }

  /**
   * A line of the file.
   *
   * @param number 1 for the first
   * @param path of the file that the finding is in, relative to the knowledge base
   */
  public record Line(int number, String rule, String path) {}

  /** What a baseline does to findings. */
  public record Effect(List<Finding> findings, List<Suppressed> accepted, List<Line> unused) {
    public Effect {
      findings = List.copyOf(findings);
      accepted = List.copyOf(accepted);
      unused = List.copyOf(unused);
    }
  }

  /** Reads a baseline; blank lines and those with a {@code #} at their start say nothing. */
  public static Baseline read(List<String> text) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (int i = 0; i < text.size(); i++) {
      String[] words = text.get(i).strip().split(" ", 3);
      if (words.length == 3 && !words[0].startsWith("#")) {
        lines.put(words[0], new Line(i + 1, words[1], words[2]));
      }
    }
    return new Baseline(lines);
  }

  /**
   * A baseline that accepts these findings.
   *
   * @param findings in their order
   */
  public static String write(List<Finding> findings) {
    return read(List.of()).rewritten(findings, line -> true);
  }

  /**
   * The text of this baseline after a run that accepts all it found: of what the run did not look
   * at, every line stays.
   *
   * @param findings in their order
   * @param looked takes lines whose findings the run would have found again
   */
  public String rewritten(List<Finding> findings, Predicate<Line> looked) {
    Map<String, Line> all = new LinkedHashMap<>();
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      all.put(fingerprints.get(i), new Line(0, finding.rule().code(), finding.place().path()));
    }
    lines.forEach((fingerprint, line) -> {
      if (!looked.test(line)) {
        all.putIfAbsent(fingerprint, line);
      }
    });
    StringBuilder text = new StringBuilder(HEAD);
    all.entrySet().stream()
        .sorted(Comparator.comparing(line -> line.getValue().path()))
        .forEach(line -> {
          text.append(line.getKey()).append(' ').append(line.getValue().rule());
          text.append(' ').append(line.getValue().path()).append('\n');
        });
    return text.toString();
  }

  /**
   * Takes out what the baseline accepts.
   *
   * @param findings in their order
   * @param looked takes lines whose findings the run would have found again; others are not called
   *     unused
   */
  public Effect on(List<Finding> findings, Predicate<Line> looked) {
    List<Finding> standing = new ArrayList<>();
    List<Suppressed> accepted = new ArrayList<>();
    Set<String> used = new HashSet<>();
    List<String> fingerprints = Fingerprints.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      if (lines.containsKey(fingerprints.get(i))) {
        used.add(fingerprints.get(i));
        accepted.add(new Suppressed(findings.get(i), Suppressed.Kind.BASELINE, ""));
      } else {
        standing.add(findings.get(i));
      }
    }
    List<Line> unused =
        lines.entrySet().stream()
            .filter(line -> !used.contains(line.getKey()) && looked.test(line.getValue()))
            .map(Map.Entry::getValue)
            .sorted((a, b) -> Integer.compare(a.number(), b.number()))
            .toList();
    return new Effect(standing, accepted, unused);
  }
}
