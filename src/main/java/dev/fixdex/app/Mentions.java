package dev.fixdex.app;

import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an id wherever it stands in a text as a word of its own: fields, links, commands. The name
 * of another file that has the id in it is no mention.
 */
public final class Mentions {
  private final Pattern pattern;

  /** Finds one id, letter case counted. */
  public Mentions(String id) {
    this.pattern = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(id) + "(?![A-Za-z0-9_])");
  }

  /**
   * What follows an id that is part of another file's name: {@code .png}, {@code -2.log}, {@code
   * /shot.png}. Such a file keeps its name.
   */
  private static final Pattern REST_OF_FILE =
      Pattern.compile(
          "[\\w./%~+-]*\\.(?!(?:md|markdown)\\b)[A-Za-z][A-Za-z0-9]{0,4}(?![\\w./%~+-]*\\w)");

  /** Spans of {@link SourceText#original()}, in order. */
  public List<Span> in(SourceText source) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(source.original());
    Matcher rest = REST_OF_FILE.matcher(source.original());
    while (matcher.find()) {
      if (rest.region(matcher.end(), source.original().length()).lookingAt()) {
        continue;
      }
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }
}
