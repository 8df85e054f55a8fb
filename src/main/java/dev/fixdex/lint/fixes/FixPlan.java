package dev.fixdex.lint.fixes;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.source.Repair;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Fixes of one file that can be made together. Where two fixes touch, the one of the lower code is
 * made and the other waits for the next look at the file; a fix is made whole or not at all.
 *
 * @param findings those that are mended, in the order in which they were chosen
 * @param edits spans of {@link SourceText#original()}, in order, none touching another
 */
public record FixPlan(List<Finding> findings, List<Edit> edits) {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::rule).thenComparing(Comparator.naturalOrder());

  public FixPlan {
    findings = List.copyOf(findings);
    edits = List.copyOf(edits);
  }

  /**
   * The fixes of a file that can be made now.
   *
   * @param findings of this file; those without a fix are passed over
   * @param unsafe whether to take fixes that may change what the entry means to a reader
   */
  public static FixPlan of(SourceText source, List<Finding> findings, boolean unsafe) {
    List<Finding> chosen = new ArrayList<>();
    List<Edit> taken = new ArrayList<>();
    if (!source.damage().invalidBytes().isEmpty()) {
      return new FixPlan(chosen, taken); // to write the file would lose those bytes
    }
    for (Finding finding : findings.stream().sorted(ORDER).toList()) {
      if (isOffered(finding, unsafe)) {
        List<Edit> edits = onDisk(source, Objects.requireNonNull(finding.fix()));
        if (!edits.isEmpty() && edits.stream().noneMatch(edit -> touchesAny(edit, taken))) {
          taken.addAll(edits);
          chosen.add(finding);
        }
      }
    }
    taken.sort(Comparator.comparing(Edit::span));
    return new FixPlan(chosen, taken);
  }

  /** Whether a finding has a fix that may be made. */
  public static boolean isOffered(Finding finding, boolean unsafe) {
    return finding.fix() != null && (unsafe || finding.fix().safe());
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** The file's text on disk after the edits, without a byte order mark. */
  public String text(SourceText source) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Edit edit : edits) {
      text.append(source.original(), from, edit.span().start()).append(edit.replacement());
      from = edit.span().end();
    }
    return text.append(source.original(), from, source.original().length()).toString();
  }

  /** The file's bytes after the edits: its encoding and its byte order mark stay. */
  public byte[] bytes(SourceText source) {
    String mark = source.encoding().byteOrderMark() ? "\uFEFF" : "";
    return (mark + text(source)).getBytes(source.encoding().charset());
  }

  /** A fix as edits of the file; none where it changes nothing or cuts a repaired character. */
  private static List<Edit> onDisk(SourceText source, Fix fix) {
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : fix.edits()) {
      if (cutsRepair(source, edit.span())) {
        return List.of();
      }
      Span span = source.originalSpan(edit.span());
      String before = source.original().substring(span.start(), span.end());
      if (!before.equals(edit.replacement())) {
        edits.add(new Edit(span, edit.replacement()));
      }
    }
    return edits;
  }

  private static boolean cutsRepair(SourceText source, Span span) {
    return source.damage().repairs().stream()
        .map(Repair::span)
        .anyMatch(repair -> isWithin(span.start(), repair) || isWithin(span.end(), repair));
  }

  private static boolean isWithin(int offset, Span span) {
    return span.start() < offset && offset < span.end();
  }

  private static boolean touchesAny(Edit edit, List<Edit> taken) {
    return taken.stream().anyMatch(other -> touch(edit.span(), other.span()));
  }

  /** Two replacements may stand side by side; what is inserted beside another edit may not. */
  private static boolean touch(Span a, Span b) {
    boolean inserts = a.length() == 0 || b.length() == 0;
    return inserts
        ? a.start() <= b.end() && b.start() <= a.end()
        : a.start() < b.end() && b.start() < a.end();
  }
}
