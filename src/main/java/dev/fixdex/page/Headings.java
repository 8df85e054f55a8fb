package dev.fixdex.page;

import dev.fixdex.entry.HeadingSign;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How headings are shown. */
final class Headings {
  private Headings() {}

  /** A known section's name without its sign and note, not in capitals. */
  static String name(SectionSpec spec) {
    String title = withoutNote(withoutColon(spec.title()));
    boolean shouts = title.equals(title.toUpperCase(Locale.ROOT)) && title.length() > 1;
    return shouts ? title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT) : title;
  }

  /** What a heading says in parentheses at its end; empty when it says nothing there. */
  static String note(String written) {
    String heading = withoutColon(written);
    int open = heading.lastIndexOf('(');
    return open > 0 && heading.endsWith(")")
        ? heading.substring(open + 1, heading.length() - 1)
        : "";
  }

  private static String withoutColon(String heading) {
    return heading.endsWith(":") ? heading.substring(0, heading.length() - 1).strip() : heading;
  }

  private static String withoutNote(String heading) {
    int open = heading.lastIndexOf('(');
    return open > 0 && heading.endsWith(")") ? heading.substring(0, open).strip() : heading;
  }

  /** A heading's pieces without its sign; a known part's also without its note and its colon. */
  static List<Inline> plain(List<Inline> heading, Optional<SectionSpec> spec) {
    List<Inline> pieces = withoutSign(heading, spec);
    return spec.isPresent() && pieces.size() == 1 && pieces.getFirst() instanceof Inline.Text only
        ? List.of(new Inline.Text(withoutNote(withoutColon(only.text().strip())), only.span()))
        : pieces;
  }

  /** A heading's pieces without the sign that stands before its words. */
  private static List<Inline> withoutSign(List<Inline> heading, Optional<SectionSpec> spec) {
    if (heading.isEmpty() || !(heading.getFirst() instanceof Inline.Text first)) {
      return heading;
    }
    String text = first.text();
    int at = HeadingSign.endIn(text);
    boolean onlySign = at == text.length() && spec.isEmpty();
    if (at == 0 || onlySign) {
      return heading;
    }
    List<Inline> pieces = new ArrayList<>(heading);
    if (at == text.length()) {
      pieces.removeFirst();
    } else {
      pieces.set(0, new Inline.Text(text.substring(at), first.span()));
    }
    return pieces;
  }
}
