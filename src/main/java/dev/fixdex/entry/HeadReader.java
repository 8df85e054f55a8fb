package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.Optional;

/**
 * Finds the part of a body that the catalog's facts come from: title and summary stand before the
 * first section, so that most of the Markdown need not be parsed for them.
 */
final class HeadReader {
  private static final String SECTION = "\n## ";

  private HeadReader() {}

  /**
   * The head of a body; empty where only the whole body can tell what the head means: a fence or
   * HTML may make a section's heading plain text, and a link definition may stand anywhere.
   */
  static Optional<Span> head(SourceText source, FrontMatter frontMatter) {
    String text = source.text();
    int start = frontMatter.bodyStart();
    int end = text.indexOf(SECTION, start);
    if (end < 0) {
      return Optional.empty();
    }
    Span head = new Span(start, end + 1);
    String words = source.slice(head);
    boolean plain =
        words.indexOf('[') < 0
            && words.indexOf('<') < 0
            && !words.contains("```")
            && !words.contains("~~~");
    return plain ? Optional.of(head) : Optional.empty();
  }
}
