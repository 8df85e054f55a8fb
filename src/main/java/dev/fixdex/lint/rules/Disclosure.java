package dev.fixdex.lint.rules;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.markdown.Block;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Unfolds {@code <details>}: its summary becomes a paragraph in bold, and the tags go. */
final class Disclosure {
  private static final Pattern OPEN =
      Pattern.compile(
          "\\s{0,9}<details(?:\\s+open)?\\s*>\\s{0,9}(?:<summary>([^<>`*_\\[\\]\\\\\\n]*)</summary>)?\\s{0,9}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGIN = Pattern.compile("(?i)\\s{0,9}<details\\b");
  private static final Pattern CLOSE = Pattern.compile("(?i)\\s{0,9}</details\\s*>\\s{0,9}");

  private Disclosure() {}

  /**
   * What unfolds the first of some blocks of HTML; null when it is none that opens, or one that
   * holds more than a summary, or when nothing closes it.
   */
  static @Nullable Fix unfolded(List<Block.Html> blocks, SourceText source) {
    Matcher open = OPEN.matcher(blocks.getFirst().text());
    if (!open.matches()) {
      return null;
    }
    String summary = open.group(1) == null ? "" : open.group(1).strip();
    int depth = 0;
    for (Block.Html block : blocks) {
      depth += BEGIN.matcher(block.text()).lookingAt() ? 1 : 0;
      depth -= CLOSE.matcher(block.text()).matches() ? 1 : 0;
      if (depth == 0) {
        List<Edit> edits = new ArrayList<>();
        edits.add(replacing(blocks.getFirst().span(), summary, source));
        edits.add(replacing(block.span(), "", source));
        return new Fix("Show what is folded away", true, edits);
      }
    }
    return null;
  }

  /** A block with a summary in bold in its place; without one its line goes too. */
  private static Edit replacing(Span span, String summary, SourceText source) {
    String block = source.slice(span);
    int end = span.start() + block.stripTrailing().length();
    if (!summary.isEmpty()) {
      return new Edit(new Span(span.start(), end), "**" + summary + "**");
    }
    String after = source.text().substring(end);
    int line = after.startsWith("\r\n") ? 2 : after.startsWith("\n") ? 1 : 0;
    return new Edit(new Span(span.start(), end + line), "");
  }
}
