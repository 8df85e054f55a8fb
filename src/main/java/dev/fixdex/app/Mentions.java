package dev.fixdex.app;

import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an id wherever it stands in a text as a word of its own: fields, links, commands. */
public final class Mentions {
  private final Pattern pattern;

  /** Finds one id, letter case counted. */
  public Mentions(String id) {
    this.pattern = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(id) + "(?![A-Za-z0-9_])");
  }

  /** Spans of {@link SourceText#original()}, in order. */
  public List<Span> in(SourceText source) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(source.original());
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }
}
