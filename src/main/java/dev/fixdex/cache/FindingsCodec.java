package dev.fixdex.cache;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.Suppression;
import dev.fixdex.source.Place;
import dev.fixdex.source.Position;

/** Findings and what accepts them as bytes. */
final class FindingsCodec {
  private FindingsCodec() {}

  /** All but the path, which all findings of a file share. */
  static void write(CacheOutput out, Finding finding) {
    out.text(finding.rule().code());
    out.text(finding.rule().name());
    out.number(finding.severity().ordinal());
    Place place = finding.place();
    out.span(place.span());
    position(out, place.start());
    position(out, place.end());
    out.text(place.line());
    out.number(place.lineColumn());
    out.text(finding.message());
    out.textOrNull(finding.help());
    Fix fix = finding.fix();
    out.bool(fix != null);
    if (fix != null) {
      out.text(fix.title());
      out.bool(fix.safe());
      out.all(fix.edits(), FindingsCodec::edit);
    }
  }

  static Finding finding(String path, CacheInput in) {
    RuleId rule = new RuleId(in.text(), in.text());
    Severity severity = Severity.values()[in.number()];
    Place place = new Place(path, in.span(), position(in), position(in), in.text(), in.number());
    String message = in.text();
    String help = in.textOrNull();
    Fix fix = in.bool() ? new Fix(in.text(), in.bool(), in.all(FindingsCodec::edit)) : null;
    return new Finding(rule, severity, place, message, help, fix);
  }

  static void write(CacheOutput out, Suppression suppression) {
    out.span(suppression.comment());
    out.span(suppression.covers());
    out.all(suppression.rules(), CacheOutput::located);
    out.text(suppression.reason());
  }

  static Suppression suppression(CacheInput in) {
    return new Suppression(in.span(), in.span(), in.all(CacheInput::located), in.text());
  }

  private static void position(CacheOutput out, Position position) {
    out.number(position.line());
    out.number(position.column());
  }

  private static Position position(CacheInput in) {
    return new Position(in.number(), in.number());
  }

  private static void edit(CacheOutput out, Edit edit) {
    out.span(edit.span());
    out.text(edit.replacement());
  }

  private static Edit edit(CacheInput in) {
    return new Edit(in.span(), in.text());
  }
}
