package dev.fixdex.page;

import dev.fixdex.schema.IdShape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in prose that have the shape of an entry's id. */
public final class Mentions {
  private static final Pattern WORD =
      Pattern.compile("(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{2,79}(?![A-Za-z0-9_])");

  private Mentions() {}

  /** A word from {@code start} to {@code end} of a text. */
  public record Mention(String id, int start, int end) {}

  /** The words of a text that could be ids, in their order. */
  public static List<Mention> in(String text) {
    if (text.indexOf('_') < 0) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (IdShape.NUMBERED.matches(matcher.group())) {
        mentions.add(new Mention(matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return mentions;
  }
}
