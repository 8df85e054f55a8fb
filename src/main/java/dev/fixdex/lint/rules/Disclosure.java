package dev.fixdex.lint.rules;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.markdown.Block;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
   * What unfolds the blocks of HTML of an entry that open one, by the span of each; not those that
   * hold more than a summary, or that nothing closes.
   *
   * @param blocks in the order of the text
   */
  static Map<Span, Fix> unfolded(List<Block.Html> blocks, SourceText source) {
    Map<Span, Fix> fixes = new HashMap<>();
    Deque<Block.Html> open = new ArrayDeque<>();
    for (Block.Html block : blocks) {
      if (BEGIN.matcher(block.text()).lookingAt()) {
        open.push(block);
      } else if (!open.isEmpty() && CLOSE.matcher(block.text()).matches()) {
        Block.Html first = open.pop();
        Matcher opening = OPEN.matcher(first.text());
        if (opening.matches()) {
          String summary = opening.group(1) == null ? "" : opening.group(1).strip();
          List<Edit> edits =
              List.of(
                  replacing(first.span(), summary, source), replacing(block.span(), "", source));
          fixes.put(first.span(), new Fix("Show what is folded away", true, edits));
        }
      }
    }
    return fixes;
  }

  /** A block with a summary in bold in its place; without one its line goes too. */
  private static Edit replacing(Span span, String summary, SourceText source) {
    String block = source.slice(span);
    int end = span.start() + block.stripTrailing().length();
    if (!summary.isEmpty()) {
      return new Edit(new Span(span.start(), end), "**" + summary + "**");
    }
    String text = source.text();
    int line = text.startsWith("\r\n", end) ? 2 : text.startsWith("\n", end) ? 1 : 0;
    return new Edit(new Span(span.start(), end + line), "");
  }
}
